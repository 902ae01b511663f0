import { ruleTable, unread } from '../rule-table.ts'
import rule from './load-balancer-deletion-protection.ts'

ruleTable(rule, [
  // when, the spec says, AWS has, then
  [
    'on as stated',
    { 'LoadBalancerAttributes/deletion_protection.enabled': true },
    { 'LoadBalancerAttributes/deletion_protection.enabled': true },
    'conforms',
  ],
  [
    'off although stated',
    { 'LoadBalancerAttributes/deletion_protection.enabled': true },
    { 'LoadBalancerAttributes/deletion_protection.enabled': false },
    'weakened changed',
  ],
  [
    'on although stated off',
    { 'LoadBalancerAttributes/deletion_protection.enabled': false },
    { 'LoadBalancerAttributes/deletion_protection.enabled': true },
    'strengthened changed',
  ],
  [
    'refused',
    { 'LoadBalancerAttributes/deletion_protection.enabled': true },
    { 'LoadBalancerAttributes/deletion_protection.enabled': unread() },
    'unknown',
  ],
])
