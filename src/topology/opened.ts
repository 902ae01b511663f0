/** New ways that a source has and its spec has not: from the internet, or to a data store. */
import { decisions, internet, type Interface, type Network, survey, type Way, waysText } from '../traffic/index.ts'
import { newWays } from './beyond.ts'
import { pathText } from './exposure.ts'
import { likeness, type Owner, type Placed } from './interfaces.ts'
import type { Topology } from './network.ts'

export interface Opened {
  readonly from: string
  readonly to: Owner
  /** Names of the groups, tables and things whose rules let it pass. */
  readonly by: ReadonlySet<string>
  readonly traffic: readonly string[]
  readonly path: readonly string[]
  /** Empty: it is proven. */
  readonly because: readonly string[]
}

/** Steps by which a deviation is raised that opens such a way. */
export const stepsFor = ({ to, because }: Opened): number => (because.length > 0 ? 0 : to.isStore ? 2 : 1)

export function openedWays(wanted: Topology, actual: Topology): readonly Opened[] {
  const stated = new Map<string, Pair[]>()
  for (const pair of pairsIn(wanted)) stated.set(namesOf(pair), [...(stated.get(namesOf(pair)) ?? []), pair])
  return pairsIn(actual).flatMap(pair => {
    const before = stated.get(namesOf(pair)) ?? []
    // Where nothing on the way differs, no way is new.
    if (before.some(one => signature(wanted, one) === signature(actual, pair))) return []
    const known = before.flatMap(one => survey(wanted.network, legOf(one)))
    const leg = legOf(pair)
    return newWays(actual.network, leg, survey(actual.network, leg), known).map(way => openedOf(actual, pair.from, pair.to, way))
  })
}

function openedOf(actual: Topology, from: Placed | null, to: Placed, way: Way): Opened {
  const places = way.path.flatMap(({ place }) => [nameAt(actual, place.from), nameAt(actual, place.to)])
  return {
    from: from === null ? internet : from.owner.name,
    to: to.owner,
    by: new Set([...decisions(actual.network, way.path).map(one => one.by), ...places]),
    traffic: waysText(actual.network, [way.packets], key => nameAt(actual, key)),
    path: pathText(actual, way),
    because: way.doubts,
  }
}

interface Pair {
  readonly from: Placed | null
  readonly to: Placed
}

const legOf = ({ from, to }: Pair) => ({ from: from?.key ?? internet, to: to.key })
const nameAt = ({ placed }: Topology, key: string) => placed.find(one => one.key === key)?.owner.name ?? key

const namesOf = ({ from, to }: Pair) => JSON.stringify([from?.owner.name ?? null, to.owner.name])

/** The internet to everything, and everything to each store; of an owner's alike interfaces one. */
function pairsIn({ placed }: Topology): readonly Pair[] {
  const first = new Map<string, Placed>()
  for (const one of placed) {
    const key = JSON.stringify([one.owner.name, likeness(one)])
    if (!first.has(key)) first.set(key, one)
  }
  const ends = [...first.values()]
  const others = (end: Placed) => ends.filter(one => one.owner.name !== end.owner.name)
  const inside = ends.filter(end => end.owner.isStore).flatMap(to => others(to).map(from => ({ from, to })))
  return [...ends.map(to => ({ from: null, to })), ...inside]
}

/** Everything that decides between two ends, as text. */
function signature({ network }: Topology, { from, to }: Pair): string {
  const ends = [from, to].map(end => (end === null ? null : placedText(network, end)))
  return `${ends.join(' ')} ${from === null ? outsideText(network) : ''}`
}

/** What decides at an interface, which belongs to one network. */
function placedText(network: Network, own: Interface): string {
  const known = texts.get(own) ?? textOf(network, own)
  texts.set(own, known)
  return known
}

const texts = new WeakMap<Interface, string>()

/** Who is in a group decides too: by name, not by interface. */
function textOf(network: Network, { subnet: key, groups, public: shown, addresses, doubt }: Interface): string {
  const rules = groups === 'unfiltered' ? null : groups.map(group => network.groups.get(group))
  const subnet = network.subnets.get(key)
  const ipv6 = addresses.some(address => address.includes(':'))
  const [table, acl] = [network.tables.get(subnet?.table ?? ''), network.acls.get(subnet?.acl ?? '')]
  return JSON.stringify([rules, subnet, table, acl, groups, shown, ipv6, doubt])
}

/** What decides for whatever comes from outside, balancers on the way among it. */
function outsideText(network: Network): string {
  const known = outside.get(network) ?? outsideOf(network)
  outside.set(network, known)
  return known
}

const outside = new WeakMap<Network, string>()

function outsideOf(network: Network): string {
  const { gateway, listeners, inlets, interfaces } = network
  const nodes = [...new Set(listeners.flatMap(one => one.nodes))].flatMap(key => interfaces.get(key) ?? [])
  return JSON.stringify([gateway, listeners, inlets, nodes.map(node => placedText(network, node))])
}
