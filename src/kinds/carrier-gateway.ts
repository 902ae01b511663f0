import type { CarrierGateway } from '@aws-sdk/client-ec2'
import { unstatedGateway } from './unstated-gateway.ts'

export default unstatedGateway<CarrierGateway, 'AWS::EC2::CarrierGateway'>({
  type: 'AWS::EC2::CarrierGateway',
  title: { en: 'carrier gateway', ko: '캐리어 게이트웨이' },
  id: gateway => gateway.CarrierGatewayId,
  vpc: (gateway, read) => read.text('VpcId', gateway.VpcId),
})
