import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './rds-multi-az.ts'

ruleTable(rule, [
  ['on as stated', { MultiAZ: true }, { MultiAZ: true }, 'conforms'],
  ['off although stated', { MultiAZ: true }, { MultiAZ: false }, 'weakened changed'],
  ['on although not', { MultiAZ: false }, { MultiAZ: true }, 'strengthened changed'],
  ['a text is no flag', { MultiAZ: true }, { MultiAZ: 'true' }, 'weakened changed'],
  ['spec silent', { MultiAZ: silent }, { MultiAZ: true }, 'unstated'],
  ['not allowed to look', { MultiAZ: true }, { MultiAZ: unread() }, 'unknown'],
])
