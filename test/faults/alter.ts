/** The same answer with other values in it, or with empty lists: whoever depends on it must notice. */
import type { AnyRead } from '../../src/source/call.ts'

/** Every text, number and switch is another. */
export function altered(_read: AnyRead, output: unknown): unknown {
  return scrambled(output)
}

function scrambled(value: unknown): unknown {
  if (typeof value === 'string') return /^\d+$/.test(value) ? String(Number(value) + 7) : `${value}-altered`
  if (typeof value === 'number') return value + 7
  if (typeof value === 'boolean') return !value
  if (Array.isArray(value)) return value.map(scrambled)
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, scrambled(one)]))
  return value
}

/** Every value of the fields of this name is another; all else stays. */
export function alteredField(value: unknown, field: string): unknown {
  if (Array.isArray(value)) return value.map(one => alteredField(one, field))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, key === field ? scrambled(one) : alteredField(one, field)]))
}

/** The list that the call is about, empty. */
export function emptied({ items }: AnyRead, output: unknown): unknown {
  if (items === undefined || typeof output !== 'object' || output === null) return output
  return { ...output, [items.field]: [] }
}
