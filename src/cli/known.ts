/** Rules and types that a flag names must exist: a misspelt `--off` would silently judge all, a misspelt `--only` nothing. */
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
  for (const name of only) hold(name, '--only', 'rule or type', [...ids, ...kinds.map(kind => kind.type)])
  for (const name of off) hold(name, '--off', 'rule', ids)
  for (const name of Object.keys(severity)) hold(name, '--severity', 'rule', ids)
}

function hold(name: string, flag: string, what: string, known: readonly string[]): void {
  if (known.includes(name)) return
  throw usage(
    'USAGE_UNKNOWN_RULE',
    `${flag} names ${JSON.stringify(name)}, which is no ${what}`,
    nearest(name, known) ?? '`popcorn-audit rules` lists them',
  )
}
