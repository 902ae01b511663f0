/** What the filter goes by, and what can be chosen. */
import { severities, type Standing, standings } from '../../model/audit.ts'
import { say } from '../../text/index.ts'
import type { View } from '../report.ts'
import type { Mark } from '../box.ts'

export interface Filtered {
  readonly severity: string
  readonly verdict: Mark
  readonly kind: string
  /** How it stands to the baseline; empty without one. */
  readonly since: Standing['state'] | ''
}

export interface Choice {
  readonly id: string
  readonly text: string
}

/** A choice that no item has is left out, a severity apart. */
export function choicesIn(items: readonly Filtered[], view: View): Readonly<Record<keyof Filtered, readonly Choice[]>> {
  const { language } = view
  const kinds = [...new Set(items.map(({ kind }) => kind))].filter(kind => kind !== '')
  const verdicts = [...new Set(items.map(({ verdict }) => verdict))]
  return {
    severity: severities.map(id => ({ id, text: say(language, `severity-${id}`) })),
    kind: kinds.map(id => ({ id, text: view.labels.kind(id)[language] })).toSorted((a, b) => (a.text < b.text ? -1 : 1)),
    verdict: verdicts.map(id => ({ id, text: say(language, `judged-${id}`) })),
    since: standings.filter(id => items.some(({ since }) => since === id)).map(id => ({ id, text: say(language, `mark-${id}`) })),
  }
}
