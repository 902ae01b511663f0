import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'

export default defineRule({
  id: 'load-balancer-access-logs',
  title: { en: 'Access logs are written where stated', ko: '액세스 로그가 명시된 대로 기록됨' },
  severity: 'medium',
  rationale: {
    en: 'Without access logs nobody can say afterwards who called what.',
    ko: '액세스 로그가 없으면 누가 무엇을 호출했는지 나중에 확인할 수 없습니다.',
  },
  remedy: restored(),
  controls: [
    { framework: 'AWS FSBP', version: '1.0.0', id: 'ELB.5' },
    { framework: 'KISA ISMS-P', version: '2023', id: '2.9.4' },
  ],
  supersedes: ['load-balancer-access-log-place'],
  kind: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  reads: ['LoadBalancerAttributes/access_logs.s3.enabled'],
})
