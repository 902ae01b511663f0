/** Sets of points on a line, and the one merge behind every set operation. */
import { fold } from './fold.ts'

/**
 * A set, as the ascending places where one enters and leaves it: [2, 5, 9, 10] holds 2, 3, 4 and 9. Every set has exactly
 * one such list, so equal sets are equal lists. A list of pairs could touch or overlap, and would need tidying first.
 */
export type Bounds<B extends number | bigint> = readonly B[]

/** Enters at the first, leaves at the second. */
export type Pair<B extends number | bigint> = readonly [B, B]

/** Which points a set operation keeps, by whether they are in each operand. Keeps none that is in neither. */
export type Keep = (inA: boolean, inB: boolean) => boolean
export const either: Keep = (inA, inB) => inA || inB
export const both: Keep = (inA, inB) => inA && inB
export const onlyFirst: Keep = (inA, inB) => inA && !inB

/** Walks both lists once, and puts a bound wherever the answer of `keep` changes. */
export function combine<B extends number | bigint>(a: Bounds<B>, b: Bounds<B>, keep: Keep): Bounds<B> {
  const out: B[] = []
  let i = 0
  let j = 0
  while (true) {
    const at = lesser(a[i], b[j])
    if (at === undefined) return out
    if (a[i] === at) i++
    if (b[j] === at) j++
    // An odd number of bounds passed is inside.
    if (keep(i % 2 === 1, j % 2 === 1) !== (out.length % 2 === 1)) out.push(at)
  }
}

function lesser<B extends number | bigint>(a: B | undefined, b: B | undefined): B | undefined {
  if (a === undefined) return b
  return b === undefined || a < b ? a : b
}

/** The union of any number of sets. */
export function unite<B extends number | bigint>(sets: readonly Bounds<B>[]): Bounds<B> {
  return fold(sets, [], (a, b) => combine(a, b, either))
}

export function sameBounds<B extends number | bigint>(a: Bounds<B>, b: Bounds<B>): boolean {
  return a.length === b.length && a.every((bound, index) => bound === b[index])
}

/** Whether a point is in a set. */
export function holds<B extends number | bigint>(bounds: Bounds<B>, point: B): boolean {
  let passed = 0
  for (const bound of bounds) if (bound <= point) passed++
  return passed % 2 === 1
}

/** The runs of a set. */
export function pairsOf<B extends number | bigint>(bounds: Bounds<B>): readonly Pair<B>[] {
  return bounds.flatMap((from, index) => {
    const end = bounds[index + 1]
    return index % 2 === 0 && end !== undefined ? [[from, end] as const] : []
  })
}
