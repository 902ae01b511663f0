/** What groups and network ACLs let through, as slices. */
import { permittedBy } from '../acl.ts'
import { type Bounds, both, combine, either, sameBounds } from '../bounds.ts'
import type { PeerSet } from '../peers.ts'
import { type Region, regionOf, width } from '../region.ts'
import type { Direction } from '../rule.ts'
import { addressesOf, type Slice } from './packets.ts'
import type { Acl, Group, Interface, Network } from './network.ts'

/** Slices that certainly pass, and those that pass if a doubt comes true. */
export interface Filter {
  readonly lets: readonly Slice[]
  readonly maybe: readonly Slice[]
  readonly doubt: string | null
}

export const open: Filter = { lets: [{}], maybe: [], doubt: null }

/** The other end, where it is told from the packet: its target on the way out, its source on the way in. */
type Side = 'source' | 'target'

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

/** What an ACL lets pass on the way there; `side` tells the other end. */
export function aclFilter(acl: Acl | undefined, direction: Direction, side: Side): Filter {
  if (acl === undefined || acl.doubt !== null) return { lets: [], maybe: [{}], doubt: acl?.doubt ?? 'a network ACL that was not read' }
  return certainly(allowedBy(acl, direction).map(({ from, end, peers }) => ({ services: [from, end], [side]: peers.addresses })))
}

const certainly = (lets: readonly Slice[]): Filter => ({ lets, maybe: [], doubt: null })

const allowed = new WeakMap<Acl, Readonly<Record<Direction, Region>>>()

function allowedBy(acl: Acl, direction: Direction): Region {
  const known = allowed.get(acl) ?? { ingress: permittedBy(acl.entries, 'ingress'), egress: permittedBy(acl.entries, 'egress') }
  allowed.set(acl, known)
  return known[direction]
}

/**
 * What an ACL lets pass of the answers. tcp and udp answer to the port that was called from; an echo request is answered by an
 * echo reply, and other ICMP messages by none; any other protocol answers as itself.
 */
export function answerFilter(acl: Acl | undefined, direction: Direction, side: Side): Filter {
  if (acl === undefined || acl.doubt !== null) return aclFilter(acl, direction, side)
  const region = allowedBy(acl, direction)
  const silent = silentMessages.map(services => ({ services }))
  return certainly([
    ...silent,
    ...region.flatMap(({ from, end, peers }) => answersIn(from, end).map(one => ({ ...one, [side]: peers.addresses }))),
  ])
}

const [icmp, tcp, udp, icmpv6] = [1 * width, 6 * width, 17 * width, 58 * width]
const echo = [
  { request: icmp + 8 * 256, reply: icmp },
  { request: icmpv6 + 128 * 256, reply: icmpv6 + 129 * 256 },
]
const silentMessages: readonly Bounds<number>[] = [
  [icmp, icmp + 8 * 256, icmp + 9 * 256, icmp + width],
  [icmpv6, icmpv6 + 128 * 256, icmpv6 + 129 * 256, icmpv6 + width],
]

/** The calls whose answers lie between two places on the line of services. */
function answersIn(from: number, end: number): readonly Slice[] {
  const run: Bounds<number> = [from, end]
  const ports = [tcp, udp].flatMap(first => {
    const client = combine(run, [first, first + width], both).map(place => place - first)
    return client.length === 0 ? [] : [{ services: [first, first + width], client }]
  })
  const echoes = echo.flatMap(({ request, reply }) => (from <= reply && reply < end ? [{ services: [request, request + 256] }] : []))
  const others = combine(run, otherProtocols, both)
  return [...ports, ...echoes, ...(others.length === 0 ? [] : [{ services: others }])]
}

const otherProtocols: Bounds<number> = [0, icmp, icmp + width, tcp, tcp + width, udp, udp + width, icmpv6, icmpv6 + width, 256 * width]
