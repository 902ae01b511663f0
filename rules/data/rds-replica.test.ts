import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './rds-replica.ts'

ruleTable(rule, [
  ['follows the stated source', { SourceDBInstanceIdentifier: 'main' }, { SourceDBInstanceIdentifier: 'main' }, 'conforms'],
  ['promoted', { SourceDBInstanceIdentifier: 'main' }, { SourceDBInstanceIdentifier: null }, 'other changed'],
  ['follows another', { SourceDBInstanceIdentifier: 'main' }, { SourceDBInstanceIdentifier: 'other' }, 'other changed'],
  ['spec silent', { SourceDBInstanceIdentifier: silent }, { SourceDBInstanceIdentifier: 'main' }, 'unstated'],
  ['not allowed to look', { SourceDBInstanceIdentifier: 'main' }, { SourceDBInstanceIdentifier: unread() }, 'unknown'],
])
