import { ruleTable, unread } from '../rule-table.ts'
import rule from './certificate-status.ts'

ruleTable(rule, [
  // when, the spec says, AWS has, then
  ['issued', { 'Certificate.Status': 'ISSUED' }, { 'Certificate.Status': 'ISSUED' }, 'conforms'],
  ['expired', { 'Certificate.Status': 'ISSUED' }, { 'Certificate.Status': 'EXPIRED' }, 'other changed'],
  ['not read', { 'Certificate.Status': 'ISSUED' }, { 'Certificate.Status': unread() }, 'unknown'],
])
