import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'

export default defineRule({
  id: 'discovery-namespace-vpc',
  title: { en: 'The namespace resolves in the stated VPC and in no other', ko: '네임스페이스가 명시된 VPC에서만 확인됨' },
  severity: 'high',
  rationale: {
    en: 'In a VPC that the namespace is not associated with, services do not find each other.',
    ko: '네임스페이스가 연결되지 않은 VPC에서는 서비스가 서로를 찾을 수 없습니다.',
  },
  remedy: restored(),
  controls: [],
  kind: 'AWS::ServiceDiscovery::PrivateDnsNamespace',
  reads: ['Vpc'],
})
