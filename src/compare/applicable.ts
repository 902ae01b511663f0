/** What a source can hold at all. A template says what is to be made: not what AWS makes by itself, nor how it fares. */
import { kindOf } from '../kinds/index.ts'
import { isStated } from '../model/claim.ts'
import type { Actual, Expectation, SourceInfo } from '../model/resource.ts'
import { claimsAbout } from './observe.ts'
import type { Pair } from './pair.ts'

/** Expectations that this source may answer; with a parent that it cannot answer, it cannot answer the child. */
export function applicableTo(source: SourceInfo, expectations: readonly Expectation[]): readonly Expectation[] {
  if (source.kind !== 'template') return expectations
  const byKey = new Map(expectations.map(one => [`${one.type} ${one.key}`, one]))
  const applies = (one: Expectation): boolean => {
    if (kindOf(one.type).fromTemplate === undefined) return false
    const parent = one.parent === null ? undefined : byKey.get(`${one.parent.type} ${one.parent.key}`)
    return parent === undefined || applies(parent)
  }
  return expectations.filter(applies)
}

/** Stated claims on properties that this source can hold no fact of. */
export function notApplicableClaims(pairs: readonly Pair[], dropped: readonly Expectation[]): number {
  const ofPair = (one: Pair) =>
    one.is === 'matched'
      ? Object.entries(one.expectation.properties).filter(([name, claim]) => isStated(claim) && !appliesTo(one.actual, name)).length
      : 0
  return pairs.reduce((sum, one) => sum + ofPair(one), 0) + dropped.reduce((sum, one) => sum + claimsAbout(one), 0)
}

export function appliesTo(actual: Actual, property: string): boolean {
  return actual.notApplicable?.includes(property) !== true
}
