import { defineRule } from '../../src/compare/index.ts'
import { restoreTraffic } from './restore-traffic.ts'

export default defineRule({
  id: 'security-group-egress',
  title: { en: 'Only stated traffic may go out', ko: '명시된 트래픽만 나갈 수 있음' },
  severity: 'high',
  rationale: {
    en: 'An open way out is how data leaves; a lost one stops what the service depends on.',
    ko: '열린 출구는 데이터가 유출되는 경로이고, 사라진 출구는 서비스의 의존성을 끊습니다.',
  },
  remedy: {
    en: 'Revoke what was added and authorise what was lost, or put the change in the spec.',
    ko: '추가된 규칙을 회수하고 사라진 규칙을 다시 허용하거나, 변경을 스펙에 반영하십시오.',
  },
  controls: [{ framework: 'KISA ISMS-P', version: '2023', id: '2.6.1' }],
  kind: 'AWS::EC2::SecurityGroup',
  reads: ['SecurityGroupEgress'],
  restore: restoreTraffic,
})
