import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './endpoint-security-groups.ts'

ruleTable(rule, [
  ['as stated', { SecurityGroupIds: ['a'] }, { SecurityGroupIds: ['a'] }, 'conforms'],
  ['one more', { SecurityGroupIds: ['a'] }, { SecurityGroupIds: ['a', 'b (sg-9)'] }, 'opened added b (sg-9)'],
  ['another one', { SecurityGroupIds: ['a'] }, { SecurityGroupIds: ['default'] }, 'opened added default; closed lost a'],
  ['spec silent', { SecurityGroupIds: silent }, { SecurityGroupIds: ['a'] }, 'unstated'],
  ['not allowed to look', { SecurityGroupIds: ['a'] }, { SecurityGroupIds: unread() }, 'unknown'],
])
