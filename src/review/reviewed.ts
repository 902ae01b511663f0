/** Runs the rules of the review over a design; what they find is judged, waived and reported as any other finding. */
import type { Draft, Judged } from '../compare/index.ts'
import { patchText } from './patch.ts'
import type { Concern, Design, ReviewRule } from './rule.ts'

/** A rule that finds nothing conforms. */
export function reviewed(rules: readonly ReviewRule[], design: Design): readonly Judged[] {
  return rules.flatMap((rule): readonly Judged[] => {
    const concerns = [...rule.review(design)]
    if (concerns.length > 0) return concerns.map(concern => judgedOf(rule, concern))
    return [{ rule, type: '', verdict: 'conforms', claims: 1, drafts: [] }]
  })
}

function judgedOf(rule: ReviewRule, concern: Concern): Judged {
  const { resource, actual, doubt, patch, change, ...rest } = concern
  const verdict = doubt === undefined ? ('deviates' as const) : ('unknown' as const)
  const draft = {
    ...rest,
    verdict,
    change: doubt === undefined ? change : null,
    expectation: null,
    actual: null,
    about: resource,
    related: [],
    found: actual,
    evidence: null,
    because: doubt === undefined ? null : ({ reason: 'unresolved', call: null, action: null, message: doubt } as const),
    difference: null,
    hides: 0,
    ...(patch === null ? {} : { patch: patchText(patch) }),
  } satisfies Draft
  return { rule, type: resource.type, verdict, claims: 1, drafts: [draft] }
}
