import { defineRule } from '../../src/compare/index.ts'

export default defineRule({
  id: 'subnet-network-acl',
  title: { en: 'Each subnet has the stated network ACL', ko: '서브넷이 스펙의 네트워크 ACL을 사용함' },
  severity: 'medium',
  rationale: {
    en: 'Another network ACL filters the traffic of the whole subnet by rules that nobody stated.',
    ko: '다른 네트워크 ACL은 명시되지 않은 규칙으로 서브넷 전체의 트래픽을 거릅니다.',
  },
  remedy: {
    en: "Associate the subnet with the VPC's default network ACL again, or put the change in the spec.",
    ko: '서브넷을 VPC의 기본 네트워크 ACL에 다시 연결하거나 변경을 스펙에 반영하십시오.',
  },
  controls: [{ framework: 'KISA ISMS-P', version: '2023', id: '2.6.1' }],
  kind: 'AWS::EC2::Subnet',
  reads: ['NetworkAclId'],
})
