import { defineRule } from '../../src/compare/index.ts'
import { restoreService } from './restore-service.ts'

export default defineRule({
  id: 'ecs-service-exec',
  title: { en: 'ECS Exec is as stated', ko: 'ECS Exec 설정이 스펙과 같음' },
  severity: 'low',
  rationale: {
    en: 'Exec is a shell in a running container: it must be on where operators rely on it, and off elsewhere.',
    ko: 'Exec은 실행 중인 컨테이너의 셸입니다. 운영에 필요한 곳에서만 켜져 있어야 합니다.',
  },
  remedy: {
    en: 'Deploy again to restore what is stated, or put the new value in the spec.',
    ko: '다시 배포하여 스펙의 값으로 되돌리거나, 새 값을 스펙에 반영하십시오.',
  },
  controls: [],
  kind: 'AWS::ECS::Service',
  reads: ['EnableExecuteCommand'],
  restore: restoreService,
})
