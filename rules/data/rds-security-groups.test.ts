import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './rds-security-groups.ts'

ruleTable(rule, [
  ['as stated', { VPCSecurityGroups: ['db'] }, { VPCSecurityGroups: ['db'] }, 'conforms'],
  ['another beside it', { VPCSecurityGroups: ['db'] }, { VPCSecurityGroups: ['db', 'open (sg-1)'] }, 'opened added open (sg-1)'],
  ['another in its place', { VPCSecurityGroups: ['db'] }, { VPCSecurityGroups: ['web'] }, 'opened added web; closed lost db'],
  ['spec silent', { VPCSecurityGroups: silent }, { VPCSecurityGroups: ['web'] }, 'unstated'],
  ['not allowed to look', { VPCSecurityGroups: ['db'] }, { VPCSecurityGroups: unread() }, 'unknown'],
])
