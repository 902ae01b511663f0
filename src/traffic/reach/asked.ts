/**
 * The way of a packet, as a table: what is asked at each stage, whose it is, and where it leads. The checker and the explanations
 * go by it. The engine does not: it says the same in functions of its own, and the two are held against each other in every run.
 */
import { everyClient, type Slice } from '../packets.ts'
import { altered, internet, type Network, type Place, type RouteTarget, type Stage, unread } from './network.ts'

/** `side` is the address that decides; `isAnswer`: on the way back. Where a route table leads, `routed` says. */
export interface Asked {
  readonly of: 'groups' | 'acl' | 'table' | 'gateway' | 'egress-only'
  readonly whose: 'from' | 'to' | 'nat'
  readonly side: 'source' | 'target'
  readonly isAnswer?: boolean
  /** Of a gateway: by an address of its own, not by one of a NAT gateway. */
  readonly isDirect?: true
  readonly next: Stage
  /** Where both ends, or the caller and the NAT gateway, are in one subnet. */
  readonly near?: { readonly next: Stage }
  /** What packets become. */
  readonly change?: Slice
}

/** A NAT gateway calls from a port of its own; the answer goes on to the port that was called from. */
const anyPort: Slice = { client: everyClient }

export const asked: Readonly<Record<Exclude<Stage, 'done'>, Asked>> = {
  'come-in': { of: 'gateway', whose: 'to', side: 'target', isDirect: true, next: 'enter' },
  send: { of: 'groups', whose: 'from', side: 'target', next: 'leave', near: { next: 'receive' } },
  leave: { of: 'acl', whose: 'from', side: 'target', next: 'route' },
  route: { of: 'table', whose: 'from', side: 'target', next: 'enter' },
  gateway: { of: 'gateway', whose: 'from', side: 'source', isDirect: true, next: 'home' },
  'egress-only': { of: 'egress-only', whose: 'from', side: 'source', next: 'home' },
  'nat-enter': { of: 'acl', whose: 'nat', side: 'source', next: 'nat-leave' },
  'nat-leave': { of: 'acl', whose: 'nat', side: 'target', next: 'nat-route' },
  'nat-route': { of: 'table', whose: 'nat', side: 'target', next: 'nat-answer' },
  'nat-gateway': { of: 'gateway', whose: 'nat', side: 'source', next: 'nat-answer' },
  'nat-answer': { of: 'acl', whose: 'nat', side: 'target', isAnswer: true, next: 'nat-return', near: { next: 'done' }, change: anyPort },
  'nat-return': { of: 'acl', whose: 'nat', side: 'source', isAnswer: true, next: 'nat-back' },
  'nat-back': { of: 'table', whose: 'nat', side: 'source', isAnswer: true, next: 'home' },
  enter: { of: 'acl', whose: 'to', side: 'source', next: 'receive' },
  receive: { of: 'groups', whose: 'to', side: 'source', next: 'answer', near: { next: 'done' } },
  answer: { of: 'acl', whose: 'to', side: 'source', isAnswer: true, next: 'return' },
  return: { of: 'table', whose: 'to', side: 'source', isAnswer: true, next: 'home' },
  home: { of: 'acl', whose: 'from', side: 'target', isAnswer: true, next: 'done' },
}

type Kind = Exclude<RouteTarget, object> | 'nat' | 'opaque'
export type Routed = Readonly<Partial<Record<Kind, Stage>>> & { readonly opaque: Stage }

/**
 * Where route targets lead; those that are not listed lead nowhere. Within the VPC a route narrower than the local one may lead
 * through a NAT gateway: that is not modelled.
 */
const ways: Readonly<Record<'inside' | 'inward' | 'outward', Readonly<Partial<Record<Stage, Routed>>>>> = {
  inside: { route: { local: 'enter', opaque: 'enter' }, return: { local: 'home', opaque: 'home' } },
  inward: { return: { 'internet-gateway': 'done', opaque: 'done' } },
  outward: {
    route: { 'internet-gateway': 'gateway', 'egress-only': 'egress-only', nat: 'nat-enter', opaque: 'home' },
    'nat-route': { 'internet-gateway': 'nat-gateway', opaque: 'nat-answer' },
    'nat-back': { local: 'home', opaque: 'home' },
  },
}

export function routed({ from, to, at }: Place): Routed {
  return ways[from === internet ? 'inward' : to === internet ? 'outward' : 'inside'][at] ?? { opaque: 'home' }
}

/** Why it is not known what a target does with packets; null where it is. */
export function unmodelled(network: Network, place: Place, target: RouteTarget): string | null {
  if (typeof target === 'string') return null
  if ('opaque' in target) return target.opaque
  const { nat, local } = routed(place)
  if (nat === undefined) return local === undefined ? null : unread.natBetween(target.nat)
  return network.nats.has(target.nat) ? null : unread.nat(target.nat)
}

/**
 * What an element that is not modelled may do to a packet: it comes out from any source, and keeps what it asks for. What lies beyond
 * a NAT gateway sees that one's address: the answer still goes back to who asked.
 */
export const alteredAt = ({ nat }: Place): Slice => (nat === '' ? altered : anyPort)

export function kindOf(target: RouteTarget): Kind {
  return typeof target === 'string' ? target : 'nat' in target ? 'nat' : 'opaque'
}
