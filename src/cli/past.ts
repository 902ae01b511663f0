/** `--baseline` and `--history`: older audits to hold this one against. What is wrong with them is said before anything is read. */
import { type Glance, glanceOf, isSame, type Subject, subjectOf, subjectText, withBaseline, withTrend } from '../history/index.ts'
import type { Audit } from '../model/audit.ts'
import { valueOf } from '../model/claim.ts'
import type { Model } from '../model/language/index.ts'
import { visible } from '../report/visible.ts'
import type { Session } from '../source/session.ts'
import { auditsIn, namesIn, readAudit } from './audit-file.ts'
import { said } from '../text/said.ts'
import { usage } from './refusal.ts'
import { templateName } from '../source/template/name.ts'

export interface Past {
  readonly baseline: Audit | null
  /** A folder. */
  readonly history: string | null
}

export interface PastFlags {
  readonly baseline?: string
  readonly history?: string
}

/** Throws a UserError for a baseline that is no audit, and for a history that is no folder. */
export function pastOf({ baseline, history }: PastFlags): Past {
  if (history !== undefined) namesIn(history)
  return { baseline: baseline === undefined ? null : readAudit(baseline), history: history ?? null }
}

/** Throws a UserError for a baseline of something else than what is about to be read; without a session that is a template. */
export async function refuseStranger({ baseline }: Past, model: Model, session: Session | null, on: string): Promise<void> {
  if (baseline === null) return
  const account = await session?.account()
  refuseOther(subjectOf(baseline), {
    name: valueOf(model.name) ?? '',
    environment: model.resolved.environment,
    witness: session === null ? 'template' : 'account',
    account: account?.known === true ? account.value : null,
    template: session === null ? templateName(on) : null,
    region: valueOf(model.region) ?? null,
  })
}

function refuseOther(older: Subject, now: Subject): void {
  if (isSame(older, now)) return
  throw usage('USAGE_ARGUMENT', said('baseline-other', { older: subjectText(older), now: subjectText(now) }), said('baseline-other-hint'))
}

/** The audit as it stands to the past, and what of the folder does not stand in it. */
export function withPast(audit: Audit, { baseline, history }: Past): { readonly audit: Audit; readonly leftOut: readonly string[] } {
  const marked = baseline === null ? audit : withBaseline(audit, baseline)
  if (history === null) return { audit: marked, leftOut: [] }
  const glances: Glance[] = []
  const leftOut: string[] = []
  for (const { file, audit: earlier } of auditsIn(history)) {
    if (earlier === null) leftOut.push(`${file} is no audit`)
    else if (!isSame(subjectOf(earlier), subjectOf(audit))) leftOut.push(`${file} is of ${subjectText(subjectOf(earlier)).en}`)
    else glances.push(glanceOf(earlier, audit))
  }
  return { audit: withTrend(marked, glances), leftOut: leftOut.map(visible) }
}
