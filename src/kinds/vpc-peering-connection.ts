import type { VpcPeeringConnection } from '@aws-sdk/client-ec2'
import { defineKind } from './define.ts'
import { nameTag, reading, tagsOf } from './read.ts'
import { templateReading } from './read-template.ts'

const gone = new Set(['deleting', 'deleted', 'rejected', 'failed', 'expired'])

/** No spec states one: each that touches the spec's VPC is unmanaged, whichever end asked for it. */
export default defineKind<Record<never, never>, VpcPeeringConnection, 'AWS::EC2::VPCPeeringConnection'>({
  type: 'AWS::EC2::VPCPeeringConnection',
  title: { en: 'VPC peering connection', ko: 'VPC 피어링 연결' },
  nameProperty: 'Tags/Name',
  parent: null,
  naturalKey: [],
  declaredIn: model => model.network.vpc.at,
  properties: {},
  *expected() {},

  fromApi(peering, from) {
    const read = reading(from)
    const tags = tagsOf(peering.Tags, read.at('Tags'))
    const { Code: state } = peering.Status ?? {}
    const accepter = peering.AccepterVpcInfo?.VpcId
    return {
      id: peering.VpcPeeringConnectionId ?? '',
      arn: null,
      name: nameTag(tags),
      parent: null,
      vpc: read.text('RequesterVpcInfo/VpcId', peering.RequesterVpcInfo?.VpcId),
      alsoVpcs: accepter === undefined ? [] : [accepter],
      tags,
      gone: state !== undefined && gone.has(state) ? state : null,
      properties: {},
    }
  },

  fromTemplate(item, from) {
    const read = templateReading(item, from)
    const peer = read.alias('PeerVpcId')
    return {
      name: read.nameTag('Tags'),
      parent: null,
      vpc: read.alias('VpcId'),
      alsoVpcs: peer.known ? [peer.value] : [],
      tags: read.tags('Tags'),
      properties: {},
    }
  },
})
