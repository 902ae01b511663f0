/** The flags of `audit`, and what they make of one. */
import type { AuditOptions } from '../audit.ts'
import type { Severity } from '../model/audit.ts'
import type { CommonFlags } from './flags.ts'
import type { LiveFlags } from './source.ts'
import { modelOf } from './spec.ts'
import { waiversOf } from './waivers.ts'

export interface AuditFlags extends CommonFlags, LiveFlags {
  readonly on: string
  readonly report?: readonly string[]
  readonly failOn: Severity | 'never'
  readonly waivers?: string
  readonly only?: readonly string[]
  readonly off?: readonly string[]
  readonly severity?: Readonly<Record<string, Severity>>
  readonly evidence?: string
  /** A file of many targets, and the folder for their reports. */
  readonly targets?: string
  readonly out?: string
  /** Seconds in which to look again until nothing fails. */
  readonly wait?: number
  /** The folder of the spec before a proposed change. */
  readonly base?: string
  /** An older audit to hold this one against. */
  readonly baseline?: string
  /** A folder of earlier audits. */
  readonly history?: string
  /** The private key to sign the stored evidence with. */
  readonly sign?: string
}

/** What the flags make of an audit. Throws a UserError for a base spec or a waivers file that is wrong. */
export async function optionsOf(flags: AuditFlags, version: string): Promise<AuditOptions> {
  const base = flags.base === undefined ? null : modelOf({ ...flags, spec: flags.base })
  return {
    toolVersion: version,
    failOn: flags.failOn,
    asOf: flags.asOf ?? null,
    only: flags.only ?? [],
    off: flags.off ?? [],
    severity: flags.severity ?? {},
    waivers: await waiversOf(flags),
    now: flags.asOf ?? new Date().toISOString(),
    base: await base,
  }
}
