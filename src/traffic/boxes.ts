/** A region as boxes, in as few as a person would want. */
import { areasOf } from './addresses.ts'
import { pairsOf, unite } from './bounds.ts'
import { type Box, regionOfBox } from './box.ts'
import { fold } from './fold.ts'
import { grouped } from './grouped.ts'
import { narrowBoxes } from './narrow.ts'
import { namedPeer, nobody, type PeerSet } from './peers.ts'
import { minus, protocolCount, type Region, type Segment, union, width } from './region.ts'

/**
 * The region as boxes, no two of which share traffic, in a fixed order: first what holds for all protocols or all but a few,
 * then each protocol by its number.
 */
export function boxes(region: Region): readonly Box[] {
  const wide = wideBoxes(region)
  const rest = minus(region, fold(wide.map(regionOfBox), [], union))
  return [...wide, ...protocolsIn(rest).flatMap(number => narrowBoxes(number, within(rest, number)))]
}

/** A box for each peer of most protocols, less the protocols where some of it is lacking. */
function wideBoxes(region: Region): readonly Box[] {
  const { addresses, names } = commonPeers(region)
  return [...areasOf(addresses), ...names.map(namedPeer)].map(peer => {
    const everything: Box = { protocol: 'all', but: [], peer }
    return { ...everything, but: protocolsIn(minus(regionOfBox(everything), region)) }
  })
}

/** Who may use the same half, or more, of all protocols whole; nobody when there is no such set of peers. */
function commonPeers(region: Region): PeerSet {
  const whole = region.filter(segment => wholeProtocols(segment) > 0)
  const alike = grouped(whole, ({ peers }) => `${peers.addresses.join()} ${peers.names.join('\n')}`)
  const common = alike.find(segments => segments.reduce((sum, segment) => sum + wholeProtocols(segment), 0) >= protocolCount / 2)
  return common?.[0]?.peers ?? nobody
}

function wholeProtocols({ from, end }: Segment): number {
  return Math.floor(end / width) - Math.ceil(from / width)
}

function protocolsIn(region: Region): readonly number[] {
  const touched = unite(region.map(({ from, end }) => [Math.floor(from / width), Math.ceil(end / width)]))
  return pairsOf(touched).flatMap(([from, end]) => Array.from({ length: end - from }, (_, index) => from + index))
}

/** The part of a region that is one protocol, its places counted from 0. */
function within(region: Region, number: number): Region {
  const first = number * width
  const inside = region.filter(({ from, end }) => from < first + width && end > first)
  return inside.map(({ from, end, peers }) => ({ from: Math.max(from - first, 0), end: Math.min(end - first, width), peers }))
}
