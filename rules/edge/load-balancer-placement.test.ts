import { ruleTable, silent } from '../rule-table.ts'
import rule from './load-balancer-placement.ts'

ruleTable(rule, [
  // when, the spec says, AWS has, then
  ['in any order', { Subnets: ['a', 'b'] }, { Subnets: ['b', 'a'] }, 'conforms'],
  ['a zone less', { Subnets: ['a', 'b'] }, { Subnets: ['a'] }, 'misplaced lost b'],
  ['a subnet more', { Subnets: ['a'] }, { Subnets: ['a', 'c'] }, 'misplaced added c'],
  ['the spec is silent', { Subnets: silent }, { Subnets: ['a'] }, 'unstated'],
])
