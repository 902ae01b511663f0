/** Both sides of an audit: what is expected, and what a source holds. */
import type { AnyClaim, Claim, Place } from './claim.ts'
import type { AnyFact, Because, Fact, From, Known } from './fact.ts'

/** A resource that the spec wants. */
export interface Expectation {
  /** The kind, by its CloudFormation type. */
  readonly type: string
  /** The name path, unique in a Model: the names of its parents and its own, joined by `/`. Part of every finding's id. */
  readonly key: string
  /** The finished physical name or `Name` tag. */
  readonly name: Claim<string>
  /** The expectation it lives in (a subnet's VPC, a service's cluster). */
  readonly parent: Pointer | null
  /** Where the entry stands in the spec. */
  readonly at: readonly Place[]
  readonly properties: Readonly<Record<string, AnyClaim>>
  /** AWS makes it by itself: it is not applicable to a template that does not speak of it. */
  readonly liveOnly?: boolean
}

/**
 * A reference as a source gives it: an alias of another resource. It may stand anywhere in a fact's value; after pairing
 * it becomes the spec's name of what it points to. What a kind expects there is that name.
 */
export interface Reference {
  readonly refersTo: string
  readonly alias: string
  /** The alias is the physical name: it says what is meant even where the list of such things could not be read. */
  readonly byName?: true
}

export function refer(type: string, alias: string): Reference {
  return { refersTo: type, alias }
}

/** A reference that the source makes by physical name: the repository of an image, the log group of a container. */
export function referByName(type: string, name: string): Reference {
  return { refersTo: type, alias: name, byName: true }
}

export function isReference(value: unknown): value is Reference {
  return typeof value === 'object' && value !== null && 'refersTo' in value && 'alias' in value
}

/** Points at an expectation. */
export interface Pointer {
  readonly type: string
  readonly key: string
}

/**
 * What AWS made a part for (an interface, an address), as the part's own answer tells it. `alias` is one of the owner's aliases or the
 * end of its ARN; null where the answer does not name it, which leaves where it lies and what groups it carries.
 */
export interface Owner {
  /** The kinds that it may be of. */
  readonly types: readonly string[]
  readonly alias: string | null
}

/**
 * The first book of the network: which interfaces a resource has by its own answer. The second are the interfaces themselves, and
 * the two must agree.
 */
export interface Bears {
  /** All of them, where it names them; null where it does not. */
  readonly ids: readonly string[] | null
  /** Each has one. */
  readonly each: readonly Berth[]
  /** Each may have one besides; null: there may be any number more. */
  readonly more: readonly Berth[] | null
}

/** What the answer says of one interface; what is left out it does not say. */
export interface Berth {
  /** What the interface calls its owner: the node of a cache. */
  readonly alias?: string
  readonly subnet?: string
  readonly zone?: string
  /** In any zone but this. */
  readonly notZone?: string
}

/** A resource that a source holds, as facts. */
export interface Actual {
  readonly type: string
  /** The identifier people know it by (`sg-0abc`, a DB instance identifier, a service name). */
  readonly id: string
  readonly arn: string | null
  /** The physical name or `Name` tag; null when it has none. */
  readonly name: Fact<string | null>
  /** Every text by which answers refer to it: id, ARN, name where references use names. */
  readonly aliases: readonly string[]
  /** An alias of the resource it lives in; null for a kind that has no parent. */
  readonly parent: Fact<string> | null
  /** The id of the VPC it lives in; null for what lives in none. */
  readonly vpc: Fact<string | null>
  /** Further VPCs that it touches: the other end of a peering. */
  readonly alsoVpcs?: readonly string[]
  /** Of a part that AWS makes for something; null where nothing is known to own it. */
  readonly owner?: Fact<Owner | null>
  /** Left out where its answer says nothing of its interfaces, or where they come and go. */
  readonly bears?: Bears
  readonly tags: Fact<Readonly<Record<string, string>>>
  readonly properties: Readonly<Record<string, AnyFact>>
  /** Properties that this source can hold no fact of: claims on them are counted apart, and not judged. */
  readonly notApplicable?: readonly string[]
  /** Accepted changes that are not in effect yet, by property, the one that holds its name among them: the value it will have, and when. */
  readonly pending: Readonly<Record<string, Pending>>
  /** How it is just now, as far as it was read: shown, never judged. */
  readonly now?: readonly State[]
  /** Its state where it is on its way out (terminated, deleting, inactive, draining): never paired, never an extra. */
  readonly gone: string | null
  /** Why AWS made it by itself, a key of the fold table; null for what somebody made. */
  readonly madeByAws: string | null
  readonly from: From
}

/** What changes by itself while nothing deviates: tasks that run, targets that are healthy. */
export interface State {
  readonly is: StateName
  /** In AWS's own words and numbers: `available`, `1/2`. */
  readonly value: string
  /** Nothing there waits for anything or fails. */
  readonly steady: boolean
}

export const stateNames = ['tasks', 'rollout', 'targets', 'status', 'parameters', 'alarm'] as const
export type StateName = (typeof stateNames)[number]

export interface Pending {
  readonly value: Known<unknown>
  /** In English: `in the maintenance window`. */
  readonly when: string
}

/** A list that could not be read to its end: what was not found in it is unknown, not missing. */
export interface Gap {
  readonly type: string
  /** The alias of the parent whose children could not be listed; null when the whole kind could not. */
  readonly parent: string | null
  readonly because: Because
  readonly from: From
}

/** One line of the ledger: an operation, and how it was answered. The words are the contract's. */
export interface LedgerEntry {
  readonly call: string
  readonly pages: number
  readonly items: number
  readonly retries: number
  /** The first failure of this operation, or null. */
  readonly error: LedgerError | null
}

export interface LedgerError {
  readonly reason: Because['reason']
  readonly message: string
  readonly action: string | null
  /** True when the operation feeds only state or enrichment: it stands in a warning and does not count. */
  readonly stateOnly: boolean
}

export interface SourceInfo {
  readonly kind: 'live' | 'evidence' | 'template' | 'spec'
  readonly account: string | null
  /** Of a template: what it is called, on every machine the same. */
  readonly template?: string
  readonly region: string | null
  /** ISO 8601; for evidence the times of the recording. */
  readonly startedAt: string
  readonly finishedAt: string
  readonly calls: number
}

/** What a source holds. */
export interface Inventory {
  readonly source: SourceInfo
  readonly resources: readonly Actual[]
  readonly gaps: readonly Gap[]
  readonly ledger: readonly LedgerEntry[]
  /** Where a fact stands in a template; only a template has such places. */
  readonly placeOf?: (from: From) => TemplatePlace | null
}

export interface TemplatePlace {
  readonly file: string
  readonly line: number
  readonly pointer: string
  /** For CDK: the path of the construct that made the resource. */
  readonly constructPath: string | null
}
