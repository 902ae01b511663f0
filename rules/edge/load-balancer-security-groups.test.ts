import { ruleTable } from '../rule-table.ts'
import rule from './load-balancer-security-groups.ts'

ruleTable(rule, [
  // when, the spec says, AWS has, then
  ['as stated', { SecurityGroups: ['web'] }, { SecurityGroups: ['web'] }, 'conforms'],
  ['a group more', { SecurityGroups: ['web'] }, { SecurityGroups: ['web', 'open'] }, 'opened added open'],
  ['another group', { SecurityGroups: ['web'] }, { SecurityGroups: [] }, 'closed lost web'],
])
