/** Longest prefix: which addresses a route table sends where. */
import { placeOf } from '../addresses.ts'
import { type Bounds, combine, either, onlyFirst } from '../bounds.ts'
import { type Network, type Route, type RouteTable, type RouteTarget, unread } from './network.ts'

export interface Way {
  readonly addresses: Bounds<bigint>
  readonly target: RouteTarget
}

export interface Ways {
  readonly ways: readonly Way[]
  /** Why any other way is possible too, and none of these certain. */
  readonly doubt: string | null
}

/** The ways out of a subnet; each address is in one of them at most. */
export function waysOut(network: Network, subnet: string): Ways {
  const key = network.subnets.get(subnet)?.table
  const table = key == null ? undefined : network.tables.get(key)
  return table === undefined ? { ways: [], doubt: unread.table(subnet) } : { ways: waysOf(table), doubt: table.doubt }
}

const ways = new WeakMap<RouteTable, readonly Way[]>()

function waysOf(table: RouteTable): readonly Way[] {
  const known = ways.get(table)
  if (known !== undefined) return known
  const out: Way[] = []
  let taken: Bounds<bigint> = []
  // Sorting is stable, so of two routes for one block the first in the table comes first.
  for (const { destination, target } of table.routes.toSorted((a, b) => prefixOf(b) - prefixOf(a))) {
    const block = placeOf(destination)
    const addresses = combine(block, taken, onlyFirst)
    taken = combine(taken, block, either)
    if (addresses.length > 0) out.push({ addresses, target })
  }
  ways.set(table, out)
  return out
}

const prefixOf = ({ destination }: Route) => Number(destination.slice(destination.indexOf('/') + 1))
