import { defineRule, quoted } from '../../src/compare/index.ts'

export default defineRule({
  id: 'vpc-block-public-access',
  title: { en: 'Block Public Access is as stated', ko: '퍼블릭 액세스 차단이 스펙과 같음' },
  severity: 'high',
  rationale: {
    en: 'It stands above every route and group of the region: on, it makes the public balancer unreachable; off where it is stated, nothing holds a mistake back.',
    ko: '리전의 모든 경로와 보안 그룹보다 우선합니다. 켜져 있으면 공개 로드 밸런서에 접근할 수 없고, 꺼져 있으면 실수를 막아 주지 못합니다.',
  },
  remedy: {
    en: 'Restore the stated mode, or put the new one in the spec. It holds for every VPC of the region.',
    ko: '스펙의 모드로 되돌리거나 새 값을 스펙에 반영하십시오. 리전의 모든 VPC에 적용됩니다.',
  },
  controls: [{ framework: 'AWS FSBP', version: '1.0.0', id: 'EC2.172' }],
  kind: 'AWS::EC2::VPC',
  reads: ['InternetGatewayBlockMode'],
  restore: ({ expected, region }) =>
    typeof expected === 'string'
      ? `aws ec2 modify-vpc-block-public-access-options --region ${quoted(region)} --internet-gateway-block-mode ${quoted(expected)}`
      : null,
})
