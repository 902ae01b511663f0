/** `diff OLD NEW`: two JSON audits; what is new, fixed, still open, and what was only now looked at. */
import { type History, historyOf, isSame, subjectOf, subjectText } from '../../history/index.ts'
import { type Audit, type Finding, severities, type Severity } from '../../model/audit.ts'
import type { View } from '../../report/report.ts'
import { visible } from '../../report/visible.ts'
import { asItIs, placeText, sentenceOf } from '../../report/words.ts'
import { say } from '../../text/index.ts'
import { readAudit } from '../audit-file.ts'
import type { CommonFlags } from '../flags.ts'
import { said } from '../../text/said.ts'
import { usage } from '../refusal.ts'
import { viewOf } from '../texts.ts'
import type { World } from '../world.ts'

export interface HistoryFlags extends CommonFlags {
  readonly failOn: Severity | 'never'
}

/** 1 when a new finding is at or above `--fail-on`. */
export async function run(older: string, newer: string, flags: HistoryFlags, world: World): Promise<number> {
  const [before, after] = [readAudit(older), readAudit(newer)]
  sameSubject(before, after)
  const history = historyOf(before, after)
  world.stdout.write(historyText(history, await viewOf(flags, world)))
  const worst = flags.failOn === 'never' ? -1 : severities.indexOf(flags.failOn)
  return history.opened.some(({ severity }) => severities.indexOf(severity) <= worst) ? 1 : 0
}

function sameSubject(before: Audit, after: Audit): void {
  const [one, other] = [subjectOf(before), subjectOf(after)]
  if (isSame(one, other)) return
  const message = said('audits-differ', { one: subjectText(one), other: subjectText(other) })
  throw usage('USAGE_ARGUMENT', message, said('audits-differ-hint'))
}

const parts = ['opened', 'newlyChecked', 'stillOpen', 'accepted', 'unchecked', 'fixed'] as const satisfies readonly (keyof History)[]

export function historyText(history: History, view: View): string {
  const lines = parts.flatMap(part => {
    const findings = history[part]
    if (findings.length === 0) return []
    return [`${say(view.language, `history-${part}`)} (${findings.length})`, ...findings.map(finding => lineOf(finding, view)), '']
  })
  const counts = Object.fromEntries(parts.map(part => [part, history[part].length]))
  return [...lines, say(view.language, 'history-counts', counts), ''].join('\n')
}

function lineOf(finding: Finding, view: View): string {
  const sentence = sentenceOf(finding, view, asItIs)
  return visible(`  ${say(view.language, `severity-${finding.severity}`)}  ${sentence}  [${finding.id}] ${placeText(finding.spec)}`)
}
