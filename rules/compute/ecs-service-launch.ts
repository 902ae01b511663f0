import { defineRule } from '../../src/compare/index.ts'

export default defineRule({
  id: 'ecs-service-launch',
  title: { en: 'The service runs on the stated launch type or capacity', ko: '서비스가 명시된 시작 유형이나 용량 공급자로 실행됨' },
  severity: 'medium',
  rationale: {
    en: 'Another launch type has another price, other limits and other owners of the host.',
    ko: '시작 유형이 다르면 비용, 한도, 호스트 관리 주체가 달라집니다.',
  },
  remedy: {
    en: 'Update the service to the whole stated strategy with a new deployment (an empty one brings the launch type back), or state what runs.',
    ko: '명시된 전략 전체로 서비스를 업데이트하고 새로 배포하거나(빈 전략은 시작 유형을 복원) 실제 방식을 스펙에 반영하십시오.',
  },
  controls: [{ framework: 'AWS FSBP', version: '1.0.0', id: 'ECS.10' }],
  kind: 'AWS::ECS::Service',
  reads: ['LaunchType', 'PlatformVersion', 'CapacityProviderStrategy', 'CapacityProviderStrategy.Weight', 'CapacityProviderStrategy.Base'],
})
