import { ruleTable, unread } from '../rule-table.ts'
import rule from './listener-protocol.ts'

ruleTable(rule, [
  // when, the spec says, AWS has, then
  ['as stated', { Port: 443, Protocol: 'HTTPS' }, { Port: 443, Protocol: 'HTTPS' }, 'conforms'],
  ['plain', { Protocol: 'HTTPS' }, { Protocol: 'HTTP' }, 'other changed'],
  ['not read', { Protocol: 'HTTPS' }, { Protocol: unread('garbled') }, 'unknown'],
])
