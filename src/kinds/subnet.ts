import type { Subnet as ApiSubnet } from '@aws-sdk/client-ec2'
import { pointer, tagsFor } from './claims.ts'
import { defineKind } from './define.ts'
import { nameTag, reading, tagsOf } from './read.ts'
import { templateReading } from './read-template.ts'

export interface Subnet {
  readonly CidrBlock: string
  readonly AvailabilityZone: string
  readonly MapPublicIpOnLaunch: boolean
  readonly Tags: Readonly<Record<string, string>>
}

export default defineKind<Subnet, ApiSubnet, 'AWS::EC2::Subnet'>({
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
          Tags: tagsFor(model),
        },
      }
  },

  fromApi(subnet, from) {
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
        Tags: read.tags('Tags'),
      },
    }
  },
})
