/** What changed since the baseline, as the page shows it. */
import type { Audit } from '../../model/audit.ts'
import { say } from '../../text/index.ts'
import { changedSince, sinceText } from '../past.ts'
import type { View } from '../report.ts'
import { asItIs, placeText, sentenceOf } from '../words.ts'

export interface Change {
  readonly tone: string
  readonly mark: string
  readonly severity: string
  readonly severityText: string
  readonly sentence: string
  /** To the finding; null for what is gone. */
  readonly href: string | null
  readonly place: string
}

export interface Changes {
  readonly counts: string
  readonly items: readonly Change[]
}

/** Null without a baseline. */
export function changesOf(audit: Audit, view: View): Changes | null {
  if (audit.baseline === undefined) return null
  const ids = new Set([...audit.findings, ...audit.review].filter(({ verdict }) => verdict !== 'unknown').map(({ id }) => id))
  return {
    counts: sinceText(audit, view),
    items: changedSince(audit).flatMap(({ mark, findings }) =>
      findings.map(finding => ({
        tone: `standing-${mark}`,
        mark: say(view.language, `mark-${mark}`),
        severity: finding.severity,
        severityText: say(view.language, `severity-${finding.severity}`),
        sentence: sentenceOf(finding, view, asItIs),
        href: ids.has(finding.id) ? `#f-${finding.id}` : null,
        place: placeText(finding.spec),
      })),
    ),
  }
}
