/** What groups let through, as slices. */
import { type Bounds, combine, either, sameBounds } from '../bounds.ts'
import type { PeerSet } from '../peers.ts'
import { type Region, regionOf } from '../region.ts'
import type { Direction } from '../rule.ts'
import { addressesOf, type Slice } from './packets.ts'
import type { Group, Interface, Network } from './network.ts'

/** Slices that certainly pass, and those that pass if a doubt comes true. */
export interface Filter {
  readonly lets: readonly Slice[]
  readonly maybe: readonly Slice[]
  readonly doubt: string | null
}

export const open: Filter = { lets: [{}], maybe: [], doubt: null }

/** The other end, where it is told from the packet: its target on the way out, its source on the way in. */
export type Side = 'source' | 'target'

/** What the groups of an interface let pass to or from another end; null: the internet, which is in no group. */
export function groupFilter(network: Network, own: Interface, direction: Direction, other: Interface | null): Filter {
  if (own.groups === 'unfiltered') return open
  const side: Side = direction === 'egress' ? 'target' : 'source'
  const named = own.groups.map(key => network.groups.get(key))
  const known = named.filter(group => group !== undefined)
  const regions = known.map(group => canonical(group, direction))
  const filters = regions.map(region => peersPass(network, region, side, other))
  const doubt =
    own.doubt ??
    (known.length < named.length ? 'a security group that was not read' : null) ??
    known.map(group => group[direction].doubt).find(one => one !== null) ??
    null
  return {
    lets: filters.flatMap(filter => filter.lets),
    maybe: [...filters.flatMap(filter => filter.maybe), ...(doubt === null ? [] : [{}])],
    doubt: doubt ?? filters.find(filter => filter.doubt !== null)?.doubt ?? null,
  }
}

const regions = new WeakMap<object, Region>()

function canonical(group: Group, direction: Direction): Region {
  const { rules } = group[direction]
  const known = regions.get(rules)
  if (known !== undefined) return known
  const region = regionOf(rules)
  regions.set(rules, region)
  return region
}

function peersPass(network: Network, region: Region, side: Side, other: Interface | null): Filter {
  const lets: Slice[] = []
  const maybe: Slice[] = []
  let doubt: string | null = null
  for (const { from, end, peers } of region) {
    const services = [from, end]
    if (isMember(peers, other)) {
      lets.push({ services })
      continue
    }
    const { addresses, unread } = addressesIn(network, peers)
    if (addresses.length > 0) lets.push({ services, [side]: addresses })
    const why = unread ?? (other?.doubt != null && peers.names.some(name => name.startsWith('group:')) ? other.doubt : null)
    if (why !== null) {
      maybe.push({ services })
      doubt = why
    }
  }
  return { lets: joined(lets, side), maybe, doubt }
}

function isMember({ names }: PeerSet, other: Interface | null): boolean {
  return other !== null && other.groups !== 'unfiltered' && other.groups.some(group => names.includes(`group:${group}`))
}

function addressesIn(
  network: Network,
  { addresses, names }: PeerSet,
): { readonly addresses: Bounds<bigint>; readonly unread: string | null } {
  let all = addresses
  let unread: string | null = null
  for (const name of names) {
    if (!name.startsWith('list:')) continue
    const list = name.slice('list:'.length)
    const blocks = network.prefixLists.get(list)
    if (blocks === undefined) unread = `prefix list ${list}`
    else all = combine(all, addressesOf(blocks), either)
  }
  return { addresses: all, unread }
}

/** Slices that differ in services alone are one. */
function joined(slices: readonly Slice[], side: Side): readonly Slice[] {
  const out: Slice[] = []
  for (const slice of slices) {
    const same = out.findIndex(one => sameBounds(one[side] ?? [], slice[side] ?? []))
    const before = out[same]
    if (before?.services !== undefined && slice.services !== undefined)
      out[same] = { ...before, services: combine(before.services, slice.services, either) }
    else out.push(slice)
  }
  return out
}
