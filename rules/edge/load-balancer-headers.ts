import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'
import { restoreAttributes } from './restore-attributes.ts'

export default defineRule({
  id: 'load-balancer-headers',
  title: { en: 'Headers with invalid names are dropped as stated', ko: '잘못된 헤더 삭제 설정이 스펙과 같음' },
  severity: 'medium',
  rationale: {
    en: 'Headers that the balancer and the service read differently are how requests are smuggled.',
    ko: '로드 밸런서와 서비스가 다르게 해석하는 헤더는 요청 스머글링에 악용됩니다.',
  },
  remedy: restored(),
  controls: [{ framework: 'AWS FSBP', version: '1.0.0', id: 'ELB.4' }],
  kind: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  reads: ['LoadBalancerAttributes/routing.http.drop_invalid_header_fields.enabled'],
  restore: restoreAttributes,
})
