import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'
import { restoreReferences } from '../restore-references.ts'

export default defineRule({
  id: 'load-balancer-placement',
  title: { en: 'The load balancer stands in the stated subnets and no others', ko: '로드 밸런서가 명시된 서브넷에만 있음' },
  severity: 'high',
  rationale: {
    en: 'Each subnet is a zone that it serves and an address that callers get: one zone less is an outage waiting for a failure.',
    ko: '서브넷마다 가용 영역과 접속 주소가 하나씩 대응합니다. 영역이 줄면 장애 하나로 서비스가 중단됩니다.',
  },
  remedy: restored(),
  controls: [
    { framework: 'AWS FSBP', version: '1.0.0', id: 'ELB.13' },
    { framework: 'KISA ISMS-P', version: '2023', id: '2.9.2' },
  ],
  kind: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  reads: ['Subnets'],
  restore: restoreReferences,
})
