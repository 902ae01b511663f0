import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'
import { restoreDatabase } from './restore-database.ts'

export default defineRule({
  id: 'rds-performance-insights',
  title: { en: 'Performance Insights is as stated', ko: '성능 개선 도우미가 스펙과 같음' },
  severity: 'low',
  rationale: {
    en: 'Without it nobody can say afterwards which query made the database slow.',
    ko: '이 기능이 없으면 어떤 쿼리가 데이터베이스를 느리게 했는지 나중에 알 수 없습니다.',
  },
  remedy: restored(),
  controls: [],
  // Off means without a retention too: one cause, one finding.
  supersedes: ['rds-performance-insights-retention'],
  kind: 'AWS::RDS::DBInstance',
  reads: ['EnablePerformanceInsights'],
  restore: restoreDatabase,
})
