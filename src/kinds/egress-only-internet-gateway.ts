import type { EgressOnlyInternetGateway } from '@aws-sdk/client-ec2'
import { unstatedGateway } from './unstated-gateway.ts'

export default unstatedGateway<EgressOnlyInternetGateway, 'AWS::EC2::EgressOnlyInternetGateway'>({
  type: 'AWS::EC2::EgressOnlyInternetGateway',
  title: { en: 'egress-only internet gateway', ko: '송신 전용 인터넷 게이트웨이' },
  id: gateway => gateway.EgressOnlyInternetGatewayId,
  vpc: ({ Attachments }, read) =>
    Attachments === undefined ? read.missing('Attachments') : read.textOrNull('Attachments/VpcId', Attachments[0]?.VpcId),
})
