/** A scene as a Network: one reading of groups, routes and balancers for the spec, a live account, a template and evidence. */
import {
  type Acl,
  type AclEntry,
  defaultAclEntries,
  type Group,
  type Nat,
  type Network,
  type RouteTable,
  type RouteTarget,
  type Subnet,
  type TrafficRule,
} from '../traffic/index.ts'
import { decided, dispenser } from './addresses.ts'
import { listenersOf } from './balancers.ts'
import { blockedIn, gatewayOf } from './gateway.ts'
import { inletsOf } from './inlets.ts'
import { type Placed, standingIn } from './interfaces.ts'
import { allOf, doubtIn, listIn, named, valueIn } from './read.ts'
import type { Scene, Seen } from './seen.ts'

export interface Topology {
  readonly network: Network
  readonly placed: readonly Placed[]
  readonly scene: Scene
}

export function topologyOf(scene: Scene): Topology {
  const address = dispenser()
  const blockOf = (subnet: string) => valueIn<string>(named(scene, 'AWS::EC2::Subnet', subnet), 'CidrBlock')
  const [vpc] = allOf(scene, 'AWS::EC2::VPC')
  // Where a subnet's block was not read, a thing in it still has an address of the VPC.
  const [whole] = valueIn<readonly string[]>(vpc, 'CidrBlocks') ?? []
  const at = (subnet: string) => [blockOf(subnet) ?? whole].flatMap(block => (block === undefined ? [] : [address(block)]))
  const nats = new Map(allOf(scene, 'AWS::EC2::NatGateway').flatMap(one => natOf(one, at)))
  const placed = keyed(
    standingIn(scene).map(({ ipv6, ...one }) => ({ ...one, addresses: [...at(one.subnet), ...ipv6.map(ip => `${ip}/128`)] })),
  )
  const inhabited = [...new Set(placed.flatMap(one => blockOf(one.subnet) ?? []))]
  const network: Network = {
    blocks: blocksOf(vpc),
    gateway: gatewayOf(scene),
    subnets: new Map(allOf(scene, 'AWS::EC2::Subnet').map(one => [one.name, subnetOf(scene, one, vpc)])),
    tables: tablesOf(scene, vpc),
    acls: aclsOf(scene),
    groups: new Map(allOf(scene, 'AWS::EC2::SecurityGroup').map(one => [one.name, groupOf(one, inhabited)])),
    prefixLists: new Map(),
    interfaces: new Map(placed.map(one => [one.key, one])),
    nats,
    listeners: allOf(scene, 'AWS::ElasticLoadBalancingV2::LoadBalancer').flatMap(one => listenersOf(scene, one, placed)),
    inlets: inletsOf(scene),
  }
  return { network, placed, scene }
}

/** `service in subnet`, and a number where an owner has several there. */
function keyed(standing: readonly Omit<Placed, 'key'>[]): readonly Placed[] {
  const count = new Map<string, number>()
  return standing.map(one => {
    const name = `${one.owner.name} in ${one.subnet}`
    const number = (count.get(name) ?? 0) + 1
    count.set(name, number)
    return { ...one, key: number === 1 ? name : `${name} (${number})` }
  })
}

function natOf(one: Seen, at: (subnet: string) => readonly string[]): readonly (readonly [string, Nat])[] {
  const subnet = valueIn<string>(one, 'SubnetId')
  const [address] = subnet === undefined ? [] : at(subnet)
  if (subnet === undefined || address === undefined) return []
  const type = valueIn<string>(one, 'ConnectivityType')
  return [[one.name, { subnet, address, public: type === undefined ? null : type === 'public' }]]
}

function subnetOf(scene: Scene, one: Seen, vpc: Seen | undefined): Subnet {
  // Where a spec is silent it leaves to AWS what AWS makes: the default ACL.
  const acl = valueIn<string>(one, 'NetworkAclId') ?? (scene.isSpec ? defaultAcl : null)
  return { table: tableFor(scene, one.name), acl, blocks: blockedIn(scene, one.name, vpc) }
}

