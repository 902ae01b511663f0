/** The rows of drifts.json, by which an account, evidence and a template can be drifted the same way. */
import { readFileSync } from 'node:fs'

export type Environment = 'dev' | 'prod'

/** One change by hand, and what it is found as. */
export interface Drift {
  readonly id: string
  readonly environment: Environment
  readonly finds: readonly Found[]
}

/** What a finding must say. An identifier that AWS draws by lot stands as `sg-…`. */
export interface Found {
  readonly type: string
  readonly name: string
  readonly property: string | null
  readonly item: string | null
  readonly change: string | null
  readonly expected: unknown
  readonly actual: unknown
  /** The pointer of the spec's leaf. */
  readonly spec: string
}

// The file is ours; drift.test.ts reads each of its fields.
export const drifts = JSON.parse(readFileSync('test/drift/drifts.json', 'utf8')) as readonly Drift[]
