/** Sets of peers: addresses of both families, and the names of groups and prefix lists. */
import { type Area, placeOf } from './addresses.ts'
import { type Bounds, combine, type Keep, onlyFirst, sameBounds, unite } from './bounds.ts'
import type { NamedPeer, Peer } from './rule.ts'

/** Canonical: equal sets are equal data. */
export interface PeerSet {
  /** On the line of addresses.ts. */
  readonly addresses: Bounds<bigint>
  /** `group:` or `list:` and the name, in ascending order. */
  readonly names: readonly string[]
}

export const nobody: PeerSet = { addresses: [], names: [] }

export function onlyPeer(peer: Peer): PeerSet {
  if ('cidr' in peer) return { addresses: placeOf(peer.cidr), names: [] }
  return { addresses: [], names: ['group' in peer ? `group:${peer.group}` : `list:${peer.prefixList}`] }
}

export function combinePeers(a: PeerSet, b: PeerSet, keep: Keep): PeerSet {
  // Most services are in one operand alone.
  if (b === nobody) return keep(true, false) ? a : nobody
  if (a === nobody) return keep(false, true) ? b : nobody
  return { addresses: combine(a.addresses, b.addresses, keep), names: combineNames(a.names, b.names, keep) }
}

function combineNames(a: readonly string[], b: readonly string[], keep: Keep): readonly string[] {
  if (b.length === 0) return keep(true, false) ? a : b
  if (a.length === 0) return keep(false, true) ? b : a
  return [...new Set([...a, ...b])].sort().filter(name => keep(a.includes(name), b.includes(name)))
}

export function samePeers(a: PeerSet, b: PeerSet): boolean {
  return (
    a === b ||
    (sameBounds(a.addresses, b.addresses) && a.names.length === b.names.length && a.names.every((name, index) => name === b.names[index]))
  )
}

export function isNobody({ addresses, names }: PeerSet): boolean {
  return addresses.length === 0 && names.length === 0
}

/** A block without some blocks inside it. */
export function onlyArea({ cidr, but }: Area): PeerSet {
  return { addresses: combine(placeOf(cidr), unite(but.map(placeOf)), onlyFirst), names: [] }
}

/** The group or prefix list that an entry of `names` stands for. */
export function namedPeer(name: string): NamedPeer {
  return name.startsWith('group:') ? { group: name.slice('group:'.length) } : { prefixList: name.slice('list:'.length) }
}
