/** An audit held against an older one: each finding says how it stands to it, and what is gone is told beside them. */
import type { Audit, Finding, Standing } from '../model/audit.ts'
import { historyOf } from './between.ts'
import { findingsIn } from './sight.ts'

/** Neither the verdict nor the exit code depends on it. Both audits are of the same thing; that is the caller's business. */
export function withBaseline(audit: Audit, older: Audit): Audit {
  const { opened, newlyChecked, stillOpen, accepted, unchecked, fixed } = historyOf(older, audit)
  const states = new Map<string, Standing['state']>([
    ...entries(opened, 'new'),
    ...entries(newlyChecked, 'newly-checked'),
    ...entries(stillOpen, 'still-open'),
    ...entries(accepted, 'accepted'),
    ...entries(unchecked, 'unchecked'),
  ])
  const before = new Map(findingsIn(older).map(({ id, verdict }) => [id, verdict]))
  const standing = (finding: Finding): Finding => ({
    ...finding,
    baseline: { state: states.get(finding.id) ?? null, verdict: before.get(finding.id) ?? null },
  })
  return {
    ...audit,
    findings: audit.findings.map(standing),
    review: audit.review.map(standing),
    baseline: {
      asOf: older.source.asOf,
      tool: older.tool.version,
      counts: {
        new: opened.length,
        newlyChecked: newlyChecked.length,
        stillOpen: stillOpen.length,
        accepted: accepted.length,
        unchecked: unchecked.length,
        fixed: fixed.length,
      },
      fixed: fixed.map(plain),
      unchecked: unchecked.map(plain),
    },
  }
}

const entries = (findings: readonly Finding[], state: Standing['state']) => findings.map(({ id }) => [id, state] as const)

/** As the older audit told it, without what that audit itself was held against. */
function plain(finding: Finding): Finding {
  const { baseline: _baseline, open: _open, ...rest } = finding
  return rest
}
