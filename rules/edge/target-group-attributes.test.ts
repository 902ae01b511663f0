import { ruleTable, silent } from '../rule-table.ts'
import rule from './target-group-attributes.ts'

ruleTable(rule, [
  // when, the spec says, AWS has, then
  [
    'left to the balancer',
    { 'TargetGroupAttributes/load_balancing.cross_zone.enabled': 'use_load_balancer_configuration' },
    { 'TargetGroupAttributes/load_balancing.cross_zone.enabled': 'use_load_balancer_configuration' },
    'conforms',
  ],
  [
    'cross-zone off',
    { 'TargetGroupAttributes/load_balancing.cross_zone.enabled': 'true' },
    { 'TargetGroupAttributes/load_balancing.cross_zone.enabled': 'false' },
    'other changed',
  ],
  [
    'the spec is silent',
    { 'TargetGroupAttributes/stickiness.enabled': silent },
    { 'TargetGroupAttributes/stickiness.enabled': true },
    'unstated',
  ],
])
