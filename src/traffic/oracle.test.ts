/** The algebra against counting, on random pairs of rule lists. On failure fast-check prints seed and path. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pair } from './arbitrary.ts'
import { type Box, boxes, equal, intersect, isEmpty, minus, type Region, regionOf, type TrafficRule, union } from './index.ts'
import { type Atom, boxAtoms, count, ruleAtom, type Sample, sampleOf } from './oracle.ts'

const runs = Number(process.env['POPCORN_RUNS'] ?? 100_000)

test(`${runs} pairs of rule lists mean what counting says`, { timeout: 3_600_000 }, () => {
  let equals = 0
  const property = fc.property(pair, ([a, b]) => {
    if (agree(a, b)) equals++
  })
  fc.assert(property, { numRuns: runs, seed: 20_261_124 })
  // Without both kinds of pairs the test would pass an `equal` that always says the same.
  expect(equals).toBeGreaterThan(runs / 10)
  expect(equals).toBeLessThan(runs / 2)
})

interface Claim {
  readonly name: string
  readonly region: Region
  readonly boxes: readonly Box[]
  readonly keeps: (inA: boolean, inB: boolean) => boolean
}

/** Throws where algebra and counting differ; answers whether the two lists mean the same. */
function agree(a: readonly TrafficRule[], b: readonly TrafficRule[]): boolean {
  const [regionA, regionB] = [regionOf(a), regionOf(b)]
  const claims = claimsOf(regionA, regionB)
  const [atomsA, atomsB, told] = [a.map(ruleAtom), b.map(ruleAtom), claims.map(claim => claim.boxes.flatMap(boxAtoms))]
  const sample = sampleOf([...atomsA, ...atomsB, ...told.flat()])
  const [timesA, timesB] = [count(sample, atomsA), count(sample, atomsB)]
  for (const [index, claim] of claims.entries()) {
    const wanted = timesA.map((times, point) => Number(claim.keeps(times > 0, timesB[point] !== 0)))
    holds(claim.name, sample, wanted, told[index] ?? [])
    if (isEmpty(claim.region) !== wanted.every(times => times === 0)) throw new Error(`isEmpty of ${claim.name}`)
  }
  const alike = timesA.every((times, point) => times > 0 === (timesB[point] !== 0))
  if (equal(regionA, regionB) !== alike) throw new Error(`equal answers ${!alike}`)
  return alike
}

function claimsOf(a: Region, b: Region): readonly Claim[] {
  const claim = (name: string, region: Region, keeps: Claim['keeps']) => ({ name, region, boxes: boxes(region), keeps })
  return [
    claim('union', union(a, b), (inA, inB) => inA || inB),
    claim('a minus b', minus(a, b), (inA, inB) => inA && !inB),
    claim('b minus a', minus(b, a), (inA, inB) => inB && !inA),
    claim('intersection', intersect(a, b), (inA, inB) => inA && inB),
  ]
}

/** The boxes hold each wanted point once, and no other. */
function holds(name: string, sample: Sample, wanted: Uint16Array, told: readonly Atom[]): void {
  const got = count(sample, told)
  const wrong = got.findIndex((times, point) => times !== wanted[point])
  if (wrong < 0) return
  const service = sample.services[Math.floor(wrong / sample.peers.length)]
  const peer = sample.peers[wrong % sample.peers.length]
  const point = `protocol ${service?.protocol} place ${service?.place} of ${peer?.family} ${peer?.address}`
  throw new Error(`${name} holds ${point} ${got[wrong]} times, not ${wanted[wrong]}`)
}
