/** Tells parts of what was paired from what stands for itself, and from what nobody can tell. */
import type { Because } from '../model/fact.ts'
import type { Actual, Expectation, Inventory } from '../model/resource.ts'
import { type Owned, ownersIn } from './owners.ts'
import type { Pair } from './pair.ts'

/** An interface or an address of something that was paired. */
export interface Part {
  readonly actual: Actual
  readonly of: Expectation
  readonly owner: Actual
  /** It lies in a subnet in which its owner says that it has none. */
  readonly astray: boolean
}

/** What could not be told of something, and why. */
export interface Unexplained {
  readonly actual: Actual
  readonly because: Because
}

export interface Parts {
  readonly parts: readonly Part[]
  /** Of which it could not be read whether they belong to something known. */
  readonly unexplained: readonly Unexplained[]
  /** All that is left, parts of unmanaged things among them. */
  readonly standing: readonly Actual[]
  /** What each part is part of. */
  readonly ownerOf: (actual: Actual) => Actual | undefined
}

export function partsOf(pairs: readonly Pair[], left: readonly Actual[], inventory: Inventory): Parts {
  const owners = ownersIn(inventory)
  const owned = new Map<Actual, Owned>(left.filter(actual => actual.owner !== undefined).map(actual => [actual, owners.of(actual)]))
  const ownerOf = (actual: Actual): Actual | undefined => {
    const owner = owned.get(actual) ?? null
    return owner !== null && 'by' in owner ? owner.by : undefined
  }
  const paired = new Map(pairs.flatMap(pairedIn))
  const reasonOf = (actual: Actual): Because | undefined => {
    const owner = owned.get(actual) ?? null
    return owner !== null && 'because' in owner ? owner.because : undefined
  }
  const partOf = (actual: Actual): Part | undefined => {
    const owner = ownerOf(actual)
    const of = owner === undefined ? undefined : paired.get(owner)
    return owner === undefined || of === undefined ? undefined : { actual, of, owner, astray: owners.isAstray(actual, owner) }
  }
  return {
    parts: left.flatMap(actual => partOf(actual) ?? []),
    unexplained: left.flatMap(actual => {
      const because = reasonOf(actual)
      return because === undefined ? [] : [{ actual, because }]
    }),
    // What is on its way out takes its parts with it.
    standing: left.filter(
      actual => reasonOf(actual) === undefined && partOf(actual) === undefined && (ownerOf(actual)?.gone ?? null) === null,
    ),
    ownerOf,
  }
}

/** Where several fit, each may be the one that is meant: none of their parts is a thing of its own. */
function pairedIn(one: Pair): readonly (readonly [Actual, Expectation])[] {
  if (one.is === 'matched') return [[one.actual, one.expectation]]
  return one.is === 'ambiguous' ? one.candidates.map(candidate => [candidate, one.expectation] as const) : []
}
