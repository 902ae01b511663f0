/** Two audits of one architecture: what is new, what is fixed, what was only now looked at. Nothing is called fixed that was not looked at. */
import type { Audit, Finding } from '../model/audit.ts'
import { designIn, findingsIn, sightOf } from './sight.ts'

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
  const design = new Set([...designIn(older), ...designIn(newer)].map(({ id }) => id))
  const isDesign = ({ id }: Finding) => design.has(id)
  const [sawBefore, seesNow] = [sightOf(older, isDesign), sightOf(newer, isDesign)]
  const deviating = findingsIn(newer).filter(isOpen)
  const unseen = deviating.filter(one => before.get(one.id) === undefined || before.get(one.id)?.verdict === 'unknown')
  const gone = findingsIn(older)
    .filter(isOpen)
    .filter(one => !isOpenIn(after, one))
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

const byId = (audit: Audit) => new Map(findingsIn(audit).map(one => [one.id, one]))
const isOpen = ({ verdict }: Finding) => verdict === 'deviates'
const isOpenIn = (findings: ReadonlyMap<string, Finding>, { id }: Finding) => findings.get(id)?.verdict === 'deviates'
const isAccepted = (finding: Finding | undefined) =>
  finding !== undefined && finding.verdict !== 'deviates' && finding.verdict !== 'unknown'
