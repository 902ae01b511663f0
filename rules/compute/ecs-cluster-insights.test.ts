import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './ecs-cluster-insights.ts'

ruleTable(rule, [
  ['as stated', { 'ClusterSettings/containerInsights': 'enhanced' }, { 'ClusterSettings/containerInsights': 'enhanced' }, 'conforms'],
  ['otherwise', { 'ClusterSettings/containerInsights': 'enhanced' }, { 'ClusterSettings/containerInsights': 'enabled' }, 'other changed'],
  ['spec silent', { 'ClusterSettings/containerInsights': silent }, { 'ClusterSettings/containerInsights': 'enabled' }, 'unstated'],
  [
    'not allowed to look',
    { 'ClusterSettings/containerInsights': 'enhanced' },
    { 'ClusterSettings/containerInsights': unread() },
    'unknown',
  ],
  ['off', { 'ClusterSettings/containerInsights': 'enabled' }, { 'ClusterSettings/containerInsights': 'disabled' }, 'other changed'],
])
