/** The boxes of one protocol. */
import { type Area, areasOf, placeOf } from './addresses.ts'
import { type Bounds, holds, type Pair, pairsOf, unite } from './bounds.ts'
import { type Box, type BoxPeer, servicesIn } from './box.ts'
import { grouped } from './grouped.ts'
import { namedPeer } from './peers.ts'
import type { Region } from './region.ts'
import type { Range } from './rule.ts'

/** An area with the rows that have it. */
interface Part {
  readonly area: Area
  readonly rows: Region
}

/**
 * The boxes of a protocol: areas ascending, then groups, then prefix lists. `rows` are its places (ports, or type * 256 + code)
 * with their peers. Areas are those of each row (ports first) or of each set of rows (addresses first), whichever are fewer.
 */
export function narrowBoxes(protocol: number, rows: Region): readonly Box[] {
  const box = (its: Region, peer: BoxPeer): Box => ({ ...servicesIn(protocol, placesOf(its)), peer })
  const parts = fewestParts(rows)
  const names = [...new Set(rows.flatMap(({ peers }) => peers.names))].sort()
  return [
    ...parts.toSorted(inOrder).map(part => box(part.rows, part.area)),
    ...names.map(name =>
      box(
        rows.filter(({ peers }) => peers.names.includes(name)),
        namedPeer(name),
      ),
    ),
  ]
}

function fewestParts(rows: Region): readonly Part[] {
  const byRow = rows.flatMap(row => partsOf(row.peers.addresses, [row]))
  if (rows.length === 1) return byRow
  const portsFirst = joined(byRow)
  const alike = addressesWithSameRows(rows)
  // Each set of rows makes one part at least.
  if (alike.length >= portsFirst.length) return portsFirst
  const addressesFirst = alike.flatMap(one => partsOf(one.addresses, one.rows))
  return addressesFirst.length < portsFirst.length ? addressesFirst : portsFirst
}

function partsOf(addresses: Bounds<bigint>, rows: Region): readonly Part[] {
  return areasOf(addresses).map(area => ({ area, rows }))
}

function addressesWithSameRows(rows: Region): readonly { readonly addresses: Bounds<bigint>; readonly rows: Region }[] {
  const runs = elementaryRuns(rows).map(run => ({ run, rows: rows.filter(({ peers }) => holds(peers.addresses, run[0])) }))
  const alike = grouped(
    runs.filter(run => run.rows.length > 0),
    run => run.rows.map(({ from }) => from).join(),
  )
  return alike.map(group => ({ addresses: unite(group.map(({ run }) => run)), rows: group[0]?.rows ?? [] }))
}

/** The addresses of all rows, cut wherever a row has a bound. */
function elementaryRuns(rows: Region): readonly Pair<bigint>[] {
  const cuts = [...new Set(rows.flatMap(({ peers }) => peers.addresses))].sort((a, b) => (a < b ? -1 : 1))
  return cuts.flatMap((from, index) => {
    const end = cuts[index + 1]
    return end === undefined ? [] : [[from, end] as const]
  })
}

/** Parts of the same area as one. */
function joined(parts: readonly Part[]): readonly Part[] {
  return grouped(parts, ({ area }) => JSON.stringify(area)).flatMap(([first, ...others]) =>
    first === undefined ? [] : [{ area: first.area, rows: [first, ...others].flatMap(({ rows }) => rows) }],
  )
}

function placesOf(rows: Region): readonly Range[] {
  return pairsOf(unite(rows.map(({ from, end }) => [from, end]))).map(([from, end]) => ({ from, to: end - 1 }))
}

/** By first address, the larger first, then by exceptions. */
function inOrder({ area: a }: Part, { area: b }: Part): number {
  const [[fromA, endA], [fromB, endB]] = [placeOf(a.cidr), placeOf(b.cidr)]
  if (fromA !== fromB) return fromA < fromB ? -1 : 1
  if (endA !== endB) return endA > endB ? -1 : 1
  return a.but.join() < b.but.join() ? -1 : 1
}
