/** What a comparison is given and gives, and values as the published audit has them. */
import type { Change, Json } from '../model/audit.ts'
import type { AnyClaim, Place } from '../model/claim.ts'
import type { Box } from '../traffic/index.ts'
import type { AnyFact } from '../model/fact.ts'

export interface Difference {
  readonly change: Change
  /** The element, for a set-valued property. */
  readonly item: string | null
  readonly expected: Json
  readonly actual: Json
  readonly messageId: string
  readonly args: Readonly<Record<string, string | number>>
  /** The element's own places in the spec, where it has some. */
  readonly at?: readonly Place[]
  /** For traffic: what was added or lost, so that a remedy can be written. */
  readonly box?: Box
}

export interface Compared {
  readonly claim: AnyClaim
  readonly actual: unknown
  /** English label of the property. */
  readonly label: string
  /** For traffic: which way the property's rules look. */
  readonly direction: 'ingress' | 'egress'
  /** The other facts of the resource. */
  readonly beside: Readonly<Record<string, AnyFact>>
}

export type Compare = (compared: Compared) => readonly Difference[]

export const placed = (at: readonly Place[] | undefined) => (at === undefined || at.length === 0 ? {} : { at })

/** A wanted value as JSON: itself where it is exact, else as the spec writes it. */
export function wantJson(claim: AnyClaim): Json {
  const { want } = claim
  switch (want.is) {
    case 'exactly':
      return json(want.value)
    case 'atLeast':
    case 'atMost':
      return { [want.is]: json(want.value) }
    case 'between':
      return { between: [json(want.least), json(want.most)] }
    case 'oneOf':
      return { oneOf: want.values.map(json) }
    case 'version':
      return want.policy.atLeast === want.policy.within ? want.policy.atLeast : { atLeast: want.policy.atLeast, within: want.policy.within }
    case 'unstated':
      return null
  }
}

/** Facts are plain data: what answers and specs hold is JSON already. */
export function json(value: unknown): Json {
  if (value === undefined || value === null) return null
  if (Array.isArray(value)) return value.map(json)
  if (typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, json(one)]))
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return `[${typeof value}]`
}
