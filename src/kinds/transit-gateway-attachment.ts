import type { TransitGatewayVpcAttachment } from '@aws-sdk/client-ec2'
import { defineKind } from './define.ts'
import { nameTag, reading, tagsOf } from './read.ts'
import { templateReading } from './read-template.ts'

const gone = new Set(['deleting', 'deleted', 'rejected', 'rejecting', 'failed', 'failing'])

/** No spec states one: each of the spec's VPC is unmanaged. */
export default defineKind<Record<never, never>, TransitGatewayVpcAttachment, 'AWS::EC2::TransitGatewayAttachment'>({
  type: 'AWS::EC2::TransitGatewayAttachment',
  title: { en: 'transit gateway attachment', ko: 'Transit Gateway 연결' },
  nameProperty: 'Tags/Name',
  parent: null,
  naturalKey: [],
  declaredIn: model => model.network.vpc.at,
  properties: {},
  *expected() {},

  fromApi(attachment, from) {
    const read = reading(from)
    const tags = tagsOf(attachment.Tags, read.at('Tags'))
    return {
      id: attachment.TransitGatewayAttachmentId ?? '',
      arn: null,
      name: nameTag(tags),
      parent: null,
      vpc: read.text('VpcId', attachment.VpcId),
      tags,
      gone: attachment.State !== undefined && gone.has(attachment.State) ? attachment.State : null,
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
