import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './cache-subnet-group.ts'

ruleTable(rule, [
  ['in the stated subnets, in any order', { SubnetIds: ['data-a', 'data-c'] }, { SubnetIds: ['data-c', 'data-a'] }, 'conforms'],
  ['in a public one too', { SubnetIds: ['data-a'] }, { SubnetIds: ['data-a', 'public-a'] }, 'misplaced added public-a'],
  ['one less', { SubnetIds: ['data-a', 'data-c'] }, { SubnetIds: ['data-a'] }, 'misplaced lost data-c'],
  ['spec silent', { SubnetIds: silent }, { SubnetIds: [] }, 'unstated'],
  ['not allowed to look', { SubnetIds: ['data-a'] }, { SubnetIds: unread() }, 'unknown'],
])
