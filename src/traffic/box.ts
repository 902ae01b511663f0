/** A box: the shape in which a difference is told to people. One protocol, a list of ports, one peer. */
import type { Area } from './addresses.ts'
import { type Bounds, combine, onlyFirst, pairsOf, unite } from './bounds.ts'
import { onlyArea, onlyPeer } from './peers.ts'
import { protocolCount, type Region, regionOfSegments, width } from './region.ts'
import { type IcmpProtocol, type NamedPeer, numberOf, type PortProtocol, protocolOf, type Range } from './rule.ts'

export type Box = Services & { readonly peer: BoxPeer }

/** Every protocol but some, or one protocol. Places are ports, or type * 256 + code; ascending and apart. */
export type Services =
  | { readonly protocol: 'all'; readonly but: readonly number[] }
  | { readonly protocol: PortProtocol; readonly places: readonly Range[] }
  | { readonly protocol: IcmpProtocol; readonly places: readonly Range[] }
  | { readonly protocol: number }

/** One block of addresses with its exceptions, one group or one prefix list. */
export type BoxPeer = Area | NamedPeer

export const everyPlace: Range = { from: 0, to: width - 1 }

/** The services of one protocol by its number; a protocol without ports is whole whatever the places. */
export function servicesIn(number: number, places: readonly Range[]): Services {
  const protocol = protocolOf(number)
  return typeof protocol === 'number' ? { protocol } : { protocol, places }
}

/** What a box lets pass, for use with other regions. */
export function regionOfBox(box: Box): Region {
  const peers = 'cidr' in box.peer ? onlyArea(box.peer) : onlyPeer(box.peer)
  return regionOfSegments(pairsOf(servicesOf(box)).map(([from, end]) => ({ from, end, peers })))
}

function servicesOf(services: Services): Bounds<number> {
  if (services.protocol === 'all') {
    const left = unite(services.but.map(number => [number * width, (number + 1) * width]))
    return combine([0, protocolCount * width], left, onlyFirst)
  }
  const first = numberOf(services.protocol) * width
  const places = 'places' in services ? services.places : [everyPlace]
  return unite(places.map(({ from, to }) => [first + from, first + to + 1]))
}

/** ICMP messages as people name them: whole types, or some codes of one type. */
export type Messages = { readonly types: Range } | { readonly type: number; readonly codes: Range }

/** A range of places in as few of these as it takes: at most two types in part, and the whole ones between. */
export function messagesIn({ from, to }: Range): readonly Messages[] {
  const type = Math.floor(from / 256)
  const firstAfter = Math.floor((to + 1) / 256)
  const whole = from % 256 === 0 && firstAfter > type
  const end = whole ? firstAfter * 256 - 1 : Math.min(to, type * 256 + 255)
  const here: Messages = whole ? { types: { from: type, to: firstAfter - 1 } } : { type, codes: { from: from % 256, to: end % 256 } }
  return end === to ? [here] : [here, ...messagesIn({ from: end + 1, to })]
}
