/** The first sentence of every report. It says that all conforms only where all was judged and nothing is unknown. */
import type { Audit } from '../model/audit.ts'
import { say } from '../text/index.ts'
import type { View } from './report.ts'
import { unreadOf } from './unknowns.ts'
import { asItIs, type Data } from './words.ts'

export function verdictText(audit: Audit, view: Pick<View, 'language'>, data: Data = asItIs): string {
  const { summary, architecture } = audit
  const args = { ...counts(audit), claims: summary.claims, unknown: summary.unknown, environment: data(architecture.environment) }
  return [say(view.language, sentenceId(audit), args), ...partialText(audit, view, data)].join(' ')
}

/** Whether any report may use the word. */
export const isGreen = (audit: Audit) => ['verdict-conforms', 'verdict-design-conforms'].includes(sentenceId(audit))

function sentenceId(audit: Audit) {
  const { summary, partial, verdict, source } = audit
  // Of the spec alone nothing is looked at that could differ from it: its design holds, or not.
  const of = source.kind === 'spec' ? 'verdict-design' : 'verdict'
  if (verdict === 'deviates') return `${of}-deviates` as const
  if (summary.unknown > 0) return summary.unknown === summary.claims ? 'verdict-unseen' : 'verdict-unknown'
  if (verdict === 'incomplete' || unreadOf(audit).length > 0) return 'verdict-unread'
  if (summary.claims === 0) return 'verdict-nothing'
  if (partial !== null) return 'verdict-partial'
  return counts(audit).accepted > 0 ? (`${of}-accepted` as const) : (`${of}-conforms` as const)
}

function counts(audit: Audit) {
  const { pending, planned, waived } = audit.summary
  return {
    deviations: deviationsOf(audit),
    accepted: pending + planned + waived,
    calls: unreadOf(audit).reduce((sum, { calls }) => sum + Math.max(calls.length, 1), 0),
  }
}

/** Findings that deviate; several may stand on one claim, and an unmanaged resource on none. */
export const deviationsOf = ({ findings }: Audit) => findings.filter(one => one.verdict === 'deviates').length

function partialText({ partial }: Audit, { language }: Pick<View, 'language'>, data: Data): readonly string[] {
  if (partial === null) return []
  const { only, off } = partial
  const named = (names: readonly string[]) => names.map(data).join(', ')
  return [
    ...(only.length > 0 ? [say(language, 'partial-only', { names: named(only) })] : []),
    ...(off.length > 0 ? [say(language, 'partial-off', { names: named(off) })] : []),
  ]
}
