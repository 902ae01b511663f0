import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'
import { restoreService } from './restore-service.ts'

export default defineRule({
  id: 'ecs-service-public-ip',
  title: { en: 'Tasks have public addresses only where stated', ko: '명시된 경우에만 태스크에 퍼블릭 IP를 할당함' },
  severity: 'critical',
  rationale: {
    en: 'A task with a public address is one security group rule away from the internet.',
    ko: '퍼블릭 주소가 있는 태스크는 보안 그룹 규칙 하나만으로 인터넷에 노출됩니다.',
  },
  remedy: restored(),
  controls: [
    { framework: 'AWS FSBP', version: '1.0.0', id: 'ECS.2' },
    { framework: 'KISA ISMS-P', version: '2023', id: '2.6.1' },
  ],
  kind: 'AWS::ECS::Service',
  reads: ['AssignPublicIp'],
  restore: restoreService,
})
