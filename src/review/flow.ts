/** A flow that the architecture needs, because of what it declares. */
import type { Place } from '../model/claim.ts'
import type { Owner, Placed } from '../topology/index.ts'
import type { Blocker } from '../traffic/index.ts'

/** Why a flow is needed; the words stand in src/text/phrases.ts. `asked`: somebody only wants to know. */
export type Why = 'asked' | 'listens' | 'forwards' | 'stores' | 'discovers' | 'calls' | 'calls-aws' | 'by-endpoint' | 'clusters'

/** One end: an interface, or the internet. */
export type End = Placed | null

export interface Flow {
  readonly why: Why
  readonly from: End
  readonly to: End
  readonly port: number
  /** Tcp where it does not say. */
  readonly protocol?: 'tcp' | 'udp'
  /** What in the spec makes it needed. */
  readonly at: readonly Place[]
  /** It counts only where a side's rules mean it: nothing else says that this sender calls. */
  readonly onlyMeant?: true
  /** The services of AWS that are called, where those are not all that its sender ever calls. */
  readonly services?: readonly string[]
}

/** A flow with all that stands in its way. */
export interface Judgement {
  readonly flow: Flow
  readonly blockers: readonly Blocker[]
}

export const tcp = 6 * 65536

export function ownerName(end: End): string {
  return end === null ? 'internet' : end.owner.name
}

export const groupsOf = (end: End): readonly string[] => (end === null || end.groups === 'unfiltered' ? [] : end.groups)

/** Which owner in which subnet: what stands there for one stands for all of its kind. */
export const isOwnedBy = (end: Placed, { type, name }: Pick<Owner, 'type' | 'name'>) => end.owner.type === type && end.owner.name === name
