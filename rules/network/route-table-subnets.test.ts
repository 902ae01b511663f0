import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './route-table-subnets.ts'

ruleTable(rule, [
  ['as stated', { SubnetIds: ['a', 'b'] }, { SubnetIds: ['b', 'a'] }, 'conforms'],
  ['without an association of its own', { SubnetIds: ['a', 'b'] }, { SubnetIds: ['a'] }, 'misplaced lost b'],
  ['one more', { SubnetIds: ['a'] }, { SubnetIds: ['a', 'b'] }, 'misplaced added b'],
  [
    'it was made the main table',
    { SubnetIds: ['a'] },
    { SubnetIds: ['a', 'every subnet without a table of its own'] },
    'misplaced added every subnet without a table of its own',
  ],
  ['spec silent', { SubnetIds: silent }, { SubnetIds: [] }, 'unstated'],
  ['not allowed to look', { SubnetIds: ['a'] }, { SubnetIds: unread() }, 'unknown'],
])
