/** What estate rules start from: an observation of one pair, with all that it stands for. */
import { kindOf } from '../kinds/index.ts'
import { isStated, type Place } from '../model/claim.ts'
import type { Expectation } from '../model/resource.ts'
import type { Estate } from './estate.ts'
import type { Pair } from './pair.ts'
import type { Observation } from './rule.ts'

/** A pair as an observation that conforms; a rule says what is otherwise. `claims` counts the existence alone. */
export function observe(estate: Estate, pair: Pair): Observation {
  const hidden = hiddenUnder(estate, pair)
  return {
    verdict: 'conforms',
    change: null,
    effect: 'other',
    expectation: pair.expectation,
    actual: pair.is === 'matched' ? pair.actual : null,
    related: [],
    property: null,
    expected: pair.expectation.key,
    found: pair.is === 'matched' ? pair.actual.id : null,
    messageId: '',
    args: {},
    at: pair.expectation.at,
    evidence: pair.is === 'matched' ? pair.actual.from : null,
    because: null,
    claims: 1,
    hides: hidden.length,
    covers: pair.is === 'matched' ? [] : [...new Set([pair.expectation, ...hidden].map(({ type }) => type))],
  }
}

/** All stated claims about a pair that is not matched and about everything below it. */
export function claimsUnder(estate: Estate, pair: Pair): number {
  return [pair.expectation, ...hiddenUnder(estate, pair)].reduce((sum, expectation) => sum + claimsAbout(expectation), 0)
}

/** Its existence, its name where it has one, and each stated property. */
export function claimsAbout(expectation: Expectation): number {
  return 1 + Number(isStated(expectation.name)) + Object.values(expectation.properties).filter(isStated).length
}

/** Everything below a pair that is not matched, however deep: one cause, one finding. */
function hiddenUnder(estate: Estate, pair: Pair): readonly Expectation[] {
  const children = estate.pairs.filter(one => one.is === 'hidden' && one.under === pair)
  return children.flatMap(child => [child.expectation, ...hiddenUnder(estate, child)])
}

/** Where in the spec something of this type would be declared. */
export function declaredIn(estate: Estate, type: string): readonly Place[] {
  return kindOf(type).declaredIn(estate.model)
}

/** CloudFormation's property for the name of this type. */
export function namePropertyOf(type: string): string {
  return kindOf(type).nameProperty
}
