import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'
import { restoreReferences } from '../restore-references.ts'

export default defineRule({
  id: 'load-balancer-security-groups',
  title: { en: 'The load balancer carries the stated security groups and no others', ko: '로드 밸런서에 명시된 보안 그룹만 연결됨' },
  severity: 'high',
  rationale: {
    en: 'What may reach the balancer is the union of all its groups: one more opens, one less cuts callers off.',
    ko: '로드 밸런서에 대한 접근은 모든 보안 그룹의 합집합입니다. 하나가 더해지면 열리고 빠지면 차단됩니다.',
  },
  remedy: restored(),
  controls: [{ framework: 'KISA ISMS-P', version: '2023', id: '2.6.1' }],
  kind: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  reads: ['SecurityGroups'],
  restore: restoreReferences,
})
