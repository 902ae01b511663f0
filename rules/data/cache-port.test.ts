import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './cache-port.ts'

ruleTable(rule, [
  ['as stated', { Port: 6379 }, { Port: 6379 }, 'conforms'],
  ['another', { Port: 6379 }, { Port: 6380 }, 'other changed'],
  ['a text is no number', { Port: 6379 }, { Port: '6379' }, 'other changed'],
  ['spec silent', { Port: silent }, { Port: 1 }, 'unstated'],
  ['not allowed to look', { Port: 6379 }, { Port: unread() }, 'unknown'],
])
