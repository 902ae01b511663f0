import type { RouteTable as ApiRouteTable, RouteTableAssociation } from '@aws-sdk/client-ec2'
import { type Claim, exactly, type Part, valueOf } from '../model/claim.ts'
import { type Fact, type From, allFacts, known, thenFact } from '../model/fact.ts'
import type { Model } from '../model/language/index.ts'
import { type Reference, refer } from '../model/resource.ts'
import { isDeclared, namesOf, nameOf, pointer, tagsFor, textOf } from './claims.ts'
import { defineKind } from './define.ts'
import { type Reading, nameTag, reading, tagsOf } from './read.ts'
import { templateReading } from './read-template.ts'
import { type Route, routesInTemplate, routesOf } from './route.ts'
import type { TemplateItem } from './template.ts'

export interface RouteTable {
  readonly Routes: readonly Route[]
  /** Explicit associations, which AWS::EC2::SubnetRouteTableAssociation makes: a subnet without one uses the main table. */
  readonly SubnetIds: readonly string[]
  readonly Tags: Readonly<Record<string, string>>
}

/** How the main table's implicit association is told. DescribeRouteTables names no subnet in it (aws-facts NET-05). */
const everyOther = 'every subnet without a table of its own'

export default defineKind<RouteTable, ApiRouteTable, 'AWS::EC2::RouteTable'>({
  type: 'AWS::EC2::RouteTable',
  title: { en: 'route table', ko: '라우팅 테이블' },
  nameProperty: 'Tags/Name',
  parent: 'AWS::EC2::VPC',
  naturalKey: ['SubnetIds'],
  declaredIn: model => model.network.routeTables.at,
  properties: {
    Routes: { label: { en: 'routes', ko: '경로' }, compare: 'routes', effect: 'route' },
    SubnetIds: { label: { en: 'associated subnets', ko: '연결된 서브넷' }, compare: 'set', effect: 'placement' },
    Tags: { label: { en: 'tags', ko: '태그' }, compare: 'tags', effect: 'other' },
  },

  *expected(model) {
    const { vpc, subnets, routeTables } = model.network
    for (const table of routeTables.values())
      yield {
        name: table.name,
        parent: pointer('AWS::EC2::VPC', vpc.name),
        at: table.at,
        properties: { Routes: routesClaim(model, table), SubnetIds: namesOf(subnets, table.subnets), Tags: tagsFor(model) },
      }
  },

  fromApi(table, from) {
    const read = reading(from)
    const tags = tagsOf(table.Tags, read.at('Tags'))
    const vpc = read.text('VpcId', table.VpcId)
    return {
      id: table.RouteTableId ?? '',
      arn: null,
      name: nameTag(tags),
      parent: vpc,
      vpc,
      tags,
      madeByAws: isUntouchedMain(table) ? 'main-route-table' : null,
      properties: { Routes: routesOf(table, read), SubnetIds: associated(table, read), Tags: tags },
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
      properties: { Routes: routesInTemplate(item, from), SubnetIds: associatedInTemplate(item, from), Tags: read.tags('Tags') },
    }
  },
})

type StatedTable = Model['network']['routeTables'] extends ReadonlyMap<string, infer T> ? T : never

function routesClaim(model: Model, { routes }: StatedTable): Claim<readonly Route[]> {
  const { internetGateway, natGateways } = model.network
  const parts = [...routes.values()].map((route): Part => {
    const gateway = isDeclared(internetGateway, model.network) ? textOf(internetGateway.name) : 'the internet gateway'
    const target = valueOf(route.internetGateway) === true ? gateway : (valueOf(nameOf(natGateways, route.natGateway)) ?? '')
    return { value: { destination: textOf(route.destination), target, blackhole: false }, at: route.at }
  })
  // Each part was made above.
  return exactly(
    parts.map(part => part.value as Route),
    routes.at,
    parts,
  )
}

/** Subnets, gateways with a table of their own (edge associations), and the main table's hold on all other subnets. */
function associated(table: ApiRouteTable, read: Reading): Fact<readonly (Reference | string)[]> {
  if (!Array.isArray(table.Associations)) return read.missing('Associations')
  const holders = table.Associations.filter(isInForce).map(holderOf)
  return holders.includes(null)
    ? read.missing('Associations/SubnetId')
    : known(
        holders.filter(one => one !== null),
        read.at('Associations'),
      )
}

function holderOf({ Main, SubnetId, GatewayId, PublicIpv4Pool }: RouteTableAssociation): Reference | string | null {
  if (SubnetId !== undefined) return refer('AWS::EC2::Subnet', SubnetId)
  if (GatewayId !== undefined) return refer(GatewayId.startsWith('vgw-') ? 'AWS::EC2::VPNGateway' : 'AWS::EC2::InternetGateway', GatewayId)
  return PublicIpv4Pool ?? (Main === true ? everyOther : null)
}

/** Answers before 2019 have no AssociationState: the association is there. */
const isInForce = ({ AssociationState: state }: RouteTableAssociation) => state?.State !== 'disassociated' && state?.State !== 'failed'

/**
 * The table that AWS makes with a VPC, as AWS makes it: for nothing but the local routes, those that gateway endpoints add, and
 * no subnet by name. With any other route it is somebody's work.
 */
function isUntouchedMain({ Associations = [], Routes, PropagatingVgws = [] }: ApiRouteTable): boolean {
  const main = Associations.length === 1 && Associations[0]?.Main === true
  const local = Routes?.every(
    route => route.GatewayId === 'local' || (route.GatewayId?.startsWith('vpce-') && route.DestinationPrefixListId),
  )
  return main && PropagatingVgws.length === 0 && local === true
}

function associatedInTemplate(item: TemplateItem, from: From): Fact<readonly (Reference | null)[]> {
  return thenFact(item.beside('AWS::EC2::SubnetRouteTableAssociation', 'RouteTableId'), associations =>
    allFacts(
      associations.map(one => templateReading(one, from).reference('AWS::EC2::Subnet', 'SubnetId')),
      from,
    ),
  )
}
