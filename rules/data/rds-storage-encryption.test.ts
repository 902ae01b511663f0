import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './rds-storage-encryption.ts'

ruleTable(rule, [
  ['on as stated', { StorageEncrypted: true }, { StorageEncrypted: true }, 'conforms'],
  ['off although stated', { StorageEncrypted: true }, { StorageEncrypted: false }, 'weakened changed'],
  ['on although not', { StorageEncrypted: false }, { StorageEncrypted: true }, 'strengthened changed'],
  ['a text is no flag', { StorageEncrypted: true }, { StorageEncrypted: 'true' }, 'weakened changed'],
  ['spec silent', { StorageEncrypted: silent }, { StorageEncrypted: true }, 'unstated'],
  ['not allowed to look', { StorageEncrypted: true }, { StorageEncrypted: unread() }, 'unknown'],
])
