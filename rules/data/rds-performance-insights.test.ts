import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './rds-performance-insights.ts'

ruleTable(rule, [
  ['as stated', { EnablePerformanceInsights: true }, { EnablePerformanceInsights: true }, 'conforms'],
  ['off', { EnablePerformanceInsights: true }, { EnablePerformanceInsights: false }, 'other changed'],
  ['spec silent', { EnablePerformanceInsights: silent }, { EnablePerformanceInsights: false }, 'unstated'],
  ['not allowed to look', { EnablePerformanceInsights: true }, { EnablePerformanceInsights: unread() }, 'unknown'],
])
