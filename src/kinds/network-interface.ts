import type { NetworkInterface as ApiNetworkInterface } from '@aws-sdk/client-ec2'
import { type Fact, type From, known, mapFact, thenFact } from '../model/fact.ts'
import type { Owner } from '../model/resource.ts'
import { absent } from './defaults.ts'
import { defineKind } from './define.ts'
import { ownerOf } from './interface-owners.ts'
import { nameTag, reading, referring, referringAll, tagsOf } from './read.ts'
import { templateReading } from './read-template.ts'
import { liveOnly, symbolOf, type TemplateItem } from './template.ts'
import { vpcOfInterfaces } from './template-vpc.ts'

/** No spec states one: AWS makes them for what it states. What each was made for, and whether that carries the same groups, is judged. */
export interface NetworkInterface {
  readonly SubnetId: string
  readonly GroupSet: readonly string[]
  /** Of AWS::EC2::EIPAssociation, or given on launch; the first, where several of its private addresses have one. */
  readonly PublicIp: string | null
  /** Each is public, where its subnet leads to the internet. */
  readonly Ipv6Addresses: readonly string[]
}

export default defineKind<NetworkInterface, ApiNetworkInterface, 'AWS::EC2::NetworkInterface'>({
  type: 'AWS::EC2::NetworkInterface',
  title: { en: 'network interface', ko: '네트워크 인터페이스' },
  nameProperty: 'Tags/Name',
  parent: null,
  naturalKey: [],
  declaredIn: model => model.network.at,
  properties: {
    SubnetId: { label: { en: 'subnet', ko: '서브넷' }, compare: 'same', effect: 'placement' },
    GroupSet: { label: { en: 'security groups', ko: '보안 그룹' }, compare: 'set', effect: 'traffic' },
    PublicIp: { label: { en: 'public IP', ko: '퍼블릭 IP' }, compare: 'same', effect: 'exposure' },
    Ipv6Addresses: { label: { en: 'IPv6 addresses', ko: 'IPv6 주소' }, compare: 'set', effect: 'exposure' },
  },
  *expected() {},

  fromApi(one, from) {
    const read = reading(from)
    const tags = tagsOf(one.TagSet, read.at('TagSet'))
    return {
      id: one.NetworkInterfaceId ?? '',
      arn: null,
      name: nameTag(tags),
      parent: null,
      vpc: read.text('VpcId', one.VpcId),
      owner: known(ownerOf(one), read.at('Description')),
      tags,
      properties: {
        SubnetId: referring('AWS::EC2::Subnet', read.text('SubnetId', one.SubnetId)),
        GroupSet: referringAll(
          'AWS::EC2::SecurityGroup',
          read.texts('Groups', one.Groups, group => group.GroupId),
        ),
        PublicIp: read.textOrNull('Association/PublicIp', publicAddresses(one)[0]),
        Ipv6Addresses: read.texts(
          'Ipv6Addresses',
          one.Ipv6Addresses,
          address => address.Ipv6Address,
          absent['AWS::EC2::NetworkInterface.Ipv6Addresses'],
        ),
      },
    }
  },

  fromTemplate(item, from) {
    const read = templateReading(item, from)
    return {
      name: read.nameTag('Tags'),
      parent: null,
      vpc: vpcOfInterfaces(item, from),
      owner: bearerOf(item, from),
      tags: read.tags('Tags'),
      properties: {
        SubnetId: read.reference('AWS::EC2::Subnet', 'SubnetId'),
        GroupSet: read.references('AWS::EC2::SecurityGroup', 'GroupSet'),
        PublicIp: liveOnly,
        // Those that it names; which AWS chooses of its subnet's block nobody knows before.
        Ipv6Addresses: liveOnly,
      },
    }
  },
})

/** The instance that a template attaches it to; else it was made for nothing that the spec states. */
function bearerOf(item: TemplateItem, from: From): Fact<Owner | null> {
  const instances = item.beside('AWS::EC2::Instance', 'NetworkInterfaces/NetworkInterfaceId')
  const attachments = item.beside('AWS::EC2::NetworkInterfaceAttachment', 'NetworkInterfaceId')
  const ownerBy = (alias: string): Owner => ({ types: ['AWS::EC2::Instance'], alias })
  return thenFact(instances, ([instance]) => {
    if (instance !== undefined) return known(ownerBy(symbolOf(instance.id)), from)
    return thenFact<readonly TemplateItem[], Owner | null>(attachments, ([attachment]) =>
      attachment === undefined ? known(null, from) : mapFact(templateReading(attachment, from).alias('InstanceId'), ownerBy),
    )
  })
}

/** The interface's own association is that of its primary address: an elastic IP on a secondary one stands with that one alone. */
function publicAddresses(one: ApiNetworkInterface): readonly string[] {
  return [one, ...(one.PrivateIpAddresses ?? [])].flatMap(address => address.Association?.PublicIp ?? [])
}
