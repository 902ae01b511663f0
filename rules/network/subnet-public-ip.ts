import { defineRule, quoted } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'

export default defineRule({
  id: 'subnet-public-ip',
  title: { en: 'Public addresses are given on launch only where stated', ko: '스펙에 명시된 서브넷에서만 퍼블릭 IP를 자동 할당함' },
  severity: 'medium',
  rationale: {
    en: 'What is launched in a private tier must not get a public address by default.',
    ko: '프라이빗 계층에서 시작한 리소스에 퍼블릭 주소가 기본으로 할당되어서는 안 됩니다.',
  },
  remedy: restored(),
  controls: [{ framework: 'AWS FSBP', version: '1.0.0', id: 'EC2.15' }],
  kind: 'AWS::EC2::Subnet',
  reads: ['MapPublicIpOnLaunch'],
  restore: ({ expected, actualResource, region }) =>
    `aws ec2 modify-subnet-attribute --region ${quoted(region)} --subnet-id ${quoted(actualResource.id)} ${expected === true ? '' : '--no-'}map-public-ip-on-launch`,
})
