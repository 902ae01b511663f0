/** Which rules judge: `--only`, `--off`. A partial run is marked as one, and never says that all conforms. */
import { reviewRules, rules as all } from '../rules/index.ts'
import { type AnyRule, isEstateRule, readsType } from './compare/index.ts'
import type { Audit } from './model/audit.ts'
import type { ReviewRule } from './review/index.ts'

export interface Selection {
  readonly rules: readonly AnyRule[]
  /** Those of them that review the spec. */
  readonly reviewRules: readonly ReviewRule[]
  /** Whether a verdict was asked for. */
  readonly judges: (judged: Verdicts) => boolean
  readonly partial: Audit['partial']
}

/** What tells whether verdicts were asked for: their rule, the type that they speak of, and those that they stand for. */
interface Verdicts {
  readonly rule: { readonly id: string }
  readonly type: string
  readonly covers?: readonly string[]
}

/**
 * `only` names rules or types; empty: all. Unknown names are the command line's business. What was asked for and could not be judged,
 * since nothing was paired with it or with what it is in, is answered by the rules that stand in for the others.
 */
export function selected({ only, off }: { readonly only: readonly string[]; readonly off: readonly string[] }): Selection {
  const types = only.filter(name => name.includes('::'))
  const ids = only.filter(name => !name.includes('::'))
  const isOff = ({ id }: { readonly id: string }) => off.includes(id)
  const named = all.filter(({ id }) => ids.includes(id))
  const wanted = (rule: AnyRule) => !isOff(rule) && (ids.length === 0 || types.length > 0 || ids.includes(rule.id))
  const isAsked = (type: string) => types.includes(type) || named.some(rule => !isOff(rule) && readsType(rule, type))
  return {
    rules: all.filter(rule => wanted(rule) || (isEstateRule(rule) && rule.standsIn === true && !isOff(rule))),
    reviewRules: reviewRules.filter(wanted),
    judges: ({ rule, type, covers = [] }) => only.length === 0 || ids.includes(rule.id) || types.includes(type) || covers.some(isAsked),
    partial: only.length + off.length === 0 ? null : { only, off },
  }
}
