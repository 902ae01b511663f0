import type { InternetGateway as ApiInternetGateway } from '@aws-sdk/client-ec2'
import { isDeclared, pointer, tagsFor } from './claims.ts'
import { defineKind } from './define.ts'
import { nameTag, reading, referring, tagsOf } from './read.ts'
import { type Fact, known, thenFact } from '../model/fact.ts'
import { templateReading } from './read-template.ts'
import type { TemplateItem } from './template.ts'

export interface InternetGateway {
  /** Of AWS::EC2::VPCGatewayAttachment, which is folded into the gateway: it is attached to at most one VPC. */
  readonly VpcId: string
  readonly Tags: Readonly<Record<string, string>>
}

export default defineKind<InternetGateway, ApiInternetGateway, 'AWS::EC2::InternetGateway'>({
  type: 'AWS::EC2::InternetGateway',
  title: { en: 'internet gateway', ko: '인터넷 게이트웨이' },
  nameProperty: 'Tags/Name',
  parent: 'AWS::EC2::VPC',
  naturalKey: [],
  declaredIn: model => model.network.internetGateway.at,
  properties: {
    VpcId: { label: { en: 'attached VPC', ko: '연결된 VPC' }, compare: 'same', effect: 'exposure' },
    Tags: { label: { en: 'tags', ko: '태그' }, compare: 'tags', effect: 'other' },
  },

  *expected(model) {
    const { internetGateway, vpc } = model.network
    if (!isDeclared(internetGateway, model.network)) return
    const { name, at } = internetGateway
    yield { name, parent: pointer('AWS::EC2::VPC', vpc.name), at, properties: { VpcId: vpc.name, Tags: tagsFor(model) } }
  },

  fromApi(gateway, from) {
    const read = reading(from)
    const tags = tagsOf(gateway.Tags, read.at('Tags'))
    // EC2 says `available` where its reference says `attached` (recorded: every attachment).
    const attached = gateway.Attachments?.filter(({ State }) => State !== 'detaching' && State !== 'detached')
    const vpc = attached === undefined ? read.missing('Attachments') : read.textOrNull('Attachments/VpcId', attached[0]?.VpcId)
    return {
      id: gateway.InternetGatewayId ?? '',
      arn: null,
      name: nameTag(tags),
      parent: placeOf(vpc),
      vpc,
      tags,
      properties: { VpcId: referring('AWS::EC2::VPC', vpc), Tags: tags },
    }
  },

  fromTemplate(item, from) {
    const read = templateReading(item, from)
    const attachments = item.beside('AWS::EC2::VPCGatewayAttachment', 'InternetGatewayId')
    const vpc = thenFact<readonly TemplateItem[], string | null>(attachments, ([one]) =>
      one === undefined ? known(null, from) : templateReading(one, from).alias('VpcId'),
    )
    return {
      name: read.nameTag('Tags'),
      parent: placeOf(vpc),
      vpc,
      tags: read.tags('Tags'),
      properties: { VpcId: referring('AWS::EC2::VPC', vpc), Tags: read.tags('Tags') },
    }
  },
})

/** One that is attached to nothing lives nowhere: it may still be the one that the spec names. */
function placeOf(vpc: Fact<string | null>): Fact<string> | null {
  if (!vpc.known) return vpc
  return vpc.value === null ? null : known(vpc.value, vpc.from)
}
