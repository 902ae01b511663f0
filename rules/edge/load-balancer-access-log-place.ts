import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'
import { restoreAttributes } from './restore-attributes.ts'

export default defineRule({
  id: 'load-balancer-access-log-place',
  title: { en: 'Access logs go to the stated bucket and prefix', ko: '액세스 로그가 명시된 버킷과 접두사로 전송됨' },
  severity: 'medium',
  rationale: {
    en: 'Logs in another bucket are kept, encrypted and read by other rules than the stated ones.',
    ko: '다른 버킷의 로그는 스펙과 다른 보존, 암호화, 접근 규칙을 따릅니다.',
  },
  remedy: restored(),
  controls: [{ framework: 'KISA ISMS-P', version: '2023', id: '2.9.4' }],
  kind: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  reads: ['LoadBalancerAttributes/access_logs.s3.bucket', 'LoadBalancerAttributes/access_logs.s3.prefix'],
  restore: restoreAttributes,
})
