import type { VpnGateway } from '@aws-sdk/client-ec2'
import { known, thenFact } from '../model/fact.ts'
import { defineKind } from './define.ts'
import { nameTag, reading, tagsOf } from './read.ts'
import { templateReading } from './read-template.ts'
import type { TemplateItem } from './template.ts'

/** No spec states one: each that is attached to the spec's VPC is unmanaged. */
export default defineKind<Record<never, never>, VpnGateway, 'AWS::EC2::VPNGateway'>({
  type: 'AWS::EC2::VPNGateway',
  title: { en: 'virtual private gateway', ko: '가상 프라이빗 게이트웨이' },
  nameProperty: 'Tags/Name',
  parent: null,
  naturalKey: [],
  declaredIn: model => model.network.vpc.at,
  properties: {},
  *expected() {},

  fromApi(gateway, from) {
    const read = reading(from)
    const tags = tagsOf(gateway.Tags, read.at('Tags'))
    const attached = gateway.VpcAttachments?.filter(({ State }) => State !== 'detached' && State !== 'detaching')
    return {
      id: gateway.VpnGatewayId ?? '',
      arn: null,
      name: nameTag(tags),
      parent: null,
      vpc: attached === undefined ? read.missing('VpcAttachments') : read.textOrNull('VpcAttachments/VpcId', attached[0]?.VpcId),
      tags,
      gone: gateway.State === 'deleting' || gateway.State === 'deleted' ? gateway.State : null,
      properties: {},
    }
  },

  fromTemplate(item, from) {
    const read = templateReading(item, from)
    return {
      name: read.nameTag('Tags'),
      parent: null,
      vpc: thenFact<readonly TemplateItem[], string | null>(item.beside('AWS::EC2::VPCGatewayAttachment', 'VpnGatewayId'), ([one]) =>
        one === undefined ? known(null, from) : templateReading(one, from).alias('VpcId'),
      ),
      tags: read.tags('Tags'),
      properties: {},
    }
  },
})
