import { defineRule } from '../../src/compare/index.ts'

export default defineRule({
  id: 'vpc-address-space',
  title: { en: 'The VPC has the stated address blocks and no others', ko: 'VPC에 스펙의 주소 블록만 있음' },
  severity: 'high',
  rationale: {
    en: 'A further block is address space that no rule and no peer was planned for.',
    ko: '추가된 블록은 어떤 규칙이나 피어도 고려하지 않은 주소 공간입니다.',
  },
  remedy: {
    en: 'Take the further block away, or put it in the spec. The first block of a VPC cannot be changed.',
    ko: '추가된 블록을 제거하거나 스펙에 반영하십시오. VPC의 첫 번째 블록은 변경할 수 없습니다.',
  },
  controls: [{ framework: 'KISA ISMS-P', version: '2023', id: '2.6.1' }],
  kind: 'AWS::EC2::VPC',
  reads: ['CidrBlocks', 'Ipv6CidrBlocks'],
})
