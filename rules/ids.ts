/** Ids of what a drift names, for commands: AWS takes nothing by the spec's names. */
import type { Drift } from '../src/compare/index.ts'

/** The id of one thing: of what is unmanaged it stands in its name, `web (sg-0abc)`. Null where it is not known. */
export function idOf({ resourceOf }: Drift, type: string, name: unknown): string | null {
  if (typeof name !== 'string') return null
  return / \(([^ ()]+)\)$/.exec(name)?.[1] ?? resourceOf(type, name)?.id ?? null
}

/** Of a whole list; null where one is not known, or where nothing is left: no command takes an empty list. */
export function idsOf(drift: Drift, type: string, names: unknown): readonly string[] | null {
  if (!Array.isArray(names) || names.length === 0) return null
  const ids = names.map(name => idOf(drift, type, name))
  return ids.includes(null) ? null : ids.map(String)
}

/** The ARN of what bears a spec's name; null where it is not known. */
export function arnOf({ resourceOf }: Drift, type: string, name: unknown): string | null {
  return typeof name === 'string' ? (resourceOf(type, name)?.arn ?? null) : null
}