/** The kind's words for the main table's hold on subnets without a table of their own. */
const everyOther = 'every subnet without a table of its own'
const mainTable = 'the main route table'

/** A subnet without a table of its own uses the main one, which in a spec is as AWS makes it: local routes alone. */
function tableFor(scene: Scene, subnet: string): string | null {
  const tables = allOf(scene, 'AWS::EC2::RouteTable')
  const own = tables.find(one => listIn<string>(one, 'SubnetIds').items.includes(subnet))
  if (own !== undefined) return own.name
  if (tables.some(one => doubtIn(one, 'SubnetIds') !== null) || scene.gaps.has('AWS::EC2::RouteTable')) return null
  const main = tables.find(one => listIn<string>(one, 'SubnetIds').items.includes(everyOther))
  return main?.name ?? (scene.isSpec ? mainTable : null)
}

interface Route {
  readonly destination: string
  readonly target: string
  readonly blackhole: boolean
}

function tablesOf(scene: Scene, vpc: Seen | undefined): ReadonlyMap<string, RouteTable> {
  const local = blocksOf(vpc).map(destination => ({ destination, target: 'local' as const }))
  const tables = allOf(scene, 'AWS::EC2::RouteTable').map((one): readonly [string, RouteTable] => {
    const { items, doubt } = listIn<Route>(one, 'Routes')
    const plain = items.filter(({ destination }) => destination.includes('/'))
    const further = items.find(route => !plain.includes(route))
    const routes = plain.map(route => ({ destination: route.destination, target: targetOf(scene, route) }))
    const kept = local.filter(({ destination }) => !routes.some(route => route.destination === destination))
    const why = further === undefined ? null : `the route of ${one.name} for ${further.destination}`
    return [one.name, { routes: [...routes, ...kept], doubt: doubt ?? why }]
  })
  return new Map([...(scene.isSpec ? [[mainTable, { routes: local, doubt: null }] as const] : []), ...tables])
}

function targetOf(scene: Scene, { destination, target, blackhole }: Route): RouteTarget {
  if (blackhole) return 'blackhole'
  if (named(scene, 'AWS::EC2::InternetGateway', target) !== undefined) return 'internet-gateway'
  // For IPv6 a NAT gateway translates to IPv4 (NAT64), which is not modelled.
  if (named(scene, 'AWS::EC2::NatGateway', target) !== undefined && !destination.includes(':')) return { nat: target }
  if (target.startsWith('eigw-') || target.includes('(eigw-')) return 'egress-only'
  return { opaque: target }
}

/** A block that is not chosen yet is none that anything can be led to. */
function blocksOf(vpc: Seen | undefined): readonly string[] {
  const stated = ['CidrBlocks', 'Ipv6CidrBlocks'].flatMap(property => valueIn<readonly string[]>(vpc, property) ?? [])
  return stated.filter(block => block.includes('/'))
}

const defaultAcl = 'default'

function aclsOf(scene: Scene): ReadonlyMap<string, Acl> {
  const made = { entries: defaultAclEntries(['0.0.0.0/0', '::/0']), doubt: null }
  return new Map([
    ...(scene.isSpec ? [[defaultAcl, made] as const] : []),
    ...allOf(scene, 'AWS::EC2::NetworkAcl').map((one): readonly [string, Acl] => {
      const { items, doubt } = listIn<AclEntry>(one, 'NetworkAclEntries')
      return [one.name, { entries: items, doubt }]
    }),
  ])
}

function groupOf(one: Seen, inhabited: readonly string[]): Group {
  const side = (property: string) => {
    const { items, doubt } = listIn<TrafficRule>(one, property)
    return decided(items, doubt, inhabited)
  }
  return { ingress: side('SecurityGroupIngress'), egress: side('SecurityGroupEgress') }
}
