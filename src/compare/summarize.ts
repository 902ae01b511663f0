/** Makes the published audit of what was judged. Sums are asserted: a claim that is lost is a bug of ours. */
import { type Audit, type Finding, type Json, type Severity, severities, type Summary, type Verdict } from '../model/audit.ts'
import { valueOf } from '../model/claim.ts'
import type { LedgerEntry } from '../model/resource.ts'
import type { WaiverUse } from '../model/waiver.ts'
import { notApplicableClaims } from './applicable.ts'
import type { Estate } from './estate.ts'
import { label } from './names.ts'
import { findingOf } from './finding.ts'
import type { Draft } from './draft.ts'
import type { Judged } from './judge.ts'

export interface SummaryOptions {
  readonly toolVersion: string
  readonly failOn: Severity | 'never'
  /** ISO 8601; null: the end of reading. */
  readonly asOf: string | null
  readonly waivers: readonly WaiverUse[]
  readonly partial: Audit['partial']
  readonly severity: Readonly<Record<string, Severity>>
  /** What the design review found: told beside the findings, and in no sum. */
  readonly review: readonly Judged[]
  /** What the internet can reach. */
  readonly exposure: readonly Json[]
  /** What a deviation opens: by how many steps that raises it, and the way. */
  readonly opens: (draft: Draft) => Opens | null
}

export interface Opens {
  readonly steps: number
  readonly exposure: Json
}

export function summarize(estate: Estate, judged: readonly Judged[], options: SummaryOptions): Audit {
  const { model, inventory } = estate
  const findings = findingsOf(estate, judged, options)
  const summary = sum(estate, judged, findings)
  return {
    schemaVersion: '1',
    tool: { name: 'popcorn-audit', version: options.toolVersion },
    architecture: {
      name: valueOf(model.name) ?? '',
      environment: model.resolved.environment,
      overlays: model.resolved.overlays,
      digest: model.resolved.digest,
    },
    source: { ...inventory.source, asOf: options.asOf ?? inventory.source.finishedAt },
    verdict: findings.some(one => one.verdict === 'deviates')
      ? 'deviates'
      : isIncomplete(findings, inventory.ledger)
        ? 'incomplete'
        : 'conforms',
    exitCode: exitCodeOf(findings, inventory.ledger, options.failOn),
    summary,
    findings,
    folded: folded(estate),
    exposure: options.exposure,
    review: findingsOf(estate, options.review, options),
    resources: [],
    ledger: inventory.ledger,
    waivers: options.waivers,
    partial: options.partial,
  }
}

function findingsOf(estate: Estate, judged: readonly Judged[], { severity, opens }: SummaryOptions): readonly Finding[] {
  const found = ({ rule, drafts }: Judged) =>
    drafts.map(draft => {
      const opened = draft.verdict === 'deviates' ? opens(draft) : null
      const finding = findingOf(rule, draft, estate, severity[rule.id] ?? raised(rule.severity, opened?.steps ?? 0))
      return opened === null ? finding : { ...finding, exposure: opened.exposure }
    })
  return judged.flatMap(found).sort((a, b) => (place(a) < place(b) ? -1 : 1))
}

const raised = (severity: Severity, steps: number): Severity => severities[Math.max(0, severities.indexOf(severity) - steps)] ?? severity

/** Most severe first, then by what it is about: never by the order of an answer. */
function place(finding: Finding): string {
  const { resource } = finding
  return [severities.indexOf(finding.severity), resource.type, resource.name, finding.property ?? '', finding.item ?? '', finding.id].join(
    '\u0000',
  )
}

function sum(estate: Estate, judged: readonly Judged[], findings: readonly Finding[]): Summary {
  const count = (verdict: Verdict) => judged.filter(one => one.verdict === verdict).reduce((total, one) => total + one.claims, 0)
  const deviating = findings.filter(one => one.verdict === 'deviates')
  const bySeverity = { critical: 0, high: 0, medium: 0, low: 0, info: 0 }
  for (const one of deviating) bySeverity[one.severity] += 1
  return {
    claims: judged.reduce((total, one) => total + one.claims, 0),
    conforms: count('conforms'),
    deviates: count('deviates'),
    unknown: count('unknown'),
    pending: count('pending'),
    planned: count('planned'),
    waived: count('waived'),
    notApplicable: notApplicableClaims(estate.pairs, estate.notApplicable),
    notObservable: estate.model.resolved.notObservable,
    folded: estate.folded.length,
    siblings: estate.siblings.length,
    bySeverity,
  }
}

function folded(estate: Estate): Audit['folded'] {
  const reasons = [...new Set(estate.folded.map(actual => actual.madeByAws ?? ''))].sort()
  return reasons.map(reason => {
    const resources = estate.folded
      .filter(actual => actual.madeByAws === reason)
      .map(label)
      .sort()
    return { reason, count: resources.length, resources }
  })
}

/** The contract's exit code of an audit: 1 before 3, and unknown whatever `--fail-on` says. */
function exitCodeOf(findings: readonly Finding[], ledger: readonly LedgerEntry[], failOn: Severity | 'never'): number {
  const worst = failOn === 'never' ? -1 : severities.indexOf(failOn)
  if (findings.some(one => one.verdict === 'deviates' && severities.indexOf(one.severity) <= worst)) return 1
  return isIncomplete(findings, ledger) ? 3 : 0
}

/**
 * Whether something could not be read that no waiver accepts. A failed call counts even where no finding speaks of it, unless what
 * is unknown for its sake was waived.
 */
function isIncomplete(findings: readonly Finding[], ledger: readonly LedgerEntry[]): boolean {
  const accepted = new Set(findings.flatMap(one => (one.verdict === 'waived' && one.because?.call ? [one.because.call] : [])))
  const unread = ledger.some(({ call, error }) => error !== null && !error.stateOnly && !accepted.has(call))
  return unread || findings.some(one => one.verdict === 'unknown')
}
