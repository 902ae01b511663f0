import type { VpcEndpoint as ApiVpcEndpoint } from '@aws-sdk/client-ec2'
import { joinClaims } from '../model/claim.ts'
import { bearsThese } from './bears.ts'
import { namesOf, pointer, tagsFor, translated } from './claims.ts'
import { defineKind } from './define.ts'
import { nameTag, reading, referringAll, tagsOf } from './read.ts'
import { templateReading } from './read-template.ts'

export interface VpcEndpoint {
  readonly ServiceName: string
  readonly VpcEndpointType: string
  readonly RouteTableIds: readonly string[]
  readonly SubnetIds: readonly string[]
  readonly SecurityGroupIds: readonly string[]
  readonly PrivateDnsEnabled: boolean
  readonly Tags: Readonly<Record<string, string>>
}

/** The reference writes states with a capital, the answers without (recorded). */
const gone = new Set(['deleting', 'deleted', 'rejected', 'failed', 'expired'])

export default defineKind<VpcEndpoint, ApiVpcEndpoint, 'AWS::EC2::VPCEndpoint'>({
  type: 'AWS::EC2::VPCEndpoint',
  title: { en: 'VPC endpoint', ko: 'VPC 엔드포인트' },
  nameProperty: 'Tags/Name',
  parent: 'AWS::EC2::VPC',
  naturalKey: ['ServiceName'],
  declaredIn: model => model.network.endpoints.at,
  properties: {
    ServiceName: { label: { en: 'service', ko: '서비스' }, compare: 'same', effect: 'other' },
    VpcEndpointType: { label: { en: 'type', ko: '유형' }, compare: 'same', effect: 'other' },
    RouteTableIds: { label: { en: 'route tables', ko: '라우팅 테이블' }, compare: 'set', effect: 'placement' },
    SubnetIds: { label: { en: 'subnets', ko: '서브넷' }, compare: 'set', effect: 'placement' },
    SecurityGroupIds: { label: { en: 'security groups', ko: '보안 그룹' }, compare: 'set', effect: 'traffic' },
    PrivateDnsEnabled: { label: { en: 'private DNS', ko: '프라이빗 DNS' }, compare: 'same', effect: 'other' },
    Tags: { label: { en: 'tags', ko: '태그' }, compare: 'tags', effect: 'other' },
  },

  *expected(model) {
    const { vpc, endpoints, routeTables, subnets } = model.network
    for (const endpoint of endpoints.values())
      yield {
        name: endpoint.name,
        parent: pointer('AWS::EC2::VPC', vpc.name),
        at: endpoint.at,
        properties: {
          ServiceName: joinClaims(
            { service: endpoint.service, region: model.region },
            ({ service, region }) => `com.amazonaws.${region}.${service}`,
          ),
          VpcEndpointType: translated(endpoint.type, { gateway: 'Gateway', interface: 'Interface' }),
          RouteTableIds: namesOf(routeTables, endpoint.routeTables),
          SubnetIds: namesOf(subnets, endpoint.subnets),
          SecurityGroupIds: namesOf(model.securityGroups, endpoint.securityGroups),
          PrivateDnsEnabled: endpoint.privateDns,
          Tags: tagsFor(model),
        },
      }
  },

  fromApi(endpoint, from) {
    const read = reading(from)
    const tags = tagsOf(endpoint.Tags, read.at('Tags'))
    const vpc = read.text('VpcId', endpoint.VpcId)
    const state = endpoint.State?.toLowerCase()
    return {
      id: endpoint.VpcEndpointId ?? '',
      arn: null,
      name: nameTag(tags),
      parent: vpc,
      vpc,
      tags,
      gone: state !== undefined && gone.has(state) ? state : null,
      bears:
        endpoint.VpcEndpointType === 'Interface' && state === 'available'
          ? bearsThese(endpoint.NetworkInterfaceIds ?? [], endpoint.SubnetIds)
          : null,
      properties: {
        ServiceName: read.text('ServiceName', endpoint.ServiceName),
        VpcEndpointType: read.text('VpcEndpointType', endpoint.VpcEndpointType),
        RouteTableIds: referringAll(
          'AWS::EC2::RouteTable',
          read.texts('RouteTableIds', endpoint.RouteTableIds, id => id),
        ),
        SubnetIds: referringAll(
          'AWS::EC2::Subnet',
          read.texts('SubnetIds', endpoint.SubnetIds, id => id),
        ),
        SecurityGroupIds: referringAll(
          'AWS::EC2::SecurityGroup',
          read.texts('Groups', endpoint.Groups, group => group.GroupId),
        ),
        PrivateDnsEnabled: read.flag('PrivateDnsEnabled', endpoint.PrivateDnsEnabled),
        Tags: tags,
      },
    }
  },

  fromTemplate(item, from) {
    const read = templateReading(item, from)
    const vpc = read.alias('VpcId')
    return {
      name: read.nameTag('Tags'),
      parent: vpc,
      vpc,
      tags: read.tags('Tags'),
      properties: {
        ServiceName: read.text('ServiceName'),
        VpcEndpointType: read.text('VpcEndpointType'),
        RouteTableIds: read.references('AWS::EC2::RouteTable', 'RouteTableIds'),
        SubnetIds: read.references('AWS::EC2::Subnet', 'SubnetIds'),
        SecurityGroupIds: read.references('AWS::EC2::SecurityGroup', 'SecurityGroupIds'),
        PrivateDnsEnabled: read.flag('PrivateDnsEnabled'),
        Tags: read.tags('Tags'),
      },
    }
  },
})
