/** What came of one target in one run, as lines of JSON that Athena and DuckDB read alike: one flat object a line, its kind in `record`. */
import type { Audit, Finding, TargetResult } from '../../../src/index.ts'
import type { Run } from './keys.ts'
import type { Open } from './open.ts'

/** The first line. */
export interface TargetRecord {
  readonly record: 'target'
  readonly run: string
  readonly audited_at: string
  readonly target: string
  readonly account: string | null
  readonly region: string | null
  readonly environment: string | null
  readonly verdict: TargetResult['verdict']
  readonly exit_code: number
  readonly claims: number
  readonly deviates: number
  readonly unknown: number
  readonly waived: number
  readonly critical: number
  readonly high: number
  readonly medium: number
  readonly low: number
  readonly info: number
  readonly calls: number
  readonly seconds: number
  /** Why it could not be audited. */
  readonly error: string | null
  /** Reports and evidence; null where there are none. */
  readonly folder: string | null
  /** Why Security Hub did not take the findings; null when it did, or was not asked. */
  readonly hub_error: string | null
}

export type RecordLine = TargetRecord | Readonly<Record<string, string | number | null>>

export interface Outcome {
  readonly result: TargetResult
  /** Null: it could not be audited. */
  readonly audit: Audit | null
  readonly open: readonly Open[]
  readonly mended: readonly Open[]
  readonly at: string
  readonly seconds: number
  readonly folder: string | null
  readonly hubError: string | null
}

/** All lines of one target: the target, its findings, what is open and was not looked at this time, what was mended, its waivers. */
export function recordsOf(run: Run, outcome: Outcome): string {
  const { audit, open, mended } = outcome
  const head = targetRecord(run, outcome)
  const { target, account, region, environment } = head
  const common = { run: run.run, audited_at: outcome.at, target, account, region, environment }
  const seen = new Set((audit?.findings ?? []).filter(({ verdict }) => verdict === 'deviates').map(({ id }) => id))
  const unchecked = open.filter(one => !seen.has(one.finding.id))
  const since = new Map(open.map(one => [one.finding.id, one.since]))
  const lines: readonly RecordLine[] = [
    head,
    ...(audit?.findings ?? []).map(one => ({ record: 'finding', ...common, ...findingRecord(one, since.get(one.id) ?? outcome.at) })),
    ...unchecked.map(one => ({ record: 'unchecked', ...common, ...findingRecord(one.finding, one.since) })),
    ...mended.map(one => ({ record: 'mended', ...common, ...findingRecord(one.finding, one.since) })),
    ...(audit?.waivers ?? []).map(one => ({ record: 'waiver', ...common, ...waiverRecord(one) })),
  ]
  return `${lines.map(line => JSON.stringify(line)).join('\n')}\n`
}

/** The first line of what recordsOf wrote. */
export function targetRecordIn(text: string): TargetRecord {
  // Our own file, written once and by recordsOf alone.
  return JSON.parse(text.slice(0, text.indexOf('\n'))) as TargetRecord
}

function targetRecord({ run }: Run, { result, audit, at, seconds, folder, hubError }: Outcome): TargetRecord {
  const { name, account, region, environment, verdict, exitCode, claims, deviates, unknown, waived, bySeverity, error } = result
  return {
    record: 'target',
    run,
    audited_at: at,
    target: name,
    account,
    region,
    environment,
    verdict,
    exit_code: exitCode,
    claims,
    deviates,
    unknown,
    waived,
    ...bySeverity,
    calls: audit?.source.calls ?? 0,
    seconds,
    error,
    folder,
    hub_error: hubError,
  }
}

function findingRecord(finding: Finding, since: string) {
  const { id, rule, verdict, severity, change, effect, resource, property, item, message, because, cause } = finding
  return {
    finding: id,
    since,
    rule,
    verdict,
    severity,
    change,
    effect,
    resource_type: resource.type,
    resource_name: resource.name,
    resource_id: resource.id,
    property,
    item,
    message,
    reason: because?.reason ?? null,
    call: because?.call ?? null,
    action: because?.action ?? null,
    cause: cause ?? null,
  }
}

function waiverRecord({ rule, resource, property, owner, reason, expires, state, daysLeft, accepted }: Audit['waivers'][number]) {
  return { rule, resource_name: resource, property, owner, reason, expires, state, days_left: daysLeft, accepted }
}

/** What a record says of a target, as the library says it. */
export function resultIn(record: TargetRecord): TargetResult {
  const { target, account, region, environment, verdict, exit_code, claims, deviates, unknown, waived, error } = record
  const { critical, high, medium, low, info } = record
  const bySeverity = { critical, high, medium, low, info }
  return { name: target, account, region, environment, verdict, exitCode: exit_code, claims, deviates, unknown, waived, bySeverity, error }
}
