import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'

export default defineRule({
  id: 'hosted-zone-vpc',
  title: { en: 'The private hosted zone resolves in the stated VPC', ko: '프라이빗 호스팅 영역이 명시된 VPC에서 조회됨' },
  severity: 'high',
  rationale: {
    en: 'In a VPC that a private zone is not associated with, its names do not resolve, or resolve to what the public zone says.',
    ko: '프라이빗 호스팅 영역이 연결되지 않은 VPC에서는 이름이 조회되지 않거나 퍼블릭 영역의 값으로 조회됩니다.',
  },
  remedy: restored(),
  controls: [],
  kind: 'AWS::Route53::HostedZone',
  reads: ['VPCs'],
})
