import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './rds-master-secret.ts'

ruleTable(rule, [
  ['on as stated', { ManageMasterUserPassword: true }, { ManageMasterUserPassword: true }, 'conforms'],
  ['off although stated', { ManageMasterUserPassword: true }, { ManageMasterUserPassword: false }, 'weakened changed'],
  ['on although not', { ManageMasterUserPassword: false }, { ManageMasterUserPassword: true }, 'strengthened changed'],
  ['a text is no flag', { ManageMasterUserPassword: true }, { ManageMasterUserPassword: 'true' }, 'weakened changed'],
  ['spec silent', { ManageMasterUserPassword: silent }, { ManageMasterUserPassword: true }, 'unstated'],
  ['not allowed to look', { ManageMasterUserPassword: true }, { ManageMasterUserPassword: unread() }, 'unknown'],
])
