/** What groups let through. */
import { type Bounds, combine, either, sameBounds } from '../bounds.ts'
import { addressesOf, type Slice } from '../packets.ts'
import type { PeerSet } from '../peers.ts'
import { type Region, regionOf } from '../region.ts'
import type { Direction } from '../rule.ts'
import { type Doubt, type Group, type Interface, type Network, unread } from './network.ts'

/** A slice that passes; or that passes if a doubt comes true. */
export interface Pass {
  readonly lets: Slice
  readonly doubt: Doubt
}

/** The other end, where it is told from the packet: its target on the way out, its source on the way in. */
export type Side = 'source' | 'target'

/** What the groups of an interface let pass to or from another end; null: the internet, which is in no group. */
export function groupFilter(network: Network, own: Interface, direction: Direction, other: Interface | null): readonly Pass[] {
  if (own.groups === 'unfiltered') return [{ lets: {}, doubt: null }]
  const side: Side = direction === 'egress' ? 'target' : 'source'
  const named = own.groups.map(key => network.groups.get(key))
  const known = named.filter(group => group !== undefined)
  const doubts = [own.doubt, ...(known.length < named.length ? [unread.group] : []), ...known.map(group => group[direction].doubt)]
  const doubt = doubts.find(one => one !== null) ?? null
  return [
    ...known.flatMap(group => peersPass(network, canonical(group, direction), side, other)),
    ...(doubt === null ? [] : [{ lets: {}, doubt }]),
  ]
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

function peersPass(network: Network, region: Region, side: Side, other: Interface | null): readonly Pass[] {
  const lets: Slice[] = []
  const maybe: Pass[] = []
  for (const { from, end, peers } of region) {
    const services = [from, end]
    if (isMember(peers, other)) {
      lets.push({ services })
      continue
    }
    const { addresses, doubt } = addressesIn(network, peers)
    if (addresses.length > 0) lets.push({ services, [side]: addresses })
    const why = doubt ?? (peers.names.some(name => name.startsWith('group:')) ? membershipDoubt(other) : null)
    if (why !== null) maybe.push({ lets: { services }, doubt: why })
  }
  return [...joined(lets, side).map(slice => ({ lets: slice, doubt: null })), ...maybe]
}

function isMember({ names }: PeerSet, other: Interface | null): boolean {
  return other !== null && other.groups !== 'unfiltered' && other.groups.some(group => names.includes(`group:${group}`))
}

/** Why an interface may be in a group that it is not known to be in. */
const membershipDoubt = (other: Interface | null): Doubt => (other === null || other.groups === 'unfiltered' ? null : other.doubt)

function addressesIn(network: Network, { addresses, names }: PeerSet): { readonly addresses: Bounds<bigint>; readonly doubt: Doubt } {
  let all = addresses
  let doubt: Doubt = null
  for (const name of names) {
    if (!name.startsWith('list:')) continue
    const list = name.slice('list:'.length)
    const blocks = network.prefixLists.get(list)
    if (blocks === undefined) doubt = unread.list({ prefixList: list })
    else all = combine(all, addressesOf(blocks), either)
  }
  return { addresses: all, doubt }
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
