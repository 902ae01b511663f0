/** A box of the picture: one resource, what is said of it, and what it says of itself. */
import type { AuditedResource, Json, Verdict } from '../model/audit.ts'

/** What a box says of its resource. */
export type Mark = Verdict | 'missing' | 'unmanaged' | 'hidden'

export interface Box {
  /** Its index in the audit's resources. */
  readonly index: number
  readonly resource: AuditedResource
  readonly mark: Mark
}

/** The worst that is said of a resource. */
export function markOf({ state, facts }: AuditedResource): Mark {
  if (state === 'missing' || state === 'unmanaged' || state === 'hidden') return state
  if (state !== 'there') return 'unknown'
  const order: readonly Verdict[] = ['deviates', 'unknown', 'pending', 'planned', 'waived']
  return order.find(verdict => facts.some(fact => fact.verdict === verdict)) ?? 'conforms'
}

export const factOf = ({ resource }: Box, property: string): Json => {
  const fact = resource.facts.find(one => one.property === property)
  return fact?.expected ?? fact?.actual ?? null
}

export const textOf = (value: Json) => (typeof value === 'string' ? value : null)

export const textsIn = (value: Json): readonly string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.flatMap(textsIn) : []
