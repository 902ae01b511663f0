import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'
import { restoreService } from './restore-service.ts'

export default defineRule({
  id: 'ecs-service-exec',
  title: { en: 'ECS Exec is as stated', ko: 'ECS Exec 설정이 스펙과 같음' },
  severity: 'low',
  rationale: {
    en: 'Exec is a shell in a running container: it must be on where operators rely on it, and off elsewhere.',
    ko: 'Exec은 실행 중인 컨테이너의 셸입니다. 운영에 필요한 곳에서만 켜져 있어야 합니다.',
  },
  remedy: restored(),
  controls: [],
  kind: 'AWS::ECS::Service',
  reads: ['EnableExecuteCommand'],
  restore: restoreService,
})
