/** Findings by what they mean to somebody who reads them. */
import { type Audit, type Effect, type Finding, severities, type Severity } from '../model/audit.ts'

/** In the order in which people read them. */
export const groupNames = [
  'opened',
  'weakened',
  'misplaced',
  'resized',
  'tightened',
  'missing',
  'unmanaged',
  'other',
  'unknown',
  'pending',
  'planned',
  'waived',
  'review',
] as const
export type GroupName = (typeof groupNames)[number]

export interface Group {
  readonly name: GroupName
  /** Never empty; most severe first. */
  readonly findings: readonly Finding[]
}

const byEffect: Readonly<Record<Effect, GroupName>> = {
  opened: 'opened',
  closed: 'tightened',
  weakened: 'weakened',
  strengthened: 'tightened',
  misplaced: 'misplaced',
  resized: 'resized',
  other: 'other',
}

/** Every finding in exactly one group, those of the design review in theirs. */
export function groupsOf({ findings, review }: Pick<Audit, 'findings' | 'review'>): readonly Group[] {
  const groups = groupNames.map(name => ({
    name,
    findings: mostSevereFirst(name === 'review' ? review : findings.filter(one => groupOf(one) === name)),
  }))
  return groups.filter(group => group.findings.length > 0)
}

export function groupOf({ verdict, change, effect }: Finding): GroupName {
  if (verdict !== 'deviates') return verdict
  return change === 'missing' || change === 'unmanaged' ? change : byEffect[effect]
}

/** Stable: what is equally severe stays in the order of the audit. */
export function mostSevereFirst(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => rank(a.severity) - rank(b.severity))
}

export const rank = (severity: Severity) => severities.indexOf(severity)
