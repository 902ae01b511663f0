import { ruleTable } from '../rule-table.ts'
import rule from './load-balancer-access-log-place.ts'

ruleTable(rule, [
  // when, the spec says, AWS has, then
  [
    'there',
    { 'LoadBalancerAttributes/access_logs.s3.bucket': 'logs' },
    { 'LoadBalancerAttributes/access_logs.s3.bucket': 'logs' },
    'conforms',
  ],
  [
    'elsewhere',
    { 'LoadBalancerAttributes/access_logs.s3.bucket': 'logs' },
    { 'LoadBalancerAttributes/access_logs.s3.bucket': 'theirs' },
    'other changed',
  ],
  [
    'without its prefix',
    { 'LoadBalancerAttributes/access_logs.s3.prefix': 'alb' },
    { 'LoadBalancerAttributes/access_logs.s3.prefix': null },
    'other changed',
  ],
])
