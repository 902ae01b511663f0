/** Two audits of one architecture: what is new, what is fixed, what was only now looked at. Nothing is called fixed that was not looked at. */
import type { Audit, Finding } from './model/audit.ts'

export interface History {
  /** Deviates now, and did not when the older audit looked. */
  readonly opened: readonly Finding[]
  /** Deviates now; the older audit had not looked, or could not. */
  readonly newlyChecked: readonly Finding[]
  /** Deviates in both. */
  readonly stillOpen: readonly Finding[]
  /** Deviated, and is as stated now. */
  readonly fixed: readonly Finding[]
  /** Deviated, and is pending, planned or waived now. */
  readonly accepted: readonly Finding[]
  /** Deviated, and was not looked at this time, or could not be. */
  readonly unchecked: readonly Finding[]
}

/** Both audits are of the same environment; that is the caller's business. Findings are those of the newer where it has them. */
export function historyOf(older: Audit, newer: Audit): History {
  const [before, after] = [byId(older), byId(newer)]
  const [sawBefore, seesNow] = [sightOf(older), sightOf(newer)]
  const deviating = newer.findings.filter(isOpen)
  const unseen = deviating.filter(one => before.get(one.id) === undefined || before.get(one.id)?.verdict === 'unknown')
  const gone = older.findings.filter(isOpen).filter(one => !isOpenIn(after, one))
  const now = (finding: Finding) => after.get(finding.id)
  return {
    opened: [...unseen.filter(sawBefore), ...deviating.filter(one => isAccepted(before.get(one.id)))],
    newlyChecked: unseen.filter(one => !sawBefore(one)),
    stillOpen: deviating.filter(one => isOpenIn(before, one)),
    fixed: gone.filter(one => now(one) === undefined && seesNow(one)),
    accepted: gone.flatMap(one => (isAccepted(now(one)) ? (now(one) ?? []) : [])),
    unchecked: gone.filter(one => !isAccepted(now(one)) && (now(one) !== undefined || !seesNow(one))),
  }
}

const byId = ({ findings }: Audit) => new Map(findings.map(one => [one.id, one]))
const isOpen = ({ verdict }: Finding) => verdict === 'deviates'
const isOpenIn = (findings: ReadonlyMap<string, Finding>, { id }: Finding) => findings.get(id)?.verdict === 'deviates'
const isAccepted = (finding: Finding | undefined) =>
  finding !== undefined && finding.verdict !== 'deviates' && finding.verdict !== 'unknown'

/** Whether an audit looked at what a finding speaks of, and saw it. */
function sightOf({ resources, ledger, partial }: Audit): (finding: Finding) => boolean {
  const key = (type: string, name: string, property: string | null) => JSON.stringify([type, name, property])
  const seen = new Set(
    resources.flatMap(({ type, name, state, facts }) => [
      ...(state === 'unreadable' || state === 'hidden' ? [] : [key(type, name, null)]),
      ...facts.filter(({ verdict }) => verdict !== 'unknown').map(({ property }) => key(type, name, property)),
    ]),
  )
  const answered = new Set(ledger.filter(({ error }) => error === null).map(({ call }) => call))
  const judged = (rule: string, type: string) =>
    partial === null ||
    (!partial.off.includes(rule) && (partial.only.length === 0 || partial.only.includes(rule) || partial.only.includes(type)))
  return ({ rule, change, resource: { type, name }, property, evidence }) => {
    if (!judged(rule, type)) return false
    if (change === 'unmanaged') return evidence !== null && answered.has(evidence.call)
    // A resource that is missing says of its properties that they are not as stated: it was looked at.
    return seen.has(key(type, name, property)) || (property !== null && isGone(resources, type, name))
  }
}

function isGone(resources: Audit['resources'], type: string, name: string): boolean {
  return resources.some(one => one.type === type && one.name === name && one.state === 'missing')
}
