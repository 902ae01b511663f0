import { ruleTable, unread } from '../rule-table.ts'
import rule from './load-balancer-scheme.ts'

ruleTable(rule, [
  // when, the spec says, AWS has, then
  ['as stated', { Type: 'application', Scheme: 'internet-facing' }, { Type: 'application', Scheme: 'internet-facing' }, 'conforms'],
  ['internal where the internet is stated', { Scheme: 'internet-facing' }, { Scheme: 'internal' }, 'closed changed'],
  ['facing the internet where internal is stated', { Scheme: 'internal' }, { Scheme: 'internet-facing' }, 'opened changed'],
  ['another type', { Type: 'application' }, { Type: 'network' }, 'other changed'],
  ['not read', { Scheme: 'internal' }, { Scheme: unread() }, 'unknown'],
])
