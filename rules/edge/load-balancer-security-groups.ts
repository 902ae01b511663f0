import { defineRule } from '../../src/compare/index.ts'

export default defineRule({
  id: 'load-balancer-security-groups',
  title: { en: 'The load balancer carries the stated security groups and no others', ko: '로드 밸런서에 명시된 보안 그룹만 연결됨' },
  severity: 'high',
  rationale: {
    en: 'What may reach the balancer is the union of all its groups: one more opens, one less cuts callers off.',
    ko: '로드 밸런서에 대한 접근은 모든 보안 그룹의 합집합입니다. 하나가 더해지면 열리고 빠지면 차단됩니다.',
  },
  remedy: {
    en: 'Deploy again to restore what is stated, or put the new value in the spec.',
    ko: '다시 배포하여 스펙의 값으로 되돌리거나, 새 값을 스펙에 반영하십시오.',
  },
  controls: [{ framework: 'KISA ISMS-P', version: '2023', id: '2.6.1' }],
  kind: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  reads: ['SecurityGroups'],
})
