import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './rds-performance-insights-retention.ts'

ruleTable(rule, [
  ['as stated', { PerformanceInsightsRetentionPeriod: 7 }, { PerformanceInsightsRetentionPeriod: 7 }, 'conforms'],
  ['kept longer', { PerformanceInsightsRetentionPeriod: 7 }, { PerformanceInsightsRetentionPeriod: 731 }, 'other changed'],
  ['spec silent', { PerformanceInsightsRetentionPeriod: silent }, { PerformanceInsightsRetentionPeriod: 7 }, 'unstated'],
  ['not allowed to look', { PerformanceInsightsRetentionPeriod: 7 }, { PerformanceInsightsRetentionPeriod: unread() }, 'unknown'],
])
