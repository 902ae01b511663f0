import type { EgressOnlyInternetGateway } from '@aws-sdk/client-ec2'
import { defineKind } from './define.ts'
import { nameTag, reading, tagsOf } from './read.ts'
import { templateReading } from './read-template.ts'

/** No spec states one: each of the spec's VPC is unmanaged. */
export default defineKind<Record<never, never>, EgressOnlyInternetGateway, 'AWS::EC2::EgressOnlyInternetGateway'>({
  type: 'AWS::EC2::EgressOnlyInternetGateway',
  title: { en: 'egress-only internet gateway', ko: '송신 전용 인터넷 게이트웨이' },
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
      id: gateway.EgressOnlyInternetGatewayId ?? '',
      arn: null,
      name: nameTag(tags),
      parent: null,
      vpc:
        gateway.Attachments === undefined
          ? read.missing('Attachments')
          : read.textOrNull('Attachments/VpcId', gateway.Attachments[0]?.VpcId),
      tags,
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
