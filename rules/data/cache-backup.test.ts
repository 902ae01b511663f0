import { room, ruleTable, silent, unread } from '../rule-table.ts'
import rule from './cache-backup.ts'

ruleTable(rule, [
  ['kept as long as stated', { SnapshotRetentionLimit: 1 }, { SnapshotRetentionLimit: 1 }, 'conforms'],
  ['off', { SnapshotRetentionLimit: 1 }, { SnapshotRetentionLimit: 0 }, 'weakened changed'],
  ['kept longer', { SnapshotRetentionLimit: 1 }, { SnapshotRetentionLimit: 7 }, 'strengthened changed'],
  [
    'kept longer where there is room',
    { SnapshotRetentionLimit: room({ is: 'atLeast', value: 1 }) },
    { SnapshotRetentionLimit: 7 },
    'conforms',
  ],
  ['spec silent', { SnapshotRetentionLimit: silent }, { SnapshotRetentionLimit: 0 }, 'unstated'],
  ['not allowed to look', { SnapshotRetentionLimit: 1 }, { SnapshotRetentionLimit: unread() }, 'unknown'],
])
