/** Findings as items of a list, and those that fit. */
import { type Audit, severities, type Severity } from '../../model/audit.ts'
import { say } from '../../text/index.ts'
import { type GroupName, groupsOf, rank } from '../groups.ts'
import type { View } from '../report.ts'
import { type Row, rowsOf, unreadRows, unreadText } from '../rows.ts'
import { type Unread, unreadOf } from '../unknowns.ts'
import { sentenceOf } from '../words.ts'
import { block, bytesOf, code } from './text.ts'

export interface Draft {
  readonly group: GroupName
  readonly severity: Severity
  readonly write: () => readonly string[]
}

export interface Entry extends Draft {
  readonly lines: readonly string[]
}

/** No more is written than can fit: of thousands of findings most never are. */
export function writtenWithin(drafts: readonly Draft[], most: number): readonly Entry[] {
  const entries: Entry[] = []
  let bytes = 0
  for (const draft of drafts) {
    const lines = draft.write()
    bytes += bytesOf(lines.join('\n'))
    if (bytes > most) break
    entries.push({ ...draft, lines })
  }
  return entries
}

/** Most severe first; within a severity in the order of the groups. */
export function draftsOf(audit: Audit, view: View): readonly Draft[] {
  const severityText = (severity: Severity) => say(view.language, `severity-${severity}`)
  const findings = groupsOf(audit)
    .filter(({ name }) => name !== 'unknown')
    .flatMap(({ name, findings: own }) =>
      own.map((finding): Draft => {
        const write = () => item(severityText(finding.severity), sentenceOf(finding, view, code), rowsOf(finding, view))
        return { group: name, severity: finding.severity, write }
      }),
    )
  const unread = unreadOf(audit).map((one): Draft => {
    const write = () => item(say(view.language, 'label-unknown'), unreadText(one, view, code), unreadRows(one, view))
    return { group: 'unknown', severity: worst(one), write }
  })
  return [...findings, ...unread].toSorted((a, b) => rank(a.severity) - rank(b.severity))
}

/** A call that failed may hide anything. */
function worst({ findings }: Unread): Severity {
  return severities.find(severity => findings.some(one => one.severity === severity)) ?? 'high'
}

function item(mark: string, sentence: string, rows: readonly Row[]): readonly string[] {
  const plain = rows.filter(({ is }) => !isPasted(is)).map(row => `  - ${row.label}: ${valueOf(row)}`)
  const pasted = rows
    .filter(({ is, text }) => is === 'json' || (is === 'command' && text.length <= longestCommand))
    .flatMap(({ label, text, is }) => [`  - ${label}:`, ...block(is === 'json' ? 'json' : 'sh', [text]).map(line => `    ${line}`)])
  return [`- **${mark}** ${sentence}`, ...plain, ...pasted]
}

const isPasted = (is: Row['is']) => is === 'command' || is === 'json'

function valueOf({ is, text }: Row): string {
  if (is === 'path') return text.split('\n').map(code).join(' › ')
  return is === 'data' ? code(text) : text
}

/** Half a command is worse than none. */
const longestCommand = 2000
