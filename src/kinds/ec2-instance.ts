import type { Instance as ApiInstance } from '@aws-sdk/client-ec2'
import { type Claim, mapClaim } from '../model/claim.ts'
import { type Fact, type From, known } from '../model/fact.ts'
import { bearsThese } from './bears.ts'
import { nameOf, namesOf, tagsFor } from './claims.ts'
import { defineKind } from './define.ts'
import { nameTag, type Reading, reading, referring, referringAll, tagsOf } from './read.ts'
import { fromTemplate } from './ec2-instance-template.ts'

export interface Ec2Instance {
  readonly InstanceType: string
  readonly SubnetId: string
  readonly SecurityGroupIds: readonly string[]
  /** The name of the profile's role. */
  readonly IamInstanceProfile: string
  readonly 'MetadataOptions.HttpTokens': string
  readonly 'NetworkInterfaces.AssociatePublicIpAddress': boolean
  readonly KeyName: string | null
  readonly Tags: Readonly<Record<string, string>>
}

export interface Ec2InstanceItem {
  readonly instance: ApiInstance
  /** The role of its instance profile; null where it has none. */
  readonly role: Fact<string | null>
}

/** The image is never compared: what replaces an instance has another. */
export default defineKind<Ec2Instance, Ec2InstanceItem, 'AWS::EC2::Instance'>({
  type: 'AWS::EC2::Instance',
  title: { en: 'EC2 instance', ko: 'EC2 인스턴스' },
  nameProperty: 'Tags/Name',
  parent: null,
  // Its subnet and groups are references, which pairing cannot read yet.
  naturalKey: ['InstanceType'],
  declaredIn: model => model.nodeGroups.at,
  properties: {
    InstanceType: { label: { en: 'instance type', ko: '인스턴스 유형' }, compare: 'same', effect: 'size' },
    SubnetId: { label: { en: 'subnet', ko: '서브넷' }, compare: 'same', effect: 'placement' },
    SecurityGroupIds: { label: { en: 'security groups', ko: '보안 그룹' }, compare: 'set', effect: 'traffic' },
    IamInstanceProfile: { label: { en: 'role', ko: '역할' }, compare: 'same', effect: 'other' },
    'MetadataOptions.HttpTokens': { label: { en: 'IMDSv2 tokens', ko: 'IMDSv2 토큰' }, compare: 'same', effect: 'protection' },
    'NetworkInterfaces.AssociatePublicIpAddress': {
      label: { en: 'public IP', ko: '퍼블릭 IP' },
      compare: 'same',
      effect: 'exposure',
    },
    KeyName: { label: { en: 'key pair', ko: '키 페어' }, compare: 'same', effect: 'other' },
    Tags: { label: { en: 'tags', ko: '태그' }, compare: 'tags', effect: 'other' },
  },

  *expected(model) {
    for (const group of model.nodeGroups.values())
      for (const node of group.nodes.values())
        yield {
          name: node.name,
          parent: null,
          at: node.at,
          properties: {
            InstanceType: group.instanceType,
            SubnetId: nameOf(model.network.subnets, node.subnet),
            SecurityGroupIds: namesOf(model.securityGroups, group.securityGroups),
            IamInstanceProfile: nameOf(model.roles, group.role),
            'MetadataOptions.HttpTokens': group.metadataTokens,
            'NetworkInterfaces.AssociatePublicIpAddress': group.publicIp,
            KeyName: keyName(group.keyPair),
            Tags: tagsFor(model),
          },
        }
  },

  fromApi({ instance, role }, from) {
    const read = reading(from)
    const tags = tagsOf(instance.Tags, read.at('Tags'))
    const state = instance.State?.Name
    return {
      id: instance.InstanceId ?? '',
      arn: null,
      name: nameTag(tags),
      parent: null,
      vpc: read.textOrNull('VpcId', instance.VpcId),
      tags,
      // A terminated instance stays in answers for about an hour. A stopped one is there, paid for and judged.
      gone: state === 'terminated' || state === 'shutting-down' ? state : null,
      bears: bearsThese((instance.NetworkInterfaces ?? []).map(one => one.NetworkInterfaceId)),
      properties: {
        InstanceType: read.text('InstanceType', instance.InstanceType),
        SubnetId: referring('AWS::EC2::Subnet', read.text('SubnetId', instance.SubnetId)),
        SecurityGroupIds: referringAll('AWS::EC2::SecurityGroup', groups(instance, read)),
        IamInstanceProfile: role,
        'MetadataOptions.HttpTokens': read.text('MetadataOptions/HttpTokens', instance.MetadataOptions?.HttpTokens),
        'NetworkInterfaces.AssociatePublicIpAddress': publicAddress(instance, read),
        // API reference, Instance: the name of the key pair, if this instance was launched with one.
        KeyName: read.textOrNull('KeyName', instance.KeyName),
        Tags: tags,
      },
    }
  },

  fromTemplate,
})

/** The groups of every interface: an instance's own list is that of its first interface alone. */
function groups(instance: ApiInstance, read: Reading): Fact<readonly string[]> {
  const { NetworkInterfaces: interfaces } = instance
  if (!Array.isArray(interfaces)) return read.missing('NetworkInterfaces')
  if (interfaces.length === 0) return read.texts('SecurityGroups', instance.SecurityGroups, group => group.GroupId)
  const all = interfaces.map(one => read.texts('NetworkInterfaces/Groups', one.Groups, group => group.GroupId))
  const doubt = all.find(fact => !fact.known)
  if (doubt !== undefined) return doubt
  return known([...new Set(all.flatMap(fact => (fact.known ? fact.value : [])))].sort(), read.at('NetworkInterfaces'))
}

/**
 * Whether it has a public address now. A stopped instance has given back an address that AWS lent it: what it will get when it starts
 * is its subnet's affair, and is judged there.
 */
function publicAddress(instance: ApiInstance, read: Reading): Fact<boolean> {
  const interfaces = instance.NetworkInterfaces
  if (hasText(instance.PublicIpAddress)) return known(true, read.at('PublicIpAddress'))
  if (!Array.isArray(interfaces)) return read.missing('NetworkInterfaces')
  return known(
    interfaces.some(one => [one, ...(one.PrivateIpAddresses ?? [])].some(address => hasText(address.Association?.PublicIp))),
    read.at('NetworkInterfaces'),
  )
}

const hasText = (value: string | undefined) => value !== undefined && value !== ''

/** The spec says `none` for an instance without a key pair. */
const keyName = (claim: Claim<string>): Claim<string | null> => mapClaim(claim, key => (key === 'none' ? null : key))

/** The profile of an instance, by its name: `arn:aws:iam::1:instance-profile/path/name`. */
export function profileOf(instance: ApiInstance, from: From): Fact<string | null> {
  const read = reading(from)
  const { IamInstanceProfile: profile } = instance
  // API reference, Instance: the instance profile associated with the instance, if applicable (recorded: 41 of 143).
  if (profile === undefined || profile === null) return known(null, read.at('IamInstanceProfile'))
  const arn = read.text('IamInstanceProfile/Arn', profile.Arn)
  return arn.known ? known(arn.value.split('/').at(-1) ?? null, arn.from) : arn
}
