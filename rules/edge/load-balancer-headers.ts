import { defineRule } from '../../src/compare/index.ts'
import { restoreAttributes } from './restore-attributes.ts'

export default defineRule({
  id: 'load-balancer-headers',
  title: { en: 'Headers with invalid names are dropped as stated', ko: '잘못된 헤더 삭제 설정이 스펙과 같음' },
  severity: 'medium',
  rationale: {
    en: 'Headers that the balancer and the service read differently are how requests are smuggled.',
    ko: '로드 밸런서와 서비스가 다르게 해석하는 헤더는 요청 스머글링에 악용됩니다.',
  },
  remedy: {
    en: 'Deploy again to restore what is stated, or put the new value in the spec.',
    ko: '다시 배포하여 스펙의 값으로 되돌리거나, 새 값을 스펙에 반영하십시오.',
  },
  controls: [{ framework: 'AWS FSBP', version: '1.0.0', id: 'ELB.4' }],
  kind: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  reads: ['LoadBalancerAttributes/routing.http.drop_invalid_header_fields.enabled'],
  restore: restoreAttributes,
})
