import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './rds-port.ts'

ruleTable(rule, [
  ['as stated', { Port: 5432 }, { Port: 5432 }, 'conforms'],
  ['another', { Port: 5432 }, { Port: 5433 }, 'other changed'],
  ['a text is no number', { Port: 5432 }, { Port: '5432' }, 'other changed'],
  ['spec silent', { Port: silent }, { Port: 1 }, 'unstated'],
  ['not allowed to look', { Port: 5432 }, { Port: unread() }, 'unknown'],
])
