import type { VpnGateway } from '@aws-sdk/client-ec2'
import { known, thenFact } from '../model/fact.ts'
import { templateReading } from './read-template.ts'
import type { TemplateItem } from './template.ts'
import { unstatedGateway } from './unstated-gateway.ts'

export default unstatedGateway<VpnGateway, 'AWS::EC2::VPNGateway'>({
  type: 'AWS::EC2::VPNGateway',
  title: { en: 'virtual private gateway', ko: '가상 프라이빗 게이트웨이' },
  id: gateway => gateway.VpnGatewayId,
  vpc({ VpcAttachments }, read) {
    const attached = VpcAttachments?.filter(({ State }) => State !== 'detached' && State !== 'detaching')
    return attached === undefined ? read.missing('VpcAttachments') : read.textOrNull('VpcAttachments/VpcId', attached[0]?.VpcId)
  },
  vpcInTemplate: (item, from) =>
    thenFact<readonly TemplateItem[], string | null>(item.beside('AWS::EC2::VPCGatewayAttachment', 'VpnGatewayId'), ([one]) =>
      one === undefined ? known(null, from) : templateReading(one, from).alias('VpcId'),
    ),
})
