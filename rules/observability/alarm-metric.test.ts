import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './alarm-metric.ts'

ruleTable(rule, [
  [
    'as stated',
    { Namespace: 'AWS/ECS', MetricName: 'CPUUtilization', Dimensions: { ClusterName: 'c', ServiceName: 's' }, Statistic: 'Average' },
    { Namespace: 'AWS/ECS', MetricName: 'CPUUtilization', Dimensions: { ServiceName: 's', ClusterName: 'c' }, Statistic: 'Average' },
    'conforms',
  ],
  ['another metric', { MetricName: 'CPUUtilization' }, { MetricName: 'MemoryUtilization' }, 'other changed'],
  ['metric math', { MetricName: 'CPUUtilization' }, { MetricName: null }, 'other changed'],
  ['another statistic', { Statistic: 'Average' }, { Statistic: 'p99' }, 'other changed'],
  ['of another resource', { Dimensions: { ServiceName: 's' } }, { Dimensions: { ServiceName: 't' } }, 'other changed'],
  ['of the whole cluster', { Dimensions: { ClusterName: 'c', ServiceName: 's' } }, { Dimensions: { ClusterName: 'c' } }, 'other changed'],
  ['spec silent', { Dimensions: silent }, { Dimensions: {} }, 'unstated'],
  ['not allowed to look', { Dimensions: {} }, { Dimensions: unread() }, 'unknown'],
])
