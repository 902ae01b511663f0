import type { NatGateway as ApiNatGateway } from '@aws-sdk/client-ec2'
import { exactly } from '../model/claim.ts'
import { known, mapFact } from '../model/fact.ts'
import { bearsThese } from './bears.ts'
import { nameOf, pointer, tagsFor } from './claims.ts'
import { absent, says } from './defaults.ts'
import { defineKind } from './define.ts'
import { nameTag, reading, referring, tagsOf } from './read.ts'
import { templateReading } from './read-template.ts'
import { vpcOfInterfaces } from './template-vpc.ts'

export interface NatGateway {
  readonly SubnetId: string
  readonly ConnectivityType: string
  /** How many elastic IPs: AllocationId and SecondaryAllocationIds together. */
  readonly AllocationIds: number
  readonly Tags: Readonly<Record<string, string>>
}

/** DescribeNatGateways shows deleted ones for about an hour; a failed one never works and is deleted by EC2. */
const gone = new Set(['deleting', 'deleted', 'failed'])

export default defineKind<NatGateway, ApiNatGateway, 'AWS::EC2::NatGateway'>({
  type: 'AWS::EC2::NatGateway',
  title: { en: 'NAT gateway', ko: 'NAT 게이트웨이' },
  nameProperty: 'Tags/Name',
  parent: 'AWS::EC2::VPC',
  naturalKey: ['SubnetId'],
  declaredIn: model => model.network.natGateways.at,
  properties: {
    SubnetId: { label: { en: 'subnet', ko: '서브넷' }, compare: 'same', effect: 'placement' },
    ConnectivityType: { label: { en: 'connectivity', ko: '연결 유형' }, compare: 'same', effect: 'other' },
    AllocationIds: { label: { en: 'elastic IPs', ko: '탄력적 IP 수' }, compare: 'same', effect: 'other' },
    Tags: { label: { en: 'tags', ko: '태그' }, compare: 'tags', effect: 'other' },
  },

  *expected(model) {
    const { vpc, natGateways, subnets } = model.network
    for (const { name, at, subnet, elasticIps } of natGateways.values())
      yield {
        name,
        parent: pointer('AWS::EC2::VPC', vpc.name),
        at,
        properties: {
          SubnetId: nameOf(subnets, subnet),
          // The spec has no other than public ones.
          ConnectivityType: exactly('public', at),
          AllocationIds: elasticIps,
          Tags: tagsFor(model),
        },
      }
  },

  fromApi(gateway, from) {
    const read = reading(from)
    const tags = tagsOf(gateway.Tags, read.at('Tags'))
    const vpc = read.text('VpcId', gateway.VpcId)
    const addresses = gateway.NatGatewayAddresses?.filter(({ Status }) => Status === undefined || !leaving.has(Status))
    const allocations = addresses?.flatMap(({ AllocationId: id }) => id ?? [])
    return {
      id: gateway.NatGatewayId ?? '',
      arn: null,
      name: nameTag(tags),
      parent: vpc,
      vpc,
      tags,
      gone: gateway.State !== undefined && gone.has(gateway.State) ? gateway.State : null,
      bears: gateway.State === 'available' ? bearsThese((gateway.NatGatewayAddresses ?? []).map(one => one.NetworkInterfaceId)) : null,
      properties: {
        // A regional one stands in no subnet (aws-facts NET-09).
        SubnetId: referring(
          'AWS::EC2::Subnet',
          gateway.AvailabilityMode === 'regional' ? known(null, read.at('AvailabilityMode')) : read.text('SubnetId', gateway.SubnetId),
        ),
        ConnectivityType: read.text('ConnectivityType', gateway.ConnectivityType, absent['AWS::EC2::NatGateway.ConnectivityType']),
        AllocationIds: read.count('NatGatewayAddresses', allocations?.length),
        Tags: tags,
      },
    }
  },

  fromTemplate(item, from) {
    const read = templateReading(item, from)
    // A private one has none, and CloudFormation wants one of a public one (AWS::EC2::NatGateway, AllocationId).
    const first = read.raw('AllocationId') === undefined ? 0 : 1
    return {
      name: read.nameTag('Tags'),
      // A template names its subnet, and only that its VPC.
      parent: null,
      // A regional one is in no subnet.
      vpc: read.raw('VpcId') === undefined ? vpcOfInterfaces(item, from) : read.alias('VpcId'),
      tags: read.tags('Tags'),
      properties: {
        SubnetId: read.reference('AWS::EC2::Subnet', 'SubnetId'),
        ConnectivityType: read.text('ConnectivityType'),
        AllocationIds: mapFact(read.references('AWS::EC2::EIP', 'SecondaryAllocationIds', noneStated), more => first + more.length),
        Tags: read.tags('Tags'),
      },
    }
  },
})

/** NatGatewayAddressStatus of an address that is not there for good. */
const leaving = new Set(['unassigning', 'disassociating', 'failed'])

const noneStated = says<readonly string[]>(
  [],
  'Template Reference, AWS::EC2::NatGateway: SecondaryAllocationIds are optional, and none without',
)
