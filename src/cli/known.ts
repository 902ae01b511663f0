/** Rules and types that a flag names must exist: a misspelt `--off` would silently judge all, a misspelt `--only` nothing. */
import type { Words } from '../model/words.ts'
import { said } from '../text/said.ts'
import { nearest, usage } from './refusal.ts'

export interface RuleFlags {
  readonly only?: readonly string[]
  readonly off?: readonly string[]
  readonly severity?: Readonly<Record<string, unknown>>
}

/** Throws for the first that does not. */
export async function knownRules({ only = [], off = [], severity = {} }: RuleFlags): Promise<void> {
  if (only.length + off.length + Object.keys(severity).length === 0) return
  const [{ rules }, { kinds }] = await Promise.all([import('../../rules/index.ts'), import('../kinds/index.ts')])
  const ids = rules.map(rule => rule.id)
  const types = kinds.map(kind => kind.type)
  for (const name of only) hold(name, '--only', said('what-rule-or-type'), [...ids, ...types])
  for (const [flag, names] of [
    ['--off', off],
    ['--severity', Object.keys(severity)],
  ] as const)
    for (const name of names) hold(name, flag, said('what-rule'), ids, types.includes(name) ? said('type-for-only') : undefined)
}

function hold(name: string, flag: string, what: Words, known: readonly string[], hint?: Words): void {
  if (known.includes(name)) return
  throw usage(
    'USAGE_UNKNOWN_RULE',
    said('flag-names-unknown', { flag, name: JSON.stringify(name), what }),
    hint ?? nearest(name, known) ?? said('rules-list'),
  )
}
