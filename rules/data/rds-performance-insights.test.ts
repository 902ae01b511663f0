import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './rds-performance-insights.ts'

ruleTable(rule, [
  [
    'as stated',
    { EnablePerformanceInsights: true, PerformanceInsightsRetentionPeriod: 7 },
    { EnablePerformanceInsights: true, PerformanceInsightsRetentionPeriod: 7 },
    'conforms',
  ],
  [
    'off, and so without a retention',
    { EnablePerformanceInsights: true, PerformanceInsightsRetentionPeriod: 7 },
    { EnablePerformanceInsights: false, PerformanceInsightsRetentionPeriod: null },
    'other changed; other changed',
  ],
  ['kept longer', { PerformanceInsightsRetentionPeriod: 7 }, { PerformanceInsightsRetentionPeriod: 731 }, 'other changed'],
  ['spec silent', { EnablePerformanceInsights: silent }, { EnablePerformanceInsights: false }, 'unstated'],
  ['not allowed to look', { EnablePerformanceInsights: true }, { EnablePerformanceInsights: unread() }, 'unknown'],
])
