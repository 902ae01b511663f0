import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'
import { restoreService } from './restore-service.ts'

export default defineRule({
  id: 'ecs-service-count',
  title: { en: 'The service runs as many tasks as stated', ko: '서비스의 태스크 수가 스펙과 같음' },
  severity: 'medium',
  rationale: {
    en: 'Outside the stated band somebody has set the count by hand: too few is an outage waiting, too many is paid for.',
    ko: '명시된 범위를 벗어난 수는 누군가 수동으로 설정한 것입니다. 부족하면 장애로, 과하면 비용으로 이어집니다.',
  },
  remedy: restored(),
  controls: [],
  kind: 'AWS::ECS::Service',
  reads: ['DesiredCount'],
  restore: restoreService,
})
