/** What a rule is: one reason to care, one file. Most are data alone. */
import { kindOf, type KindName, type Properties } from '../kinds/index.ts'
import type { Change, Control, Effect, Json, Severity } from '../model/audit.ts'
import type { Place } from '../model/claim.ts'
import type { Because, From } from '../model/fact.ts'
import type { Actual, Expectation } from '../model/resource.ts'
import type { Words } from '../model/words.ts'
import type { Difference } from './difference.ts'
import type { Estate } from './estate.ts'

/** What every rule says of itself. */
export interface RuleHead {
  /** Also the name of its file. */
  readonly id: string
  readonly title: Words
  /** A floor: a proven path from the internet raises it. */
  readonly severity: Severity
  readonly rationale: Words
  readonly remedy: Words
  readonly controls: readonly Control[]
  /** Rules whose findings on the same resource have the same cause as a deviation of this one: they are not shown beside it. */
  readonly supersedes?: readonly string[]
}

/** Every property that it reads must equal what is stated, by the comparison that the kind names. */
export interface DataRule<T extends KindName = KindName> extends RuleHead {
  readonly kind: T
  readonly reads: readonly (keyof Properties<T> & string)[]
  /** A shell command that restores the stated value; null where there is none. */
  readonly restore?: (drift: Drift) => string | null
}

/** As a data rule, over one property that many kinds have. */
export interface PropertyRule extends RuleHead {
  readonly property: string
  /** As of a data rule. */
  readonly restore?: (drift: Drift) => string | null
}

/** Over several resources: it yields what it finds, and what it could not find out. */
export interface EstateRule extends RuleHead {
  /** It answers for what other rules cannot judge, since nothing was paired: it runs wherever one of them is asked for. */
  readonly standsIn?: true
  readonly check: (estate: Estate) => Iterable<Observation>
}

export interface Drift extends Difference {
  readonly property: string
  readonly actualResource: Actual
  readonly region: string
  /** Another resource by its name in the spec; null where it is not known. */
  readonly resourceOf: (type: string, name: string) => Actual | null
}

/** What an estate rule says of one resource. */
export interface Observation {
  readonly verdict: 'conforms' | 'deviates' | 'unknown'
  readonly change: Change | null
  readonly effect: Effect
  readonly expectation: Expectation | null
  readonly actual: Actual | null
  /** What it speaks of where that is neither expected nor seen: a list that could not be read. */
  readonly about?: { readonly type: string; readonly name: string }
  readonly related: readonly Actual[]
  readonly property: string | null
  readonly expected: Json
  readonly found: Json
  readonly messageId: string
  readonly args: Readonly<Record<string, string | number>>
  /** In the spec; never empty. */
  readonly at: readonly Place[]
  readonly evidence: From | null
  readonly because: Because | null
  /** Claims that this answers: its own and those it stands for. */
  readonly claims: number
  /** Resources that it stands for besides its own. */
  readonly hides: number
  /** The types of what it stands for because that was not paired, its own among them; none where it was. */
  readonly covers?: readonly string[]
  /** A fragment of the spec's own YAML that mends it. */
  readonly patch?: string
}

export function defineRule<T extends KindName>(rule: DataRule<T>): DataRule<T> {
  return rule
}

export function definePropertyRule(rule: PropertyRule): PropertyRule {
  return rule
}

export function defineEstateRule(rule: EstateRule): EstateRule {
  return rule
}

/** Typed at the door, plain inside. */
export interface AnyDataRule extends RuleHead {
  readonly kind: string
  readonly reads: readonly string[]
  readonly restore?: (drift: Drift) => string | null
}
/** Of the design review, which src/review runs: it judges no estate. */
export interface AnyReviewRule extends RuleHead {
  readonly review: (design: never) => Iterable<unknown>
}
export type AnyRule = AnyDataRule | PropertyRule | EstateRule | AnyReviewRule

export const isEstateRule = (rule: AnyRule): rule is EstateRule => 'check' in rule

/** Whether a rule judges properties of this type. An estate rule judges none by itself. */
export function readsType(rule: AnyRule, type: string): boolean {
  if ('reads' in rule) return rule.kind === type
  return 'property' in rule && rule.property in kindOf(type).properties
}

/** Whether a rule judges this property. An estate rule judges none by itself. */
export function readsProperty(rule: AnyRule, type: string, property: string): boolean {
  if ('reads' in rule) return rule.kind === type && rule.reads.includes(property)
  return 'property' in rule && rule.property === property
}
