/**
 * Double entry of the network: what a resource says of its interfaces against the interfaces that say they are its own. A list that was
 * not read to its end balances nothing.
 */
import type { Actual, Berth, Expectation, Inventory } from '../model/resource.ts'
import { type Owners, ownersIn } from './owners.ts'
import type { Pair } from './pair.ts'
import type { Part } from './parts.ts'

/** Where the two books differ. */
export interface Imbalance {
  /** More than one where interfaces do not name their owner, and so whose they are cannot be told. */
  readonly owners: readonly Owned[]
  /** How many interfaces are not there. */
  readonly lacks: number
  /** Which, as far as an answer says: ids, subnets, zones, nodes. */
  readonly lacking: readonly string[]
  /** Interfaces that none of the owners accounts for; where they cannot be told apart all of them. */
  readonly surplus: readonly Actual[]
}

interface Owned {
  readonly expectation: Expectation
  readonly actual: Actual
}

const type = 'AWS::EC2::NetworkInterface'

export function imbalancesIn(
  pairs: readonly Pair[],
  parts: readonly Part[],
  standing: readonly Actual[],
  inventory: Inventory,
  nameOfSubnet: (id: string) => string,
): readonly Imbalance[] {
  const isUnread = inventory.gaps.some(gap => gap.type === type)
  if (inventory.source.kind === 'template' || isUnread) return []
  const owners = ownersIn(inventory)
  const strays = new Set(standing.flatMap(one => (one.type === type && one.owner?.known === true ? (one.owner.value?.types ?? []) : [])))
  const byOwner = new Map<Actual, Part[]>()
  for (const part of parts) if (part.actual.type === type) byOwner.set(part.owner, [...(byOwner.get(part.owner) ?? []), part])
  return poolsOf(pairs, owners, inventory).flatMap(({ stated: pool, others }) => {
    const own = [...pool.map(one => one.actual), ...others].flatMap(actual => byOwner.get(actual) ?? [])
    const found = imbalanceOf(pool, others, own, owners, nameOfSubnet)
    // One that lies astray, or fits nothing, is told for itself: it may be the one that is lacking here.
    const isTold = own.some(part => part.astray) || pool.some(({ actual }) => nameless.has(actual.type) && strays.has(actual.type))
    const rest = isTold ? { ...found, lacks: 0, lacking: [] } : found
    return rest.lacks === 0 && rest.surplus.length === 0 ? [] : [rest]
  })
}

/** Interfaces of databases and tasks do not name their owner: those of the same subnets and groups have theirs in common. */
function poolsOf(pairs: readonly Pair[], owners: Owners, { resources }: Inventory): readonly Pool[] {
  const pools = new Map<string, { readonly stated: Owned[]; readonly others: Actual[] }>()
  const matched = new Set<Actual>()
  for (const one of pairs) {
    if (one.is !== 'matched' || one.actual.bears === undefined) continue
    matched.add(one.actual)
    const key = nameless.has(one.actual.type) ? owners.poolOf(one.actual) : `${one.actual.type} ${one.actual.id}`
    const pool = pools.get(key) ?? { stated: [], others: [] }
    pools.set(key, pool)
    pool.stated.push(one)
  }
  for (const one of resources)
    if (nameless.has(one.type) && one.bears !== undefined && one.gone === null && !matched.has(one))
      pools.get(owners.poolOf(one))?.others.push(one)
  return [...pools.values()]
}

interface Pool {
  readonly stated: readonly Owned[]
  /** Unmanaged ones whose interfaces are as nameless: they have theirs too. */
  readonly others: readonly Actual[]
}

const nameless = new Set(['AWS::ECS::Service', 'AWS::RDS::DBInstance'])

function imbalanceOf(
  pool: readonly Owned[],
  others: readonly Actual[],
  parts: readonly Part[],
  owners: Owners,
  nameOfSubnet: (id: string) => string,
): Imbalance {
  const textOf = ({ alias, subnet, zone }: Berth) =>
    [alias ?? (subnet === undefined ? zone : nameOfSubnet(subnet))].filter(text => text !== undefined)
  const bears = [...pool.map(one => one.actual), ...others].flatMap(actual =>
    actual.bears === undefined ? [] : [{ actual, ...actual.bears }],
  )
  const ids = bears.flatMap(one => one.ids ?? [])
  const placed = parts.filter(part => !part.astray).toSorted((a, b) => (a.actual.id < b.actual.id ? -1 : 1))
  const foreign = ids.length === 0 ? [] : placed.filter(part => !ids.includes(part.actual.id))
  const free = new Set(placed.filter(part => !foreign.includes(part)))
  const absent = ids.filter(id => !parts.some(part => part.actual.id === id))
  const seat = (berth: Berth): boolean => {
    const found = [...free].find(part => fits(berth, part.actual, owners))
    return found !== undefined && free.delete(found)
  }
  const unseated = bears.flatMap(({ actual, each }) => each.filter(berth => !seat(berth)).map(berth => ({ actual, berth })))
  for (const { more } of bears) for (const berth of more ?? []) seat(berth)
  const left = bears.some(({ more }) => more === null) ? [] : [...free]
  const isNamed = !pool.some(({ actual }) => nameless.has(actual.type))
  const concerned = pool.filter(({ actual }) => unseated.some(one => one.actual === actual && textOf(one.berth).length > 0))
  return {
    owners: concerned.length > 0 ? concerned : pool,
    lacks: Math.max(absent.length, unseated.length),
    // The id says which; where it is there, the place does.
    lacking: absent.length > 0 ? absent : [...new Set(unseated.flatMap(({ berth }) => textOf(berth)))].sort(),
    surplus: [...foreign, ...(isNamed || left.length === 0 ? left : placed)].map(part => part.actual),
  }
}

function fits({ alias, subnet, zone, notZone }: Berth, part: Actual, owners: Owners): boolean {
  const there = owners.zoneOf(part)
  return (
    (alias === undefined || (part.owner?.known === true && part.owner.value?.alias === alias)) &&
    (subnet === undefined || owners.subnetOf(part) === subnet) &&
    // In a zone that could not be read it may be anywhere.
    (zone === undefined || there === null || there === zone) &&
    (notZone === undefined || there !== notZone)
  )
}
