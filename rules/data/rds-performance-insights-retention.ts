import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'
import { restoreDatabase } from './restore-database.ts'

export default defineRule({
  id: 'rds-performance-insights-retention',
  title: { en: 'Performance Insights keeps its history as long as stated', ko: '성능 개선 도우미의 보존 기간이 스펙과 같음' },
  severity: 'low',
  rationale: {
    en: 'A shorter history ends before anybody asks; one beyond seven days is paid for.',
    ko: '보존 기간이 짧으면 필요할 때 기록이 없고, 7일을 넘으면 비용이 발생합니다.',
  },
  remedy: restored(),
  controls: [],
  kind: 'AWS::RDS::DBInstance',
  reads: ['PerformanceInsightsRetentionPeriod'],
  restore: restoreDatabase,
})
