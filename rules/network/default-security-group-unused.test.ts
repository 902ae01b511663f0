import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './default-security-group-unused.ts'

ruleTable(rule, [
  ['carried by nothing', { NetworkInterfaces: [] }, { NetworkInterfaces: [] }, 'conforms'],
  ['carried', { NetworkInterfaces: [] }, { NetworkInterfaces: ['eni-1', 'eni-2'] }, 'opened added eni-1; opened added eni-2'],
  ['spec silent', { NetworkInterfaces: silent }, { NetworkInterfaces: ['eni-1'] }, 'unstated'],
  ['not allowed to look', { NetworkInterfaces: [] }, { NetworkInterfaces: unread() }, 'unknown'],
])
