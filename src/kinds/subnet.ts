import type { Subnet as ApiSubnet } from '@aws-sdk/client-ec2'
import { mapClaim } from '../model/claim.ts'
import { type Fact, type From, known, thenFact } from '../model/fact.ts'
import { pointer, tagsFor } from './claims.ts'
import { defineKind } from './define.ts'
import { defaultAcl } from './network-acl.ts'
import { nameTag, reading, referring, tagsOf } from './read.ts'
import { templateReading } from './read-template.ts'
import type { TemplateItem } from './template.ts'

export interface Subnet {
  readonly CidrBlock: string
  readonly AvailabilityZone: string
  readonly MapPublicIpOnLaunch: boolean
  /** Of AWS::EC2::SubnetNetworkAclAssociation, which is folded into the subnet: it has exactly one. */
  readonly NetworkAclId: string
  readonly Tags: Readonly<Record<string, string>>
}

/** DescribeSubnets does not say which network ACL a subnet has: DescribeNetworkAcls does. */
export interface SubnetItem {
  readonly subnet: ApiSubnet
  readonly networkAcl: Fact<string>
}

export default defineKind<Subnet, SubnetItem, 'AWS::EC2::Subnet'>({
  type: 'AWS::EC2::Subnet',
  title: { en: 'subnet', ko: '서브넷' },
  nameProperty: 'Tags/Name',
  parent: 'AWS::EC2::VPC',
  naturalKey: ['CidrBlock'],
  declaredIn: model => model.network.subnets.at,
  properties: {
    CidrBlock: { label: { en: 'IPv4 block', ko: 'IPv4 CIDR 블록' }, compare: 'same', effect: 'other' },
    AvailabilityZone: { label: { en: 'Availability Zone', ko: '가용 영역' }, compare: 'same', effect: 'placement' },
    MapPublicIpOnLaunch: { label: { en: 'public IP on launch', ko: '퍼블릭 IP 자동 할당' }, compare: 'same', effect: 'exposure' },
    NetworkAclId: { label: { en: 'network ACL', ko: '네트워크 ACL' }, compare: 'same', effect: 'traffic' },
    Tags: { label: { en: 'tags', ko: '태그' }, compare: 'tags', effect: 'other' },
  },

  *expected(model) {
    for (const subnet of model.network.subnets.values())
      yield {
        name: subnet.name,
        parent: pointer('AWS::EC2::VPC', model.network.vpc.name),
        at: subnet.at,
        properties: {
          CidrBlock: subnet.cidr,
          AvailabilityZone: subnet.zone,
          MapPublicIpOnLaunch: subnet.mapPublicIp,
          NetworkAclId: mapClaim(model.network.networkAcl, () => defaultAcl),
          Tags: tagsFor(model),
        },
      }
  },

  fromApi({ subnet, networkAcl }, from) {
    const read = reading(from)
    const tags = tagsOf(subnet.Tags, read.at('Tags'))
    const vpc = read.text('VpcId', subnet.VpcId)
    return {
      id: subnet.SubnetId ?? '',
      arn: subnet.SubnetArn ?? null,
      name: nameTag(tags),
      parent: vpc,
      vpc,
      tags,
      gone: subnet.State === undefined || subnet.State === 'available' || subnet.State === 'pending' ? null : subnet.State,
      madeByAws: subnet.DefaultForAz === true ? 'default-vpc' : null,
      properties: {
        CidrBlock: read.text('CidrBlock', subnet.CidrBlock),
        AvailabilityZone: read.text('AvailabilityZone', subnet.AvailabilityZone),
        MapPublicIpOnLaunch: read.flag('MapPublicIpOnLaunch', subnet.MapPublicIpOnLaunch),
        NetworkAclId: referring('AWS::EC2::NetworkAcl', networkAcl),
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
        CidrBlock: read.text('CidrBlock'),
        AvailabilityZone: read.text('AvailabilityZone'),
        MapPublicIpOnLaunch: read.flag('MapPublicIpOnLaunch'),
        NetworkAclId: aclInTemplate(item, from),
        Tags: read.tags('Tags'),
      },
    }
  },
})

/** The VPC's default ACL, which AWS makes, unless the template associates another. */
function aclInTemplate(item: TemplateItem, from: From): Fact<unknown> {
  return thenFact<readonly TemplateItem[], unknown>(item.beside('AWS::EC2::SubnetNetworkAclAssociation', 'SubnetId'), ([association]) =>
    association === undefined
      ? known(defaultAcl, from)
      : templateReading(association, from).reference('AWS::EC2::NetworkAcl', 'NetworkAclId'),
  )
}
