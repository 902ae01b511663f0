/** Routes as a route table's kind holds them: where to, and through what. */
import type { Route as ApiRoute, RouteTable as ApiRouteTable } from '@aws-sdk/client-ec2'
import { allFacts, type Fact, type From, known, mapFact, thenFact } from '../model/fact.ts'
import { type Reference, refer } from '../model/resource.ts'
import type { Reading } from './read.ts'
import { templateReading } from './read-template.ts'
import type { TemplateItem } from './template.ts'

export interface Route {
  readonly destination: string
  /** The spec's name of the target; in a fact, before pairing, a reference to it. */
  readonly target: string
  /** The target is gone (blackhole), or what it is does not let it pass (filtered). */
  readonly blackhole: boolean
}

type ActualRoute = Omit<Route, 'target'> & { readonly target: Reference | string }

/**
 * Every target that a route can have, by its field, the most telling first: a route to an instance names its interface too.
 * GatewayId holds four kinds, told apart by the prefix of the identifier.
 */
const targets = [
  ['NatGatewayId', 'AWS::EC2::NatGateway'],
  ['TransitGatewayId', 'AWS::EC2::TransitGateway'],
  ['VpcPeeringConnectionId', 'AWS::EC2::VPCPeeringConnection'],
  ['EgressOnlyInternetGatewayId', 'AWS::EC2::EgressOnlyInternetGateway'],
  ['CarrierGatewayId', 'AWS::EC2::CarrierGateway'],
  ['LocalGatewayId', 'AWS::EC2::LocalGateway'],
  ['CoreNetworkArn', 'AWS::NetworkManager::CoreNetwork'],
  ['OdbNetworkArn', 'AWS::ODB::OdbNetwork'],
  ['InstanceId', 'AWS::EC2::Instance'],
  ['NetworkInterfaceId', 'AWS::EC2::NetworkInterface'],
] as const satisfies readonly (readonly [keyof ApiRoute, string])[]

const gateways: Readonly<Record<string, string>> = {
  igw: 'AWS::EC2::InternetGateway',
  vgw: 'AWS::EC2::VPNGateway',
  vpce: 'AWS::EC2::VPCEndpoint',
}

/**
 * The routes of a table but the local ones, and but those of gateway endpoints: AWS makes and takes both away by itself, and which
 * tables an endpoint serves is judged at the endpoint. A virtual private gateway that may add routes by itself stands as one of them.
 */
export function routesOf(table: ApiRouteTable, read: Reading): Fact<readonly ActualRoute[]> {
  if (!Array.isArray(table.Routes)) return read.missing('Routes')
  const routes = table.Routes.filter(route => !isLocal(route) && !isOfGatewayEndpoint(route)).map(routeOf)
  const unreadable = routes.findIndex(route => route === null)
  if (unreadable !== -1) return read.missing(`Routes/${unreadable}`)
  const propagating = (table.PropagatingVgws ?? []).map(
    ({ GatewayId }): ActualRoute => ({
      destination: 'whatever is propagated',
      target: refer('AWS::EC2::VPNGateway', GatewayId ?? ''),
      blackhole: false,
    }),
  )
  return known([...routes.filter(route => route !== null), ...propagating], read.at('Routes'))
}

/** Traffic within the VPC, which needs no route of anybody's; a local route that was led elsewhere has another target, and is told. */
const isLocal = (route: ApiRoute) => route.GatewayId === 'local'

const isOfGatewayEndpoint = (route: ApiRoute) =>
  route.DestinationPrefixListId !== undefined && route.GatewayId?.startsWith('vpce-') === true && route.State !== 'blackhole'

function routeOf(route: ApiRoute): ActualRoute | null {
  const destination = route.DestinationCidrBlock ?? route.DestinationIpv6CidrBlock ?? route.DestinationPrefixListId
  // A state that is not there says nothing: every recorded route has one.
  if (destination === undefined || route.State === undefined) return null
  const blackhole = route.State !== 'active'
  const target = targetOf(route) ?? (blackhole ? 'nothing' : null)
  return target === null ? null : { destination, target, blackhole }
}

function targetOf(route: ApiRoute): Reference | string | null {
  const [field, type] = targets.find(([name]) => route[name] !== undefined) ?? []
  const id = field === undefined ? route.GatewayId : route[field]
  if (id === undefined) return null
  const kind = type ?? gateways[id.slice(0, id.indexOf('-'))]
  return kind === undefined ? id : refer(kind, id)
}

/** AWS::EC2::Route names an endpoint in a field of its own. A gateway that is made beside it is told by what it is. */
export function routesInTemplate(item: TemplateItem, from: From): Fact<readonly unknown[]> {
  return thenFact(item.beside('AWS::EC2::Route', 'RouteTableId'), routes =>
    mapFact(
      allFacts(
        routes.map(one => routeInTemplate(one, from)),
        from,
      ),
      all => all.filter(route => route !== null),
    ),
  )
}

function routeInTemplate(item: TemplateItem, from: From): Fact<object | null> {
  const read = templateReading(item, from)
  if (read.raw('GatewayId') === 'local') return known(null, from)
  const [destination] = ['DestinationCidrBlock', 'DestinationIpv6CidrBlock', 'DestinationPrefixListId'].filter(
    field => read.raw(field) !== undefined,
  )
  const [field, type] =
    [...targets, ['VpcEndpointId', 'AWS::EC2::VPCEndpoint'] as const, ['GatewayId', 'AWS::EC2::InternetGateway'] as const].find(
      ([name]) => read.raw(name) !== undefined,
    ) ?? []
  if (destination === undefined || field === undefined || type === undefined) return read.missing('DestinationCidrBlock')
  return thenFact(read.alias(field), target =>
    mapFact(read.alias(destination), to => ({ destination: to, target: refer(gatewayType(type, target), target), blackhole: false })),
  )
}

/** A literal identifier tells by its prefix what a symbol does not. */
const gatewayType = (type: string, id: string) => gateways[id.slice(0, id.indexOf('-'))] ?? type
