import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './rds-backup.ts'

ruleTable(rule, [
  ['kept as long as stated', { BackupRetentionPeriod: 14 }, { BackupRetentionPeriod: 14 }, 'conforms'],
  ['off', { BackupRetentionPeriod: 14 }, { BackupRetentionPeriod: 0 }, 'weakened changed'],
  ['kept longer', { BackupRetentionPeriod: 1 }, { BackupRetentionPeriod: 7 }, 'strengthened changed'],
  ['spec silent', { BackupRetentionPeriod: silent }, { BackupRetentionPeriod: 0 }, 'unstated'],
  ['not allowed to look', { BackupRetentionPeriod: 14 }, { BackupRetentionPeriod: unread() }, 'unknown'],
])
