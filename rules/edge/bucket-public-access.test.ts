import { ruleTable, unread } from '../rule-table.ts'
import rule from './bucket-public-access.ts'

ruleTable(rule, [
  // when, the spec says, AWS has, then
  ['blocked', { PublicAccessBlockConfiguration: true }, { PublicAccessBlockConfiguration: true }, 'conforms'],
  ['a switch is off', { PublicAccessBlockConfiguration: true }, { PublicAccessBlockConfiguration: false }, 'weakened changed'],
  ['refused', { PublicAccessBlockConfiguration: true }, { PublicAccessBlockConfiguration: unread() }, 'unknown'],
])
