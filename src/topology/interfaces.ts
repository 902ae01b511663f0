/** Which interfaces what is declared has, and who owns each. Everything in a VPC has an interface. */
import type { Interface } from '../traffic/index.ts'
import { allOf, doubtIn, listIn, named, valueIn } from './read.ts'
import type { Scene, Seen } from './seen.ts'

/** What people call a thing that can be reached. */
export interface Owner {
  readonly type: string
  readonly name: string
  /** A database or a cache: what an intruder is after. */
  readonly isStore: boolean
}

export interface Placed extends Interface {
  readonly key: string
  readonly owner: Owner
}

/** One interface for each subnet that a thing may stand in, without a private IPv4 address yet. */
interface Standing extends Omit<Placed, 'addresses' | 'key'> {
  /** Those that it was seen with: a spec and a template give none. */
  readonly ipv6: readonly string[]
}

/** What is seen of interfaces themselves is truer than what their owners say. */
export function standingIn(scene: Scene): readonly Standing[] {
  const own = allOf(scene, 'AWS::EC2::NetworkInterface').flatMap(one => interfaceItself(scene, one))
  const seen = new Set(own.map(({ owner }) => `${owner.type} ${owner.name}`))
  return [...declared(scene).filter(({ owner }) => !seen.has(`${owner.type} ${owner.name}`)), ...own]
}

function declared(scene: Scene): readonly Standing[] {
  return [
    ...allOf(scene, 'AWS::ECS::Service').flatMap(one => standing(scene, one, listIn(one, 'Subnets'), 'SecurityGroups', 'AssignPublicIp')),
    ...allOf(scene, 'AWS::EC2::Instance').flatMap(one =>
      standing(scene, one, single(one, 'SubnetId'), 'SecurityGroupIds', 'NetworkInterfaces.AssociatePublicIpAddress'),
    ),
    ...allOf(scene, 'AWS::RDS::DBInstance').flatMap(one => database(scene, one)),
    ...allOf(scene, 'AWS::ElastiCache::ReplicationGroup').flatMap(one => cache(scene, one)),
    ...allOf(scene, 'AWS::ElasticLoadBalancingV2::LoadBalancer').flatMap(one => balancer(scene, one)),
    ...allOf(scene, 'AWS::EC2::VPCEndpoint')
      .filter(one => valueIn(one, 'VpcEndpointType') === 'Interface')
      .flatMap(one => standing(scene, one, listIn(one, 'SubnetIds'), 'SecurityGroupIds', null)),
  ]
}

/** NAT gateways stand apart: nothing calls them. */
function interfaceItself(scene: Scene, one: Seen): readonly Standing[] {
  if (one.owner?.type === 'AWS::EC2::NatGateway') return []
  const { type, name } = one.owner ?? one
  // A template's has none that are known.
  const { items: ipv6, doubt } = one.facts['Ipv6Addresses'] === undefined ? noneSeen : listIn<string>(one, 'Ipv6Addresses')
  return standing(scene, one, single(one, 'SubnetId'), 'GroupSet', null).map(place => ({
    ...place,
    public: isShown(one),
    ipv6,
    groups: place.groups.length === 0 && place.doubt === null ? ('unfiltered' as const) : place.groups,
    doubt: place.doubt ?? doubt,
    owner: { type, name, isStore: stores.has(type) },
  }))
}

const noneSeen = { items: [], doubt: null }

/** What tells the interfaces of an owner apart, as far as anything decides by it. */
export function likeness({ subnet, groups, public: shown, addresses }: Placed): unknown {
  return [subnet, groups, shown, addresses.some(address => address.includes(':'))]
}

function isShown(one: Seen): boolean | null {
  const address = valueIn<string | null>(one, 'PublicIp')
  return address === undefined ? null : address !== null
}

type Subnets = ReturnType<typeof listIn<string>>

function single(one: Seen, property: string): Subnets {
  const value = valueIn<string>(one, property)
  return { items: value === undefined ? [] : [value], doubt: doubtIn(one, property) }
}

/** `shown`: the property that says whether it has a public address; null where it cannot have one. */
function standing(scene: Scene, one: Seen, subnets: Subnets, groups: string, shown: string | null): readonly Standing[] {
  const { items, doubt } = listIn<string>(one, groups)
  const isPublic = shown === null ? false : (valueIn<boolean>(one, shown) ?? null)
  const owner = { type: one.type, name: one.name, isStore: stores.has(one.type) }
  return subnets.items
    .filter(subnet => named(scene, 'AWS::EC2::Subnet', subnet) !== undefined)
    .map(subnet => ({ subnet, public: isPublic, ipv6: [], groups: items, doubt, owner }))
}

const stores = new Set(['AWS::RDS::DBInstance', 'AWS::ElastiCache::ReplicationGroup'])

/** Single-AZ with a zone: only the group's subnets in that zone. */
function database(scene: Scene, one: Seen): readonly Standing[] {
  const zone = valueIn<string>(one, 'AvailabilityZone')
  const zones = valueIn(one, 'MultiAZ') === false && zone !== undefined ? [zone] : null
  const subnets = inGroup(scene, 'AWS::RDS::DBSubnetGroup', valueIn(one, 'DBSubnetGroupName'), zones)
  return standing(scene, one, subnets, 'VPCSecurityGroups', 'PubliclyAccessible')
}

function cache(scene: Scene, one: Seen): readonly Standing[] {
  const zones = valueIn<readonly string[]>(one, 'PreferredCacheClusterAZs') ?? null
  const subnets = inGroup(scene, 'AWS::ElastiCache::SubnetGroup', valueIn(one, 'CacheSubnetGroupName'), zones)
  return standing(scene, one, subnets, 'SecurityGroupIds', null)
}

function inGroup(scene: Scene, type: string, name: string | undefined, zones: readonly string[] | null): Subnets {
  const group = named(scene, type, name)
  if (group === undefined) return { items: [], doubt: `the subnet group ${name ?? ''} was not read` }
  const { items, doubt } = listIn<string>(group, 'SubnetIds')
  const zoneOf = (subnet: string) => valueIn<string>(named(scene, 'AWS::EC2::Subnet', subnet), 'AvailabilityZone')
  return { items: items.filter(subnet => zones === null || zones.includes(zoneOf(subnet) ?? '')), doubt }
}

/** Without groups nothing filters a network load balancer; an application load balancer has always some. */
function balancer(scene: Scene, one: Seen): readonly Standing[] {
  const isPublic = valueIn<string>(one, 'Scheme')
  return standing(scene, one, listIn(one, 'Subnets'), 'SecurityGroups', null).map(place => ({
    ...place,
    public: isPublic === undefined ? null : isPublic === 'internet-facing',
    groups:
      place.groups.length === 0 && place.doubt === null && valueIn(one, 'Type') === 'network' ? ('unfiltered' as const) : place.groups,
  }))
}
