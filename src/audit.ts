/** The pipeline, on one screen. No flags, no printing, no clock in here. */
import type { Audit, Severity } from './model/audit.ts'
import type { Model } from './model/language/index.ts'
import type { Source } from './source/source.ts'

export interface AuditOptions {
  readonly toolVersion: string
  readonly failOn: Severity | 'never'
  /** The moment of the audit, ISO 8601; null: the source's own (end of recording, or of reading). */
  readonly asOf: string | null
  readonly only: readonly string[]
  readonly off: readonly string[]
  readonly severity: Readonly<Record<string, Severity>>
}

export async function audit(_model: Model, _source: Source, _options: AuditOptions): Promise<Audit> {
  throw new Error('not built yet')
}
