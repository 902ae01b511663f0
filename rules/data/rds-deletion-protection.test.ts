import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './rds-deletion-protection.ts'

ruleTable(rule, [
  ['on as stated', { DeletionProtection: true }, { DeletionProtection: true }, 'conforms'],
  ['off although stated', { DeletionProtection: true }, { DeletionProtection: false }, 'weakened changed'],
  ['on although not', { DeletionProtection: false }, { DeletionProtection: true }, 'strengthened changed'],
  ['a text is no flag', { DeletionProtection: true }, { DeletionProtection: 'true' }, 'weakened changed'],
  ['spec silent', { DeletionProtection: silent }, { DeletionProtection: true }, 'unstated'],
  ['not allowed to look', { DeletionProtection: true }, { DeletionProtection: unread() }, 'unknown'],
])
