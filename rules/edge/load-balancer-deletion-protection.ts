import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'
import { restoreAttributes } from './restore-attributes.ts'

export default defineRule({
  id: 'load-balancer-deletion-protection',
  title: { en: 'Deletion protection of the load balancer is as stated', ko: '로드 밸런서 삭제 방지가 스펙과 같음' },
  severity: 'medium',
  rationale: {
    en: 'A deleted balancer takes its DNS name with it: everything that points there stays broken after it is made anew.',
    ko: '로드 밸런서를 삭제하면 DNS 이름도 사라져, 다시 만들어도 기존 연결은 복구되지 않습니다.',
  },
  remedy: restored(),
  controls: [{ framework: 'AWS FSBP', version: '1.0.0', id: 'ELB.6' }],
  kind: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  reads: ['LoadBalancerAttributes/deletion_protection.enabled'],
  restore: restoreAttributes,
})
