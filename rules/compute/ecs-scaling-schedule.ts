import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'

export default defineRule({
  id: 'ecs-scaling-schedule',
  title: { en: 'Only the stated scheduled actions move the bounds', ko: '명시된 예약 작업만 조정 범위를 변경함' },
  severity: 'medium',
  rationale: {
    en: 'A scheduled action changes the bounds by the clock: one that nobody stated stops a service at night, and one that is missing pays for it.',
    ko: '예약된 작업은 정해진 시각에 조정 범위를 바꿉니다. 스펙에 없는 작업은 밤에 서비스를 멈추고, 빠진 작업은 비용을 발생시킵니다.',
  },
  remedy: restored(),
  controls: [],
  kind: 'AWS::ApplicationAutoScaling::ScalableTarget',
  reads: ['ScheduledActions'],
})
