import { ruleTable } from '../rule-table.ts'
import rule from './load-balancer-headers.ts'

ruleTable(rule, [
  // when, the spec says, AWS has, then
  [
    'dropped as stated',
    { 'LoadBalancerAttributes/routing.http.drop_invalid_header_fields.enabled': true },
    { 'LoadBalancerAttributes/routing.http.drop_invalid_header_fields.enabled': true },
    'conforms',
  ],
  [
    'let through',
    { 'LoadBalancerAttributes/routing.http.drop_invalid_header_fields.enabled': true },
    { 'LoadBalancerAttributes/routing.http.drop_invalid_header_fields.enabled': false },
    'weakened changed',
  ],
])
