import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './rds-public-access.ts'

ruleTable(rule, [
  ['on as stated', { PubliclyAccessible: true }, { PubliclyAccessible: true }, 'conforms'],
  ['off although stated', { PubliclyAccessible: true }, { PubliclyAccessible: false }, 'closed changed'],
  ['on although not', { PubliclyAccessible: false }, { PubliclyAccessible: true }, 'opened changed'],
  ['a text is no flag', { PubliclyAccessible: true }, { PubliclyAccessible: 'true' }, 'closed changed'],
  ['spec silent', { PubliclyAccessible: silent }, { PubliclyAccessible: true }, 'unstated'],
  ['not allowed to look', { PubliclyAccessible: true }, { PubliclyAccessible: unread() }, 'unknown'],
])
