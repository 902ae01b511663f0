import type { VpcBlockPublicAccessExclusion } from '@aws-sdk/client-ec2'
import { type Fact, known } from '../model/fact.ts'
import { defineKind } from './define.ts'
import { nameTag, reading, referring, tagsOf } from './read.ts'
import { templateReading } from './read-template.ts'
import { vpcOfInterfaces } from './template-vpc.ts'

export interface Exclusion {
  readonly InternetGatewayExclusionMode: string
  /** The subnet that it excludes; null where it excludes a whole VPC. */
  readonly SubnetId: string | null
}

/** An exclusion names what it excludes by its ARN; the VPC around a subnet comes beside. */
export interface ExclusionItem {
  readonly exclusion: VpcBlockPublicAccessExclusion
  readonly vpc: Fact<string | null>
}

/** Those that came about still exempt while they change. */
const gone = new Set(['create-failed', 'delete-in-progress', 'delete-complete', 'disable-complete'])

/** No spec states one: each of the spec's VPC lets pass what the stated mode blocks. */
export default defineKind<Exclusion, ExclusionItem, 'AWS::EC2::VPCBlockPublicAccessExclusion'>({
  type: 'AWS::EC2::VPCBlockPublicAccessExclusion',
  title: { en: 'Block Public Access exclusion', ko: '퍼블릭 액세스 차단 제외' },
  nameProperty: 'Tags/Name',
  parent: null,
  naturalKey: [],
  declaredIn: model => model.network.vpc.blockPublicAccess.at,
  properties: {
    InternetGatewayExclusionMode: { label: { en: 'exclusion mode', ko: '제외 모드' }, compare: 'same', effect: 'other' },
    SubnetId: { label: { en: 'subnet', ko: '서브넷' }, compare: 'same', effect: 'placement' },
  },
  *expected() {},

  fromApi({ exclusion, vpc }, from) {
    const read = reading(from)
    const tags = tagsOf(exclusion.Tags, read.at('Tags'))
    const { State: state } = exclusion
    const subnet = excludedIn(exclusion, 'subnet')
    return {
      id: exclusion.ExclusionId ?? '',
      arn: null,
      name: nameTag(tags),
      parent: null,
      vpc,
      tags,
      gone: state !== undefined && gone.has(state) ? state : null,
      properties: {
        InternetGatewayExclusionMode: read.text('InternetGatewayExclusionMode', exclusion.InternetGatewayExclusionMode),
        SubnetId: referring('AWS::EC2::Subnet', known(subnet, read.at('ResourceArn'))),
      },
    }
  },

  fromTemplate(item, from) {
    const read = templateReading(item, from)
    const isOfSubnet = read.raw('SubnetId') !== undefined
    return {
      name: read.nameTag('Tags'),
      parent: null,
      // A template names the subnet, and only that its VPC.
      vpc: isOfSubnet ? vpcOfInterfaces(item, from) : read.alias('VpcId'),
      tags: read.tags('Tags'),
      properties: {
        InternetGatewayExclusionMode: read.text('InternetGatewayExclusionMode'),
        SubnetId: isOfSubnet ? read.reference('AWS::EC2::Subnet', 'SubnetId') : known(null, from),
      },
    }
  },
})

/** The identifier of the subnet or VPC that it excludes: `arn:aws:ec2:ap-northeast-2:1:subnet/subnet-1`; null where it is the other. */
export function excludedIn({ ResourceArn: arn = '' }: VpcBlockPublicAccessExclusion, what: 'vpc' | 'subnet'): string | null {
  return new RegExp(`:${what}/([^/]+)$`).exec(arn)?.[1] ?? null
}
