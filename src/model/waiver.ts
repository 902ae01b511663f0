/** A waiver: a deviation, or something that cannot be read, that its owner accepts until a day. */
import type { Json } from './audit.ts'
import type { Place } from './claim.ts'

export interface Waiver {
  /** The rule whose findings it accepts. */
  readonly rule: string
  readonly resource: {
    /** CloudFormation type; null: of any type. */
    readonly type: string | null
    /** As findings name it. A `*` stands for any text; it never stands alone. */
    readonly name: string
  }
  /** Null: the resource as a whole. */
  readonly property: string | null
  readonly accepts: Accepts
  readonly verdict: 'deviates' | 'unknown' | 'pending'
  readonly owner: string
  readonly reason: string
  /** The last day that it holds (YYYY-MM-DD, inclusive, in the time zone of the file); null: `never` expires. */
  readonly expires: string | null
  /** The environments that it speaks of; null: all. */
  readonly environments: readonly string[] | null
  readonly at: Place
}

/** What is accepted: anything, exactly this actual value or item, or (for traffic) all that lies in these boxes. */
export type Accepts =
  | { readonly is: 'any' }
  | { readonly is: 'value'; readonly value: Json }
  | { readonly is: 'traffic'; readonly boxes: readonly string[] }

export interface Waivers {
  /** An IANA time zone: the days of `expires` are days there. */
  readonly timeZone: string
  readonly list: readonly Waiver[]
}

/** Days before and after its last day in which a waiver is announced. */
export const announcedDays = 14

/** How near its last day it is. */
export type WaiverState = 'active' | 'expiring' | 'expired'

/** What an audit says of one waiver. */
export interface WaiverUse {
  readonly rule: string
  readonly resource: string
  readonly property: string | null
  readonly owner: string
  readonly reason: string
  readonly expires: string | null
  readonly state: WaiverState
  /** Days to the last day; negative when it is past; null: never expires. */
  readonly daysLeft: number | null
  /** How many findings it accepted; 0: it matched nothing. */
  readonly accepted: number
  readonly at: Place
}

/** What a finding says of the waiver that accepts it, or that did until it expired. */
export type FindingWaiver = Pick<WaiverUse, 'owner' | 'reason' | 'expires' | 'state' | 'at'>

export const noWaivers: Waivers = { timeZone: 'UTC', list: [] }
