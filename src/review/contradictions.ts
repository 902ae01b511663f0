/** Facts that are stated twice, in two places that cannot both be right. */
import { type AnyClaim, type Claim, isStated, valueOf } from '../model/claim.ts'
import type { EntryOf, Model } from '../model/language/index.ts'
import type { Concern, Design } from './rule.ts'
import { zonesIn } from './zones.ts'

/** Two claims that should agree. */
interface Twice {
  readonly type: string
  readonly name: Claim<string>
  readonly property: string
  readonly one: AnyClaim
  readonly other: AnyClaim
  /** What either says, where that is not the plain value. */
  readonly says?: readonly [string, string]
}

export function contradictions({ model }: Design): readonly Concern[] {
  return [...portsOf(model), ...redirectsOf(model), ...zonesOfStores(model), ...tablesOf(model)].map(concernOf)
}

function concernOf({ type, name, property, one, other, says }: Twice): Concern {
  const [a, b] = says ?? [String(valueOf(one)), String(valueOf(other))]
  const [place] = other.at
  return {
    resource: { type, name: valueOf(name) ?? '' },
    property,
    item: `${a} / ${b}`,
    change: 'changed',
    effect: 'other',
    expected: b,
    actual: a,
    messageId: 'fact-contradicted',
    args: { one: a, other: b, place: place === undefined ? '' : `${place.file}:${place.line}` },
    at: [...one.at, ...other.at],
    patch: null,
  }
}

const differ = (one: AnyClaim, other: AnyClaim) => isExact(one) && isExact(other) && valueOf(one) !== valueOf(other)
const isExact = (claim: AnyClaim) => claim.want.is === 'exactly'

/** Tasks register at the port of their container. An ip target's own port wins over its group's, but two numbers want a reason. */
function portsOf(model: Model): readonly Twice[] {
  return [...model.ecs.services.values()].flatMap((service): readonly Twice[] => {
    const group = model.targetGroups.get(valueOf(service.targetGroup) ?? '')
    const { port } = service.task.container
    if (group === undefined || !differ(port, group.port)) return []
    return [{ type: 'AWS::ElasticLoadBalancingV2::TargetGroup', name: group.name, property: 'Port', one: group.port, other: port }]
  })
}

/** A redirect that names no other host leads to a listener of the same balancer, and to the protocol that it speaks. */
function redirectsOf(model: Model): readonly Twice[] {
  return [...model.loadBalancers.values()].flatMap(balancer =>
    everyAction(balancer).flatMap(([{ redirect }, listener]): readonly Twice[] => {
      const { port, protocol, host } = redirect
      if (!isExact(port) || isStated(host)) return []
      const target = [...balancer.listeners.values()].find(one => valueOf(one.port) === valueOf(port))
      const about = { type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', name: balancer.name }
      if (target === undefined)
        return [
          {
            ...about,
            property: 'Listeners',
            one: port,
            other: listener.port,
            says: [`redirect to ${valueOf(port)}`, `no listener ${valueOf(port)}`],
          },
        ]
      return differ(protocol, target.protocol) ? [{ ...about, property: 'Listeners', one: protocol, other: target.protocol }] : []
    }),
  )
}

type Listener = EntryOf<EntryOf<Model['loadBalancers']>['listeners']>

/** What a listener does by default and by each rule, with the listener. */
const everyAction = ({ listeners }: { readonly listeners: ReadonlyMap<string, Listener> }) =>
  [...listeners.values()].flatMap(listener => [listener, ...listener.rules.values()].map(action => [action, listener] as const))

/** A zone that is named lies in the subnet group; a Multi-AZ database has none. */
function zonesOfStores(model: Model): readonly Twice[] {
  const databases = [...model.databases.values()].flatMap((db): readonly Twice[] => {
    const group = model.dbSubnetGroups.get(valueOf(db.subnetGroup) ?? '')
    const about = { type: 'AWS::RDS::DBInstance', name: db.name, property: 'AvailabilityZone' }
    if (isExact(db.zone) && valueOf(db.multiAz) === true)
      return [{ ...about, one: db.zone, other: db.multiAz, says: [String(valueOf(db.zone)), 'Multi-AZ'] }]
    return group === undefined ? [] : outside(about, db.zone, [valueOf(db.zone)], group.subnets, zonesIn(model, group.subnets))
  })
  const caches = [...model.caches.values()].flatMap((cache): readonly Twice[] => {
    const group = model.cacheSubnetGroups.get(valueOf(cache.subnetGroup) ?? '')
    const about = { type: 'AWS::ElastiCache::ReplicationGroup', name: cache.name, property: 'PreferredCacheClusterAZs' }
    const zones = valueOf(cache.zones) ?? []
    const single = valueOf(cache.multiAz) === true && isStated(cache.zones) && zones.length < 2
    if (single) return [{ ...about, one: cache.zones, other: cache.multiAz, says: [zones.join(', '), 'Multi-AZ'] }]
    if (valueOf(cache.multiAz) === true && valueOf(cache.automaticFailover) === false)
      return [
        { ...about, property: 'MultiAZEnabled', one: cache.multiAz, other: cache.automaticFailover, says: ['Multi-AZ', 'failover off'] },
      ]
    const nodes = valueOf(cache.nodes)
    // Each zone that is stated has one node at least.
    if (nodes !== undefined && zones.length > nodes)
      return [{ ...about, one: cache.zones, other: cache.nodes, says: [`${zones.length} zones`, String(nodes)] }]
    return group === undefined ? [] : outside(about, cache.zones, zones, group.subnets, zonesIn(model, group.subnets))
  })
  return [...databases, ...caches]
}

function outside(
  about: Pick<Twice, 'type' | 'name' | 'property'>,
  one: AnyClaim,
  zones: readonly (string | undefined)[],
  other: AnyClaim,
  there: readonly string[],
): readonly Twice[] {
  const lacking = zones.filter(zone => zone !== undefined && !there.includes(zone))
  return lacking.length === 0 || there.length === 0 ? [] : [{ ...about, one, other, says: [lacking.join(', '), there.join(', ')] }]
}

/** A subnet is associated with one route table. */
function tablesOf(model: Model): readonly Twice[] {
  const tables = [...model.network.routeTables.values()]
  return tables.flatMap((table, index) =>
    tables.slice(index + 1).flatMap((other): readonly Twice[] => {
      const both = (valueOf(table.subnets) ?? []).filter(subnet => valueOf(other.subnets)?.includes(subnet) === true)
      if (both.length === 0) return []
      const says = [table, other].map(one => `${valueOf(one.name)}: ${both.join(', ')}`)
      return [
        {
          type: 'AWS::EC2::RouteTable',
          name: table.name,
          property: 'SubnetIds',
          one: table.subnets,
          other: other.subnets,
          says: [says[0] ?? '', says[1] ?? ''],
        },
      ]
    }),
  )
}
