/**
 * Boxes of packets: products of sets in four dimensions, on the lines of region.ts and addresses.ts. Pure algebra, without a word
 * on networks; `packets.test.ts` holds each operation to counting points.
 */
import { placeOf } from './addresses.ts'
import { type Bounds, both, combine, holds, onlyFirst, unite } from './bounds.ts'
import { protocolCount, width } from './region.ts'

/** `client` is the port that is called from, which the answer goes to. */
export interface Packets {
  readonly services: Bounds<number>
  readonly source: Bounds<bigint>
  readonly target: Bounds<bigint>
  readonly client: Bounds<number>
}

/** A box in which a dimension that is left out is whole. */
export type Slice = Partial<Packets>

/** One concrete packet. */
export interface Packet {
  readonly service: number
  readonly source: bigint
  readonly target: bigint
  readonly client: number
}

const dimensions = ['services', 'source', 'target', 'client'] as const

export const ipv4: Bounds<bigint> = [0n, 1n << 32n]
export const ipv6: Bounds<bigint> = [1n << 128n, 1n << 129n]
export const everyService: Bounds<number> = [0, protocolCount * width]
export const everyAddress: Bounds<bigint> = [...ipv4, ...ipv6]
/** Ports that a client may call from, which answers go to: AWS names 1024 to 65535 for all kinds of clients. */
export const everyClient: Bounds<number> = [1024, 65536]

export const everything: Packets = { services: everyService, source: everyAddress, target: everyAddress, client: everyClient }

/**
 * What is not the internet, whoever routes it: private, shared, loopback, link-local, multicast and reserved blocks of IPv4
 * (RFC 6890), and all of IPv6 but 2000::/3, which is what the registries hand out.
 */
const notInternet = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '224.0.0.0/3',
  '::/3',
  '4000::/2',
  '8000::/1',
]
const worldwide = combine(everyAddress, unite(notInternet.map(placeOf)), onlyFirst)

/** The addresses of the internet, as seen from a network with these blocks. */
export function internetBeyond(blocks: readonly string[]): Bounds<bigint> {
  return combine(worldwide, addressesOf(blocks), onlyFirst)
}

/** All packets between two ends, a box for each family: IPv4 talks with IPv4, IPv6 with IPv6. */
export function between(source: Bounds<bigint>, target: Bounds<bigint>): readonly Packets[] {
  const all = { services: everyService, source, target, client: everyClient }
  return [ipv4, ipv6].flatMap(family => cut(all, { source: family, target: family }) ?? [])
}

export function addressesOf(blocks: readonly string[]): Bounds<bigint> {
  const [first, second] = blocks
  return first !== undefined && second === undefined ? placeOf(first) : unite(blocks.map(placeOf))
}

export const onlyIpv4 = (addresses: Bounds<bigint>) => combine(addresses, ipv4, both)
export const onlyIpv6 = (addresses: Bounds<bigint>) => combine(addresses, ipv6, both)

/** The box that holds one packet. */
export function boxOf({ service, source, target, client }: Packet): Packets {
  return { services: [service, service + 1], source: [source, source + 1n], target: [target, target + 1n], client: [client, client + 1] }
}

/** Whether a packet is in a box. */
export function has(box: Packets, { service, source, target, client }: Packet): boolean {
  return holds(box.services, service) && holds(box.source, source) && holds(box.target, target) && holds(box.client, client)
}

/** What of the box a slice lets through; null when nothing. */
export function cut(box: Packets, slice: Slice): Packets | null {
  const services = shared(box.services, slice.services)
  const source = services.length === 0 ? [] : shared(box.source, slice.source)
  const target = source.length === 0 ? [] : shared(box.target, slice.target)
  const client = target.length === 0 ? [] : shared(box.client, slice.client)
  return client.length === 0 ? null : { services, source, target, client }
}

function shared<B extends number | bigint>(a: Bounds<B>, b: Bounds<B> | undefined): Bounds<B> {
  return b === undefined || a === b ? a : combine(a, b, both)
}

/** What of the boxes is in none of the slices, as boxes that share nothing. */
export function without(boxes: readonly Packets[], slices: readonly Slice[]): readonly Packets[] {
  return slices.reduce((rest, slice) => rest.flatMap(box => (cut(box, slice) === null ? [box] : around(box, slice))), boxes)
}

/** Divides boxes among slices: each part goes to the first slice that it fits, and what fits none is left out. */
export function firstFits<S extends { readonly lets: Slice }>(
  boxes: readonly Packets[],
  slices: readonly S[],
): readonly { readonly of: S; readonly part: Packets }[] {
  let rest = boxes
  return slices.flatMap((of, index) => {
    const parts = rest.flatMap(box => cut(box, of.lets) ?? [])
    if (parts.length > 0 && index < slices.length - 1) rest = without(rest, [of.lets])
    return parts.map(part => ({ of, part }))
  })
}

/** For each dimension the part that is outside the slice in that one, and inside it in those before. */
function around(box: Packets, { services, source, target, client }: Slice): readonly Packets[] {
  const first = { ...box, services: shared(box.services, services) }
  const second = { ...first, source: shared(box.source, source) }
  const third = { ...second, target: shared(box.target, target) }
  const parts = [
    { ...box, services: beyond(box.services, services) },
    { ...first, source: beyond(box.source, source) },
    { ...second, target: beyond(box.target, target) },
    { ...third, client: beyond(box.client, client) },
  ]
  return parts.filter(part => dimensions.every(dimension => part[dimension].length > 0))
}

const beyond = <B extends number | bigint>(a: Bounds<B>, b: Bounds<B> | undefined): Bounds<B> =>
  b === undefined ? [] : combine(a, b, onlyFirst)

/** Whether every packet of the first box is in the second. */
export function within(inner: Packets, outer: Packets): boolean {
  return (
    isPart(inner.services, outer.services) &&
    isPart(inner.source, outer.source) &&
    isPart(inner.target, outer.target) &&
    isPart(inner.client, outer.client)
  )
}

function isPart<B extends number | bigint>(inner: Bounds<B>, outer: Bounds<B>): boolean {
  return inner === outer || combine(inner, outer, onlyFirst).length === 0
}

/** The box with some of its dimensions exchanged. */
export function changed(box: Packets, change: Slice): Packets {
  return dimensions.every(dimension => change[dimension] === undefined) ? box : { ...box, ...change }
}
