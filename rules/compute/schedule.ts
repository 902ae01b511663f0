import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'

export default defineRule({
  id: 'schedule',
  title: { en: 'Schedules run as stated', ko: '예약이 스펙대로 실행됨' },
  severity: 'medium',
  rationale: {
    en: 'What stops and starts by the clock must do so at the stated time: a schedule that is off is paid for, one that is early is an outage.',
    ko: '정해진 시각에 시작하고 멈추는 자원은 그 시각을 지켜야 합니다. 꺼진 예약은 비용이 되고, 이른 예약은 장애가 됩니다.',
  },
  remedy: restored(),
  controls: [],
  kind: 'AWS::Scheduler::Schedule',
  reads: ['ScheduleExpression', 'ScheduleExpressionTimezone', 'Target.Arn', 'State'],
})
