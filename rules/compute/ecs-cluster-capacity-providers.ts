import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'

export default defineRule({
  id: 'ecs-cluster-capacity-providers',
  title: { en: 'The cluster has the stated capacity providers', ko: '클러스터의 용량 공급자가 스펙과 같음' },
  severity: 'medium',
  rationale: {
    en: 'A provider that is missing leaves its services without a place to run; a further one lets tasks run at another price, or on hosts that nobody patches.',
    ko: '없는 공급자를 쓰는 서비스는 실행될 곳이 없고, 추가된 공급자는 다른 비용이나 관리되지 않는 호스트에서 태스크가 실행되게 합니다.',
  },
  remedy: restored(),
  controls: [],
  kind: 'AWS::ECS::Cluster',
  reads: ['CapacityProviders'],
})
