/** Judges an estate by the rules: every stated claim comes to exactly one verdict, with its findings. */
import { kindOf } from '../kinds/index.ts'
import type { FindingVerdict, Verdict } from '../model/audit.ts'
import { type AnyClaim, isStated } from '../model/claim.ts'
import type { AnyFact } from '../model/fact.ts'
import type { Actual, Expectation } from '../model/resource.ts'
import type { FindingWaiver } from '../model/waiver.ts'
import { appliesTo } from './applicable.ts'
import { comparisons, type Difference, wantJson } from './comparisons.ts'
import { effects } from './effects.ts'
import type { Estate } from './estate.ts'
import type { Pair } from './pair.ts'
import { type AnyRule, isEstateRule, type Observation, readsProperty } from './rule.ts'
import { valueText } from './want.ts'

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

/** A finding before it has an id, a place and a remedy. */
export interface Draft extends Omit<Observation, 'verdict' | 'claims' | 'covers'> {
  readonly verdict: FindingVerdict
  readonly item: string | null
  readonly difference: Difference | null
  /** Set by waive.ts: the waiver that accepts it, or did until it expired. */
  readonly waiver?: FindingWaiver
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

interface Subject {
  readonly expectation: Expectation
  readonly actual: Actual
  readonly property: string
  readonly claim: AnyClaim
}

function judgeClaim(rule: AnyRule, subject: Subject): Judged {
  const { actual, property } = subject
  const fact = actual.properties[property]
  if (fact === undefined) throw new Error(`${actual.type} reads no ${property}`)
  const { type } = actual
  if (!fact.known) return { rule, type, verdict: 'unknown', claims: 1, drafts: [unreadable(subject, fact)] }
  const differences = differencesOf(subject, fact.value)
  const waiting = actual.pending[property]
  if (waiting === undefined)
    return verdictOf(
      rule,
      type,
      differences.map(difference => deviation(subject, fact, difference)),
    )
  const leads = differencesOf(subject, waiting.value.value).length === 0
  const future = { property: labelOf(subject), actual: valueText(fact.value), future: valueText(waiting.value.value), when: waiting.when }
  if (differences.length > 0 && leads)
    return {
      rule,
      type,
      verdict: 'pending',
      claims: 1,
      drafts: differences.map(one => ({
        ...deviation(subject, fact, { ...one, messageId: 'pending-change', args: future }),
        verdict: 'pending',
      })),
    }
  if (differences.length === 0 && !leads) return verdictOf(rule, type, [leaving(subject, waiting.value, future)])
  return verdictOf(
    rule,
    type,
    differences.map(difference => deviation(subject, fact, difference)),
  )
}

function verdictOf(rule: AnyRule, type: string, drafts: readonly Draft[]): Judged {
  return { rule, type, verdict: drafts.length === 0 ? 'conforms' : 'deviates', claims: 1, drafts }
}

function differencesOf(subject: Subject, value: unknown): readonly Difference[] {
  const { compare } = propertyOf(subject)
  const direction = subject.property.endsWith('Egress') ? 'egress' : 'ingress'
  return comparisons[compare]({
    claim: subject.claim,
    actual: value,
    label: labelOf(subject),
    direction,
    beside: subject.actual.properties,
  })
}

const propertyOf = ({ expectation, property }: Subject) => {
  const found = kindOf(expectation.type).properties[property]
  if (found === undefined) throw new Error(`${expectation.type} has no property ${property}`)
  return found
}

const labelOf = (subject: Subject) => propertyOf(subject).label.en

function deviation(subject: Subject, fact: AnyFact, difference: Difference): Draft {
  return {
    ...about(subject, fact),
    verdict: 'deviates',
    change: difference.change,
    effect: effects[propertyOf(subject).effect](difference),
    item: difference.item,
    expected: difference.expected,
    found: difference.actual,
    messageId: difference.messageId,
    args: difference.args,
    at: difference.at ?? subject.claim.at,
    because: null,
    difference,
  }
}

/** It conforms now, and an accepted change leads away from the spec: it deviates, and says when. */
function leaving(subject: Subject, fact: AnyFact, args: Readonly<Record<string, string>>): Draft {
  const difference: Difference = {
    change: 'changed',
    item: null,
    expected: wantJson(subject.claim),
    actual: args['future'] ?? null,
    messageId: 'leaving-change',
    args,
  }
  return deviation(subject, fact, difference)
}

function unreadable(subject: Subject, fact: Extract<AnyFact, { readonly known: false }>): Draft {
  return {
    ...about(subject, fact),
    verdict: 'unknown',
    change: null,
    effect: 'other',
    item: null,
    expected: wantJson(subject.claim),
    found: null,
    messageId: 'property-unreadable',
    args: { property: labelOf(subject) },
    at: subject.claim.at,
    because: fact.because,
    difference: null,
  }
}

function about({ expectation, actual, property }: Subject, fact: AnyFact) {
  return { expectation, actual, related: [], property, evidence: fact.from, hides: 0 }
}
