/** What packets ask for and where they come from, as people write it. */
import { both, combine, onlyFirst } from '../bounds.ts'
import { boxes } from '../boxes.ts'
import { pairsOf } from '../bounds.ts'
import { regionOfSegments } from '../region.ts'
import { boxText } from '../text.ts'
import { addressesAt, internet, type Network, type Packets } from './network.ts'
import { everyAddress, onlyIpv4, onlyIpv6 } from '../packets.ts'

/** `tcp 80, 443 from 0.0.0.0/0`. All of the internet is told as everybody. */
export function waysText(network: Network, packets: readonly Packets[]): readonly string[] {
  const world = addressesAt(network, internet)
  const segments = packets.flatMap(({ services, source }) =>
    pairsOf(services).map(([from, end]) => ({ from, end, peers: { addresses: everybody(source, world), names: [] } })),
  )
  return boxes(regionOfSegments(segments)).map(box => boxText(box, 'ingress'))
}

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
