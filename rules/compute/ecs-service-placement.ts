import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'
import { restoreService } from './restore-service.ts'

export default defineRule({
  id: 'ecs-service-placement',
  title: { en: 'The service runs in the stated subnets and no others', ko: '서비스가 명시된 서브넷에서만 실행됨' },
  severity: 'high',
  rationale: {
    en: 'A subnet decides which routes a task has: in a public one it stands beside the load balancer, not behind it.',
    ko: '서브넷이 태스크의 경로를 결정합니다. 퍼블릭 서브넷의 태스크는 로드 밸런서 뒤가 아니라 옆에 놓입니다.',
  },
  remedy: restored(),
  controls: [{ framework: 'KISA ISMS-P', version: '2023', id: '2.6.1' }],
  kind: 'AWS::ECS::Service',
  reads: ['Subnets'],
  restore: restoreService,
})
