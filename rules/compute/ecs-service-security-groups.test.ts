import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './ecs-service-security-groups.ts'

ruleTable(rule, [
  ['as stated', { SecurityGroups: ['a'] }, { SecurityGroups: ['a'] }, 'conforms'],
  ['otherwise', { SecurityGroups: ['a'] }, { SecurityGroups: ['a', 'b'] }, 'opened added b'],
  ['spec silent', { SecurityGroups: silent }, { SecurityGroups: ['a', 'b'] }, 'unstated'],
  ['not allowed to look', { SecurityGroups: ['a'] }, { SecurityGroups: unread() }, 'unknown'],
  ['without its group', { SecurityGroups: ['a'] }, { SecurityGroups: [] }, 'closed lost a'],
  ['another group', { SecurityGroups: ['a'] }, { SecurityGroups: ['b'] }, 'opened added b; closed lost a'],
])
