/** A finding in the making: what one claim and one fact come to. */
import { kindOf } from '../kinds/index.ts'
import type { FindingVerdict } from '../model/audit.ts'
import type { AnyClaim } from '../model/claim.ts'
import type { AnyFact } from '../model/fact.ts'
import type { Actual, Expectation } from '../model/resource.ts'
import type { FindingWaiver } from '../model/waiver.ts'
import { comparisons } from './comparisons.ts'
import { type Difference, wantJson } from './difference.ts'
import { effects } from './effects.ts'
import type { Observation } from './rule.ts'

/** A finding before it has an id, a place and a remedy. */
export interface Draft extends Omit<Observation, 'verdict' | 'claims' | 'covers'> {
  readonly verdict: FindingVerdict
  readonly item: string | null
  readonly difference: Difference | null
  /** Set by waive.ts: the waiver that accepts it, or did until it expired. */
  readonly waiver?: FindingWaiver
}

export interface Subject {
  readonly expectation: Expectation
  readonly actual: Actual
  readonly property: string
  readonly claim: AnyClaim
}

export function differencesOf(subject: Subject, value: unknown): readonly Difference[] {
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

export const labelOf = (subject: Subject) => propertyOf(subject).label.en

export function deviation(subject: Subject, fact: AnyFact, difference: Difference): Draft {
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

/** It deviates now, and an accepted change leads to the spec. */
export function onItsWay(subject: Subject, fact: AnyFact, difference: Difference, args: Difference['args']): Draft {
  return { ...deviation(subject, fact, { ...difference, messageId: 'pending-change', args }), verdict: 'pending' }
}

/** It conforms now, and an accepted change leads away from the spec: it deviates, and says when. */
export function leaving(subject: Subject, fact: AnyFact, args: Readonly<Record<string, string>>): Draft {
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

export function unreadable(subject: Subject, fact: Extract<AnyFact, { readonly known: false }>): Draft {
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
