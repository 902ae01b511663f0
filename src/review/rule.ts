/** What a rule of the design review is, and what it is asked about. */
import type { RuleHead } from '../compare/index.ts'
import type { Change, Effect, Json } from '../model/audit.ts'
import type { Place } from '../model/claim.ts'
import type { Model } from '../model/language/index.ts'
import type { Expectation } from '../model/resource.ts'
import type { Topology } from '../topology/index.ts'
import type { Judgement } from './flow.ts'
import type { Patch } from './patch.ts'

/** A spec with the network that it means and the flows that it needs. */
export interface Design {
  readonly model: Model
  readonly topology: Topology
  readonly expectations: readonly Expectation[]
  readonly flows: readonly Judgement[]
}

/** Something to say of a design. */
export interface Concern {
  readonly resource: { readonly type: string; readonly name: string }
  /** CloudFormation's name; null where the whole resource is meant. */
  readonly property: string | null
  readonly item: string
  readonly change: Change
  readonly effect: Effect
  readonly expected: Json
  readonly actual: Json
  readonly messageId: string
  readonly args: Readonly<Record<string, string | number>>
  /** In the spec; never empty. */
  readonly at: readonly Place[]
  /** What would mend it; null where that is somebody's choice. */
  readonly patch: Patch | null
  /** What is not stated and would decide: the concern is then unknown. */
  readonly doubt?: string
}

export interface ReviewRule extends RuleHead {
  readonly review: (design: Design) => Iterable<Concern>
}

export function defineReviewRule(rule: ReviewRule): ReviewRule {
  return rule
}
