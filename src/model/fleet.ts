/** Many accounts in one run: what is audited, and what came of each. */
import type { Audit, Severity } from './audit.ts'

/** One account and region with the spec that it is held against. */
export interface Target {
  /** Unique in its file, and the name of its reports. */
  readonly name: string
  /** Evidence instead of the live account. */
  readonly on: string | null
  /** A mismatch with the account that the credentials lead to fails the target. */
  readonly account: string | null
  readonly role: string | null
  readonly externalId: string | null
  /** Where its APIs are reached: a proxy or a private endpoint for all of them; null: AWS's own. */
  readonly endpoint: string | null
  /** Null: the spec's. */
  readonly region: string | null
  readonly spec: string
  readonly environment: string | null
  readonly overlays: readonly string[]
}

export interface Targets {
  /** Targets under way at once. */
  readonly concurrency: number
  readonly list: readonly Target[]
}

/** What came of one target. `failed`: it could not be audited at all, which is unknown and never conforms. */
export interface TargetResult {
  readonly name: string
  readonly account: string | null
  readonly region: string | null
  readonly environment: string | null
  readonly verdict: Audit['verdict'] | 'failed'
  readonly exitCode: number
  readonly claims: number
  readonly deviates: number
  readonly unknown: number
  readonly waived: number
  readonly bySeverity: Readonly<Record<Severity, number>>
  /** Why it failed, in one sentence; null when it did not. */
  readonly error: string | null
}

/** The targets in the order of their file, and the worst of their exit codes. */
export interface Fleet {
  readonly schemaVersion: '1'
  readonly tool: Audit['tool']
  readonly startedAt: string
  readonly finishedAt: string
  readonly targets: readonly TargetResult[]
  readonly exitCode: number
}
