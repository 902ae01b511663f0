/** What an audit says of an older one, in words: the counts, and what is gone. */
import type { Audit, Finding, Standing } from '../model/audit.ts'
import { say } from '../text/index.ts'
import { mostSevereFirst } from './groups.ts'
import type { View } from './report.ts'

/** One sentence; empty without a baseline. */
export function sinceText({ baseline }: Audit, { language }: Pick<View, 'language'>): string {
  return baseline === undefined ? '' : say(language, 'since-baseline', { time: baseline.asOf, ...baseline.counts })
}

export type Mark = Exclude<Standing['state'], null | 'still-open'> | 'fixed'

export interface Changed {
  readonly mark: Mark
  readonly findings: readonly Finding[]
}

/** What is not as it was, most severe first; parts without findings are left out. */
export function changedSince({ findings, review, baseline }: Audit): readonly Changed[] {
  if (baseline === undefined) return []
  const all = [...findings, ...review]
  const of = (state: Standing['state']) => all.filter(one => one.baseline?.state === state)
  const parts: readonly Changed[] = [
    { mark: 'new', findings: of('new') },
    { mark: 'newly-checked', findings: of('newly-checked') },
    { mark: 'accepted', findings: of('accepted') },
    { mark: 'unchecked', findings: baseline.unchecked },
    { mark: 'fixed', findings: baseline.fixed },
  ]
  return parts.filter(part => part.findings.length > 0).map(part => ({ ...part, findings: mostSevereFirst(part.findings) }))
}
