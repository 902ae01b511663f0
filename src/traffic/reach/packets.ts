/** Boxes of packets: intersected, changed, compared. */
import { type Bounds, both, combine, onlyFirst, unite } from '../bounds.ts'
import { placeOf } from '../addresses.ts'
import { protocolCount, width } from '../region.ts'
import { clientPorts, notInternet, type Network, type Packets } from './network.ts'

/** A box in which a dimension that is left out is whole. */
export type Slice = Partial<Packets>

const dimensions = ['services', 'source', 'target', 'client'] as const

export const everyService: Bounds<number> = [0, protocolCount * width]
export const everyClient: Bounds<number> = [clientPorts.from, clientPorts.end]
const ipv4: Bounds<bigint> = [0n, 1n << 32n]
const ipv6: Bounds<bigint> = [1n << 128n, 1n << 129n]
export const everyAddress: Bounds<bigint> = [...ipv4, ...ipv6]
const worldwide = combine(everyAddress, unite(notInternet.map(placeOf)), onlyFirst)

/** The addresses of the internet, as seen from a VPC with these blocks. */
export function internetFor(network: Network): Bounds<bigint> {
  const known = worlds.get(network) ?? combine(worldwide, addressesOf(network.blocks), onlyFirst)
  worlds.set(network, known)
  return known
}

const worlds = new WeakMap<Network, Bounds<bigint>>()

export function addressesOf(blocks: readonly string[]): Bounds<bigint> {
  const [first, second] = blocks
  return first !== undefined && second === undefined ? placeOf(first) : unite(blocks.map(placeOf))
}

export const onlyIpv4 = (addresses: Bounds<bigint>) => combine(addresses, ipv4, both)
export const onlyIpv6 = (addresses: Bounds<bigint>) => combine(addresses, ipv6, both)

/** What of the box a slice lets through; null when nothing. */
export function cut(box: Packets, slice: Slice): Packets | null {
  const services = shared(box.services, slice.services)
  const source = services.length === 0 ? [] : shared(box.source, slice.source)
  const target = source.length === 0 ? [] : shared(box.target, slice.target)
  const client = target.length === 0 ? [] : shared(box.client, slice.client)
  return client.length === 0 ? null : { services, source, target, client }
}

function shared<B extends number | bigint>(a: Bounds<B>, b: Bounds<B> | undefined): Bounds<B> {
  return b === undefined ? a : combine(a, b, both)
}

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

/** The pairs of addresses that can talk: IPv4 with IPv4, IPv6 with IPv6. */
export function familiesOf(source: Bounds<bigint>, target: Bounds<bigint>): readonly Pick<Packets, 'source' | 'target'>[] {
  return [onlyIpv4, onlyIpv6]
    .map(only => ({ source: only(source), target: only(target) }))
    .filter(ends => ends.source.length > 0 && ends.target.length > 0)
}
