import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './ec2-instance-security-groups.ts'

ruleTable(rule, [
  ['as stated', { SecurityGroupIds: ['a'] }, { SecurityGroupIds: ['a'] }, 'conforms'],
  ['otherwise', { SecurityGroupIds: ['a'] }, { SecurityGroupIds: ['a', 'b'] }, 'opened added b'],
  ['spec silent', { SecurityGroupIds: silent }, { SecurityGroupIds: ['a', 'b'] }, 'unstated'],
  ['not allowed to look', { SecurityGroupIds: ['a'] }, { SecurityGroupIds: unread() }, 'unknown'],
  ['without its group', { SecurityGroupIds: ['a'] }, { SecurityGroupIds: [] }, 'closed lost a'],
  ['another group', { SecurityGroupIds: ['a'] }, { SecurityGroupIds: ['b'] }, 'opened added b; closed lost a'],
])
