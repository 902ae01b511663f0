/** Judges an estate by the rules: every stated claim comes to exactly one verdict, with its findings. */
import type { Verdict } from '../model/audit.ts'
import { isStated } from '../model/claim.ts'
import { appliesTo } from './applicable.ts'
import type { Estate } from './estate.ts'
import type { Pair } from './pair.ts'
import { type AnyRule, isEstateRule, type Observation, readsProperty } from './rule.ts'
import { valueText } from './want.ts'
import { deviation, differencesOf, type Draft, labelOf, leaving, onItsWay, type Subject, unreadable } from './draft.ts'

/** One verdict over one claim (or, for an observation, over the claims it answers). */
export interface Judged {
  readonly rule: AnyRule
  /** The type of the resource that it speaks of. */
  readonly type: string
  /** Of what was not paired: the types of all that it stands for. */
  readonly covers?: readonly string[]
  readonly verdict: Verdict
  readonly claims: number
  readonly drafts: readonly Draft[]
}

export function judgeAll(rules: readonly AnyRule[], estate: Estate): readonly Judged[] {
  const observed = rules.filter(isEstateRule).flatMap(rule => [...rule.check(estate)].map(one => observation(rule, one)))
  return withoutSuperseded([...observed, ...estate.pairs.flatMap(one => (one.is === 'matched' ? judgePair(rules, one) : []))])
}

/** One cause, one finding: the claims of a superseded rule keep their verdict, and lose the findings that tell the same again. */
function withoutSuperseded(judged: readonly Judged[]): readonly Judged[] {
  const subject = ({ expectation, actual }: Draft) => expectation?.key ?? actual?.id ?? ''
  const superseded = new Set(
    judged.flatMap(({ rule, drafts }) =>
      drafts.flatMap(draft => (draft.verdict === 'deviates' ? (rule.supersedes ?? []).map(id => `${id} ${subject(draft)}`) : [])),
    ),
  )
  if (superseded.size === 0) return judged
  return judged.map(one => ({
    ...one,
    drafts: one.drafts.filter(draft => draft.verdict === 'unknown' || !superseded.has(`${one.rule.id} ${subject(draft)}`)),
  }))
}

function observation(rule: AnyRule, one: Observation): Judged {
  const { verdict, claims, covers, ...rest } = one
  const type = one.expectation?.type ?? one.actual?.type ?? one.about?.type ?? ''
  return {
    rule,
    type,
    ...(covers !== undefined && { covers }),
    verdict,
    claims,
    drafts: verdict === 'conforms' ? [] : [{ ...rest, verdict, item: null, difference: null }],
  }
}

type Matched = Extract<Pair, { readonly is: 'matched' }>

function judgePair(rules: readonly AnyRule[], { expectation, actual }: Matched): readonly Judged[] {
  return Object.entries(expectation.properties).flatMap(([property, claim]) => {
    if (!isStated(claim) || !appliesTo(actual, property)) return []
    const rule = rules.find(one => readsProperty(one, expectation.type, property))
    // A property that no rule reads is left out of a partial run; that every one has a rule is held by a test.
    return rule === undefined ? [] : [judgeClaim(rule, { expectation, actual, property, claim })]
  })
}

function judgeClaim(rule: AnyRule, subject: Subject): Judged {
  const { actual, property } = subject
  const fact = actual.properties[property]
  if (fact === undefined) throw new Error(`${actual.type} reads no ${property}`)
  const judged = (verdict: Verdict, drafts: readonly Draft[]): Judged => ({ rule, type: actual.type, verdict, claims: 1, drafts })
  if (!fact.known) return judged('unknown', [unreadable(subject, fact)])
  const differences = differencesOf(subject, fact.value)
  const drafts = differences.map(difference => deviation(subject, fact, difference))
  const waiting = actual.pending[property]
  if (waiting === undefined) return judged(drafts.length === 0 ? 'conforms' : 'deviates', drafts)
  const leads = differencesOf(subject, waiting.value.value).length === 0
  const future = { property: labelOf(subject), actual: valueText(fact.value), future: valueText(waiting.value.value), when: waiting.when }
  if (drafts.length > 0 && leads)
    return judged(
      'pending',
      differences.map(one => onItsWay(subject, fact, one, future)),
    )
  if (drafts.length === 0) return leads ? judged('conforms', []) : judged('deviates', [leaving(subject, waiting.value, future)])
  return judged('deviates', drafts)
}
