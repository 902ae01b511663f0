import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './ecs-service-placement.ts'

ruleTable(rule, [
  ['as stated', { Subnets: ['a'] }, { Subnets: ['a'] }, 'conforms'],
  ['otherwise', { Subnets: ['a'] }, { Subnets: ['a', 'b'] }, 'misplaced added b'],
  ['spec silent', { Subnets: silent }, { Subnets: ['a', 'b'] }, 'unstated'],
  ['not allowed to look', { Subnets: ['a'] }, { Subnets: unread() }, 'unknown'],
  ['in another order', { Subnets: ['a', 'b'] }, { Subnets: ['b', 'a'] }, 'conforms'],
  ['out of one', { Subnets: ['a', 'b'] }, { Subnets: ['b'] }, 'misplaced lost a'],
])
