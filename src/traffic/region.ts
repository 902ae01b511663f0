/** Regions: sets of traffic as one canonical step function from protocol and port to peers. Equal sets are equal data. */
import { both, either, type Keep, onlyFirst, type Pair } from './bounds.ts'
import { fold } from './fold.ts'
import { combinePeers, isNobody, nobody, onlyPeer, type PeerSet, samePeers } from './peers.ts'
import { type Icmp, numberOf, type Traffic, type TrafficRule } from './rule.ts'

/** Places that a protocol has on the line of services: its ports, or 256 ICMP codes for each of 256 types. */
export const width = 65536
export const protocolCount = 256

/**
 * Peers that may use each service from `from` up to but not including `end`. A service is protocol * 65536 + port, or
 * + type * 256 + code; a protocol without ports takes its whole width. So `all` is one segment, and the protocols need no
 * dimension of their own.
 */
export interface Segment {
  readonly from: number
  readonly end: number
  readonly peers: PeerSet
}

/** Canonical: ascending, apart, no segment without peers, none that touches one of the same peers. */
export type Region = readonly Segment[]

/** All that the rules let pass. Throws where a peer's CIDR block is none: parse it first. */
export function regionOf(rules: readonly TrafficRule[]): Region {
  return regionOfSegments(
    rules.map(rule => {
      const [from, end] = servicesOf(rule)
      return { from, end, peers: onlyPeer(rule.peer) }
    }),
  )
}

/** The union of segments that may overlap and come in any order; each has peers. */
export function regionOfSegments(segments: readonly Segment[]): Region {
  return fold<Region>(
    segments.toSorted((a, b) => a.from - b.from || a.end - b.end).map(segment => [segment]),
    [],
    union,
  )
}

/** What is in either. */
export function union(a: Region, b: Region): Region {
  return combine(a, b, either)
}

/** What is in `a` and not in `b`. */
export function minus(a: Region, b: Region): Region {
  return combine(a, b, onlyFirst)
}

/** What is in both. */
export function intersect(a: Region, b: Region): Region {
  return combine(a, b, both)
}

/** Whether nothing may pass. */
export function isEmpty(region: Region): boolean {
  return region.length === 0
}

/** Whether the same traffic may pass: each set has one form, so equal sets are equal data. */
export function equal(a: Region, b: Region): boolean {
  return (
    a.length === b.length &&
    a.every(({ from, end, peers }, index) => {
      const other = b[index]
      return other !== undefined && from === other.from && end === other.end && samePeers(peers, other.peers)
    })
  )
}

/** Walks both step functions at once, from each place where one of them may change to the next. */
function combine(a: Region, b: Region, keep: Keep): Region {
  const out: Segment[] = []
  let i = 0
  let j = 0
  let at = 0
  while (i < a.length || j < b.length) {
    const peers = combinePeers(peersAt(a[i], at), peersAt(b[j], at), keep)
    const end = Math.min(changeAfter(a[i], at), changeAfter(b[j], at))
    if (!isNobody(peers)) append(out, at, end, peers)
    if (a[i]?.end === end) i++
    if (b[j]?.end === end) j++
    at = end
  }
  return out
}

/** Given the segment of a region that ends next. */
function peersAt(segment: Segment | undefined, at: number): PeerSet {
  return segment === undefined || segment.from > at ? nobody : segment.peers
}

function changeAfter(segment: Segment | undefined, at: number): number {
  if (segment === undefined) return Number.POSITIVE_INFINITY
  return segment.from > at ? segment.from : segment.end
}

function append(region: Segment[], from: number, end: number, peers: PeerSet): void {
  const last = region.at(-1)
  if (last?.end === from && samePeers(last.peers, peers)) region[region.length - 1] = { ...last, end }
  else region.push({ from, end, peers })
}

/** The run of services that a rule speaks of, whoever the peer is. */
export function servicesOf(traffic: Traffic): Pair<number> {
  switch (traffic.protocol) {
    case 'all':
      return [0, protocolCount * width]
    case 'tcp':
    case 'udp':
      return within(numberOf(traffic.protocol), traffic.ports.from, traffic.ports.to)
    case 'icmp':
    case 'icmpv6':
      return within(numberOf(traffic.protocol), ...messages(traffic.icmp))
    default:
      return within(traffic.protocol, 0, width - 1)
  }
}

/** One port. */
export const portOf = (protocol: 'tcp' | 'udp', port: number): Pair<number> => within(numberOf(protocol), port, port)

function within(protocol: number, from: number, to: number): Pair<number> {
  return [protocol * width + from, protocol * width + to + 1]
}

function messages(icmp: Icmp): readonly [from: number, to: number] {
  if (icmp.type === 'any') return [0, width - 1]
  const first = icmp.type * 256
  return icmp.code === 'any' ? [first, first + 255] : [first + icmp.code, first + icmp.code]
}
