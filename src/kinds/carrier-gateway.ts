import type { CarrierGateway } from '@aws-sdk/client-ec2'
import { defineKind } from './define.ts'
import { nameTag, reading, tagsOf } from './read.ts'
import { templateReading } from './read-template.ts'

/** No spec states one: each of the spec's VPC is unmanaged. */
export default defineKind<Record<never, never>, CarrierGateway, 'AWS::EC2::CarrierGateway'>({
  type: 'AWS::EC2::CarrierGateway',
  title: { en: 'carrier gateway', ko: '캐리어 게이트웨이' },
  nameProperty: 'Tags/Name',
  parent: null,
  naturalKey: [],
  declaredIn: model => model.network.vpc.at,
  properties: {},
  *expected() {},

  fromApi(gateway, from) {
    const read = reading(from)
    const tags = tagsOf(gateway.Tags, read.at('Tags'))
    return {
      id: gateway.CarrierGatewayId ?? '',
      arn: null,
      name: nameTag(tags),
      parent: null,
      vpc: read.text('VpcId', gateway.VpcId),
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
      vpc: read.alias('VpcId'),
      tags: read.tags('Tags'),
      properties: {},
    }
  },
})
