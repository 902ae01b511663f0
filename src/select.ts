/** Which rules judge: `--only`, `--off`. A partial run is marked as one, and never says that all conforms. */
import { reviewRules, rules as all } from '../rules/index.ts'
import type { AnyRule } from './compare/index.ts'
import type { Audit } from './model/audit.ts'
import type { ReviewRule } from './review/index.ts'

export interface Selection {
  readonly rules: readonly AnyRule[]
  /** Those of them that review the spec. */
  readonly reviewRules: readonly ReviewRule[]
  /** Whether a verdict belongs to the selected types. */
  readonly judges: (judged: { readonly rule: { readonly id: string }; readonly type: string }) => boolean
  readonly partial: Audit['partial']
}

/** `only` names rules or types; empty: all. Unknown names are the command line's business. */
export function selected({ only, off }: { readonly only: readonly string[]; readonly off: readonly string[] }): Selection {
  const types = only.filter(name => name.includes('::'))
  const ids = only.filter(name => !name.includes('::'))
  const wanted = (rule: AnyRule) => !off.includes(rule.id) && (ids.length === 0 || types.length > 0 || ids.includes(rule.id))
  return {
    rules: all.filter(wanted),
    reviewRules: reviewRules.filter(wanted),
    judges: judged => only.length === 0 || ids.includes(judged.rule.id) || types.includes(judged.type),
    partial: only.length + off.length === 0 ? null : { only, off },
  }
}
