import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './cache-security-groups.ts'

ruleTable(rule, [
  ['as stated', { SecurityGroupIds: ['db'] }, { SecurityGroupIds: ['db'] }, 'conforms'],
  ['another beside it', { SecurityGroupIds: ['db'] }, { SecurityGroupIds: ['db', 'open (sg-1)'] }, 'opened added open (sg-1)'],
  ['another in its place', { SecurityGroupIds: ['db'] }, { SecurityGroupIds: ['web'] }, 'opened added web; closed lost db'],
  ['spec silent', { SecurityGroupIds: silent }, { SecurityGroupIds: ['web'] }, 'unstated'],
  ['not allowed to look', { SecurityGroupIds: ['db'] }, { SecurityGroupIds: unread() }, 'unknown'],
])
