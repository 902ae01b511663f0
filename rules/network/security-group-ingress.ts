import { defineRule } from '../../src/compare/index.ts'
import { restoreTraffic } from './restore-traffic.ts'

export default defineRule({
  id: 'security-group-ingress',
  title: { en: 'Only stated traffic may come in', ko: '명시된 트래픽만 들어올 수 있음' },
  severity: 'critical',
  rationale: {
    en: 'Every permission beyond the stated ones is a way in that nobody decided on; a lost one is a caller cut off.',
    ko: '명시되지 않은 허용은 아무도 결정하지 않은 통로이며, 사라진 허용은 호출자를 차단합니다.',
  },
  remedy: {
    en: 'Revoke what was added and authorise what was lost, or put the change in the spec.',
    ko: '추가된 규칙을 회수하고 사라진 규칙을 다시 허용하거나, 변경을 스펙에 반영하십시오.',
  },
  controls: [
    { framework: 'AWS FSBP', version: '1.0.0', id: 'EC2.18' },
    { framework: 'AWS FSBP', version: '1.0.0', id: 'EC2.19' },
    { framework: 'KISA ISMS-P', version: '2023', id: '2.6.1' },
  ],
  kind: 'AWS::EC2::SecurityGroup',
  reads: ['SecurityGroupIngress'],
  restore: restoreTraffic,
})
