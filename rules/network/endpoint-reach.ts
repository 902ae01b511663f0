import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'
import { restoreReferences } from '../restore-references.ts'

export default defineRule({
  id: 'endpoint-reach',
  title: { en: 'Each endpoint serves what the spec says', ko: 'VPC 엔드포인트가 스펙대로 연결되어 있음' },
  severity: 'medium',
  rationale: {
    en: 'Where an endpoint is not reached, traffic to AWS goes out through the NAT gateway, is paid for, or does not go at all.',
    ko: '엔드포인트를 거치지 못하면 AWS 트래픽이 NAT 게이트웨이로 나가 비용이 들거나 아예 통신이 되지 않습니다.',
  },
  remedy: restored(),
  controls: [],
  kind: 'AWS::EC2::VPCEndpoint',
  reads: ['ServiceName', 'VpcEndpointType', 'RouteTableIds', 'SubnetIds', 'PrivateDnsEnabled'],
  restore: restoreReferences,
})
