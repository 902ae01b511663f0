import type { Vpc as ApiVpc, VpcCidrBlockState } from '@aws-sdk/client-ec2'
import { exactly, unstated, valueOf } from '../model/claim.ts'
import { allFacts, type Fact, type From, known, mapFact, thenFact } from '../model/fact.ts'
import { tagsFor } from './claims.ts'
import { absent } from './defaults.ts'
import { defineKind } from './define.ts'
import { isOfIpv6 } from './made-with-vpc.ts'
import { nameTag, reading, tagsOf } from './read.ts'
import { templateReading } from './read-template.ts'
import { liveOnly, symbolOf, type TemplateItem } from './template.ts'

export interface Vpc {
  /** All IPv4 blocks that are associated: CidrBlock alone misses secondary ones. */
  readonly CidrBlocks: readonly string[]
  readonly Ipv6CidrBlocks: readonly string[]
  readonly EnableDnsSupport: boolean
  readonly EnableDnsHostnames: boolean
  /** Of AWS::EC2::VPCBlockPublicAccessOptions: one for all VPCs of the region, and what it forbids is forbidden in this one. */
  readonly InternetGatewayBlockMode: string
  readonly Tags: Readonly<Record<string, string>>
}

/** One attribute a call (DescribeVpcAttribute), so they come as facts of their own. */
export interface VpcItem {
  readonly vpc: ApiVpc
  readonly dnsSupport: Fact<boolean>
  readonly dnsHostnames: Fact<boolean>
  readonly blockPublicAccess: Fact<string>
}

export default defineKind<Vpc, VpcItem, 'AWS::EC2::VPC'>({
  type: 'AWS::EC2::VPC',
  title: { en: 'VPC', ko: 'VPC' },
  nameProperty: 'Tags/Name',
  parent: null,
  naturalKey: ['CidrBlocks'],
  declaredIn: model => model.network.vpc.at,
  properties: {
    CidrBlocks: { label: { en: 'IPv4 blocks', ko: 'IPv4 CIDR 블록' }, compare: 'set', effect: 'other' },
    Ipv6CidrBlocks: { label: { en: 'IPv6 blocks', ko: 'IPv6 CIDR 블록' }, compare: 'set', effect: 'other' },
    EnableDnsSupport: { label: { en: 'DNS support', ko: 'DNS 확인' }, compare: 'same', effect: 'other' },
    EnableDnsHostnames: { label: { en: 'DNS hostnames', ko: 'DNS 호스트 이름' }, compare: 'same', effect: 'other' },
    InternetGatewayBlockMode: {
      label: { en: 'Block Public Access', ko: '퍼블릭 액세스 차단' },
      compare: 'same',
      effect: 'protection',
    },
    Tags: { label: { en: 'tags', ko: '태그' }, compare: 'tags', effect: 'other' },
  },

  *expected(model) {
    const { vpc } = model.network
    yield {
      name: vpc.name,
      parent: null,
      at: vpc.at,
      properties: {
        CidrBlocks: vpc.cidrs,
        // The spec can say that there is no IPv6. That there is some says nothing of which blocks: AWS chooses them.
        Ipv6CidrBlocks: valueOf(vpc.ipv6) === false ? exactly([], vpc.ipv6.at) : unstated(vpc.ipv6.at),
        EnableDnsSupport: vpc.dnsSupport,
        EnableDnsHostnames: vpc.dnsHostnames,
        InternetGatewayBlockMode: vpc.blockPublicAccess,
        Tags: tagsFor(model),
      },
    }
  },

  fromApi({ vpc, dnsSupport, dnsHostnames, blockPublicAccess }, from) {
    const read = reading(from)
    const tags = tagsOf(vpc.Tags, read.at('Tags'))
    const blocks = vpc.CidrBlockAssociationSet?.filter(block => mayHold(block.CidrBlockState))
    const blocks6 = vpc.Ipv6CidrBlockAssociationSet?.filter(block => mayHold(block.Ipv6CidrBlockState))
    const id = vpc.VpcId ?? ''
    return {
      id,
      arn: null,
      name: nameTag(tags),
      parent: null,
      vpc: known(id, from),
      tags,
      gone: vpc.State === undefined || vpc.State === 'available' || vpc.State === 'pending' ? null : vpc.State,
      madeByAws: vpc.IsDefault === true ? 'default-vpc' : null,
      properties: {
        CidrBlocks: read.texts('CidrBlockAssociationSet', blocks, block => block.CidrBlockState?.State && block.CidrBlock),
        Ipv6CidrBlocks: read.texts(
          'Ipv6CidrBlockAssociationSet',
          blocks6,
          block => block.Ipv6CidrBlockState?.State && block.Ipv6CidrBlock,
          absent['AWS::EC2::VPC.Ipv6CidrBlocks'],
        ),
        EnableDnsSupport: dnsSupport,
        EnableDnsHostnames: dnsHostnames,
        InternetGatewayBlockMode: blockPublicAccess,
        Tags: tags,
      },
    }
  },

  fromTemplate(item, from) {
    const read = templateReading(item, from)
    return {
      name: read.nameTag('Tags'),
      parent: null,
      vpc: known(symbolOf(item.id), from),
      tags: read.tags('Tags'),
      properties: {
        CidrBlocks: blocksOf(item, from, 'CidrBlock'),
        Ipv6CidrBlocks: blocksOf(item, from, 'Ipv6CidrBlock'),
        EnableDnsSupport: read.flag('EnableDnsSupport'),
        EnableDnsHostnames: read.flag('EnableDnsHostnames'),
        // One for the region, whichever stack sets it.
        InternetGatewayBlockMode: liveOnly,
        Tags: read.tags('Tags'),
      },
    }
  },
})

/** Of a block without a state nobody can say whether it is the VPC's: the list is then not known. */
const mayHold = (state: VpcCidrBlockState | undefined) => state?.State === undefined || state.State === 'associated'

/** The VPC's own block (none of IPv6: AWS::EC2::VPC has no such property) and those that AWS::EC2::VPCCidrBlock associates. */
function blocksOf(item: TemplateItem, from: From, field: 'CidrBlock' | 'Ipv6CidrBlock'): Fact<readonly string[]> {
  const own = field === 'CidrBlock' ? [templateReading(item, from).text(field)] : []
  return thenFact(item.beside('AWS::EC2::VPCCidrBlock', 'VpcId'), associations => {
    const more = associations
      .filter(one => isOfIpv6(one) === (field === 'Ipv6CidrBlock'))
      .map(one => (one.properties[field] === undefined ? chosenByAws(one, from) : templateReading(one, from).text(field)))
    return mapFact(allFacts([...own, ...more], from), blocks => blocks.toSorted())
  })
}

/** Amazon or an address pool gives a block when it is deployed: there will be one, and which one nobody can tell. */
function chosenByAws(association: TemplateItem, from: From): Fact<string> {
  const amazons = templateReading(association, from)
  if (amazons.raw('AmazonProvidedIpv6CidrBlock') === undefined) return known('a block of an address pool', from)
  return mapFact(amazons.flag('AmazonProvidedIpv6CidrBlock'), () => 'a block that Amazon provides')
}
