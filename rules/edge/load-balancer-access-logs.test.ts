import { ruleTable, silent } from '../rule-table.ts'
import rule from './load-balancer-access-logs.ts'

ruleTable(rule, [
  // when, the spec says, AWS has, then
  ['on', { 'LoadBalancerAttributes/access_logs.s3.enabled': true }, { 'LoadBalancerAttributes/access_logs.s3.enabled': true }, 'conforms'],
  [
    'off',
    { 'LoadBalancerAttributes/access_logs.s3.enabled': true },
    { 'LoadBalancerAttributes/access_logs.s3.enabled': false },
    'weakened changed',
  ],
  [
    'on where the spec says nothing',
    { 'LoadBalancerAttributes/access_logs.s3.enabled': silent },
    { 'LoadBalancerAttributes/access_logs.s3.enabled': true },
    'unstated',
  ],
])
