import { defineRule } from '../../src/compare/index.ts'

export default defineRule({
  id: 'internet-gateway-attachment',
  title: { en: 'The internet gateway is attached to the VPC', ko: '인터넷 게이트웨이가 VPC에 연결되어 있음' },
  severity: 'high',
  rationale: {
    en: 'Detached, it lets nothing in or out: the balancer is unreachable and every NAT gateway is cut off.',
    ko: '연결이 끊기면 로드 밸런서에 접근할 수 없고 모든 NAT 게이트웨이의 통신이 끊깁니다.',
  },
  remedy: {
    en: 'Attach it to the VPC again, or put the change in the spec.',
    ko: 'VPC에 다시 연결하거나 변경을 스펙에 반영하십시오.',
  },
  controls: [],
  kind: 'AWS::EC2::InternetGateway',
  reads: ['VpcId'],
})
