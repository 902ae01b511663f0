/** Of a stated value that leaves room, the one that is reached with the least change: what to restore, and what to measure against. */
import type { Json } from '../model/audit.ts'

/** From the form in which findings show what is expected (`wantJson`); a version policy, which has text in it, stays as it is. */
export function nearest(expected: Json, actual: Json): Json {
  if (!isRecord(expected)) return expected
  const { atLeast, atMost, between, oneOf } = expected
  if (typeof atLeast === 'number') return atLeast
  if (typeof atMost === 'number') return atMost
  if (Array.isArray(between)) return (typeof actual === 'number' && actual < Number(between[0]) ? between[0] : between[1]) ?? null
  return Array.isArray(oneOf) ? (oneOf[0] ?? null) : expected
}

const isRecord = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
