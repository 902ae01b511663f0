/**
 * The one function that collectors are written against, and the tables by which they declare what they call.
 * Live sends the call; evidence answers it from disk; a stub in a test answers what it likes.
 */
import type { Because, From, Reason } from '../model/fact.ts'

/** A call that a collector may make. Plan, policy, guard, the unknowns of a failed call and the fault matrix come from these tables. */
export interface Read<In = never, Out = never, Item = unknown> {
  /** The SDK client: `ec2` for @aws-sdk/client-ec2. The table of clients is in clients.ts. */
  readonly service: ServiceName
  /** The operation, as AWS names it: `DescribeVpcs`. */
  readonly operation: string
  /** The IAM action that allows it. */
  readonly action: string
  /** The kinds that it feeds, each with its properties; `*` for the whole kind with its list. */
  readonly feeds: Readonly<Record<string, readonly string[] | '*'>>
  /** The read whose answer names what this one asks for: the call's parent in the plan. */
  readonly parent?: string
  /** Feeds only state or enrichment: a failure is a warning and never holds the verdict. */
  readonly stateOnly?: true
  /** For an operation that lists: where the items stand in the answer, and what identifies one (for paths and for order). */
  readonly items?: { readonly field: keyof Out & string; readonly id: (item: Item) => string | undefined }
  /** The member of the answer that holds the items and the token; CloudFront alone has one. */
  readonly within?: string
  /** Where it is asked, whatever region is audited: CloudFront's certificates are in us-east-1. */
  readonly region?: string
  /** For an operation that is read page by page. */
  readonly page?: { readonly token: keyof In & string; readonly next: keyof Out & string; readonly size?: Readonly<Record<string, number>> }
  /** For an operation that takes many identifiers at once: the input field, and AWS's limit for it. */
  readonly batch?: { readonly field: keyof In & string; readonly limit: number; readonly failures?: keyof Out & string }
  /** Error names that mean `looked; not there` (`ClusterNotFoundException`): an answer without items, not a failure. */
  readonly absentOn?: readonly string[]
}

/** Any read, for the tables of all of them. */
// oxlint-disable-next-line typescript/no-explicit-any -- the types are checked where a table is written; here they only pass through
export type AnyRead = Read<any, any, any>

export const services = [
  'acm',
  'application-auto-scaling',
  'cloudfront',
  'cloudwatch',
  'cloudwatch-logs',
  'ec2',
  'ecr',
  'ecs',
  'elastic-load-balancing-v2',
  'elasticache',
  'iam',
  'rds',
  'resource-groups-tagging-api',
  'route-53',
  's3',
  'scheduler',
  'servicediscovery',
  'sns',
  'sts',
] as const
export type ServiceName = (typeof services)[number]

/** The answer to one request. Dates are ISO 8601 strings; what is secret has been redacted. */
export type Answer<Out> =
  | { readonly ok: true; readonly output: Out }
  | { readonly ok: false; readonly because: Because; readonly errorName: string | null }

/** Sends one request. Never throws for what AWS or the network does; a bug throws. The same request is never sent twice. */
export type Call = <In, Out>(read: Read<In, Out, never> | AnyRead, input: In) => Promise<Answer<Out>>

/** Items of one list with where each stands, and what is missing of it. */
export interface Listing<Item> {
  readonly items: readonly Listed<Item>[]
  /** Set when the list could not be read to its end: what is not among the items is unknown, not absent. */
  readonly gap: { readonly because: Because; readonly from: From } | null
}

export interface Listed<Item> {
  readonly item: Item
  readonly from: From
}

/** `rds:DescribeDBInstances`, with the IAM prefix of the service: what the ledger, findings and evidence say. */
export function callName(read: AnyRead): string {
  return `${read.action.slice(0, read.action.indexOf(':'))}:${read.operation}`
}

/** Why a call has brought nothing. The action is named where granting it is the remedy. */
export function failed(read: AnyRead, reason: Reason, message: string): Because {
  return { reason, call: callName(read), action: reason === 'denied' ? read.action : null, message }
}

/** Whether a failure means `looked; not there`. */
export function isAbsent(read: AnyRead, answer: Answer<unknown>): boolean {
  return !answer.ok && answer.errorName !== null && (read.absentOn ?? []).includes(answer.errorName)
}
