import { defineRule } from '../../src/compare/index.ts'

export default defineRule({
  id: 'network-acl-entries',
  title: { en: 'The network ACL permits what it is stated to permit', ko: '네트워크 ACL이 스펙대로 허용함' },
  severity: 'medium',
  rationale: {
    en: 'A network ACL is stateless and in front of every group: an entry that denies cuts off answers too, and nobody looks for it there.',
    ko: '네트워크 ACL은 상태를 저장하지 않고 모든 보안 그룹보다 먼저 적용됩니다. 거부 항목은 응답까지 차단하며 원인을 찾기 어렵습니다.',
  },
  remedy: {
    en: 'Restore the entries that AWS makes (rule 100 allows all, both ways), or put the change in the spec.',
    ko: 'AWS 기본 항목(규칙 100: 양방향 전체 허용)으로 되돌리거나 변경을 스펙에 반영하십시오.',
  },
  controls: [
    { framework: 'AWS FSBP', version: '1.0.0', id: 'EC2.21' },
    { framework: 'KISA ISMS-P', version: '2023', id: '2.6.1' },
  ],
  kind: 'AWS::EC2::NetworkAcl',
  reads: ['NetworkAclEntries'],
})
