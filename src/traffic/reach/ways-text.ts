/** What packets ask for and where they come from, as people write it. */
import { both, type Bounds, combine, onlyFirst, pairsOf } from '../bounds.ts'
import { boxes } from '../boxes.ts'
import type { PeerSet } from '../peers.ts'
import { regionOfSegments } from '../region.ts'
import { boxText } from '../text.ts'
import { addressesAt, internet, type Network, type Packets } from './network.ts'
import { everyAddress, onlyIpv4, onlyIpv6 } from '../packets.ts'

/**
 * `tcp 80, 443 from 0.0.0.0/0`. All of the internet is told as everybody; what comes from interfaces of the network by their names, since
 * their addresses are our own stand-ins.
 */
export function waysText(network: Network, packets: readonly Packets[], nameOf: (key: string) => string): readonly string[] {
  const segments = packets.flatMap(({ services, source }) =>
    pairsOf(services).map(([from, end]) => ({ from, end, peers: peersAt(network, source, nameOf) })),
  )
  return boxes(regionOfSegments(segments)).map(box => boxText(box, 'ingress'))
}

function peersAt(network: Network, source: Bounds<bigint>, nameOf: (key: string) => string): PeerSet {
  const senders = pairsOf(source).map(([from, end]) => sendersIn(network, from, end))
  if (senders.length === 0 || senders.includes(null)) return { addresses: everybody(source, addressesAt(network, internet)), names: [] }
  return { addresses: [], names: [...new Set(senders.flatMap(keys => keys ?? []).map(key => `group:${nameOf(key)}`))].sort() }
}

/** The interfaces at a run of addresses; null where one has none. */
function sendersIn(network: Network, from: bigint, end: bigint): readonly string[] | null {
  const at = standing.get(network) ?? byAddress(network)
  standing.set(network, at)
  if (end - from > BigInt(at.size)) return null
  const keys = Array.from({ length: Number(end - from) }, (_, index) => at.get(from + BigInt(index)))
  return keys.every(key => key !== undefined) ? keys : null
}

const standing = new WeakMap<Network, ReadonlyMap<bigint, string>>()

/** Each interface by its addresses, one by one: they are stand-ins, and whole blocks of none. */
const byAddress = (network: Network): ReadonlyMap<bigint, string> =>
  new Map([...network.interfaces.keys()].flatMap(key => pairsOf(addressesAt(network, key)).map(([from]) => [from, key] as const)))

function everybody(source: readonly bigint[], world: readonly bigint[]): readonly bigint[] {
  const families = [onlyIpv4, onlyIpv6].map(only => {
    const part = only(source)
    const isAll = part.length > 0 && combine(only(world), part, onlyFirst).length === 0
    return isAll ? only(everyAddress) : combine(part, everyAddress, both)
  })
  return families.flat()
}

/** What packets ask for, whoever sends them: `tcp 80, 443`. */
export function servicesText(packets: readonly Pick<Packets, 'services'>[]): string {
  const anybody = { addresses: everyAddress, names: [] }
  const segments = packets.flatMap(({ services }) => pairsOf(services).map(([from, end]) => ({ from, end, peers: anybody })))
  const texts = boxes(regionOfSegments(segments)).map(box => boxText(box, 'ingress').replace(/ from .*$/, ''))
  return [...new Set(texts)].join(', ')
}
