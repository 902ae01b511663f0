import { defineRule } from '../../src/compare/index.ts'

export default defineRule({
  id: 'subnet-placement',
  title: { en: 'Each subnet has its block and zone', ko: '서브넷이 스펙의 CIDR과 가용 영역에 있음' },
  severity: 'high',
  rationale: {
    en: 'What the architecture says of zones and tiers holds only if the subnets stand where it puts them.',
    ko: '서브넷이 정해진 위치에 있어야 가용 영역과 계층에 대한 설계가 성립합니다.',
  },
  remedy: {
    en: 'The block and zone of a subnet cannot be changed: make it anew, or put the real ones in the spec.',
    ko: '서브넷의 CIDR과 가용 영역은 변경할 수 없습니다. 새로 만들거나 실제 값을 스펙에 반영하십시오.',
  },
  controls: [{ framework: 'KISA ISMS-P', version: '2023', id: '2.6.1' }],
  kind: 'AWS::EC2::Subnet',
  reads: ['CidrBlock', 'AvailabilityZone'],
})
