/** For a pull request: the verdict, a table, and the findings folded below. It fits into a comment, whatever was found. */
import { type Audit, severities, type Severity } from '../model/audit.ts'
import { say } from '../text/index.ts'
import { exposedRows } from './exposure.ts'
import { type GroupName, groupNames, groupOf, groupsOf, rank } from './groups.ts'
import { block, bytesOf, code, details, table } from './markdown-text.ts'
import type { Report, View } from './report.ts'
import { type Row, rowsOf, sourceText, unreadRows, unreadText } from './rows.ts'
import { summaryLines } from './summary.ts'
import { type Unread, unreadOf } from './unknowns.ts'
import { verdictText } from './verdict.ts'
import { visibleAudit } from './visible.ts'
import { sentenceOf } from './words.ts'

/** GitHub takes 65,536 characters in a comment; what puts one there may add some of its own. */
export const mostBytes = 60_000

export const markdown: Report = (audit, view) => ({ mediaType: 'text/markdown', text: markdownWithin(audit, view, mostBytes) })

/** The least severe are left out where not all fit, and counted. */
export function markdownWithin(audit: Audit, view: View, most: number): string {
  const shown = visibleAudit(audit)
  const drafts = draftsOf(shown, view)
  const entries = writtenWithin(drafts, most)
  const whole = (count: number) => documentOf(shown, entries.slice(0, count), drafts.slice(count), view)
  let [fits, tooMany] = [0, entries.length + 1]
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2)
    if (bytesOf(whole(middle)) <= most) fits = middle
    else tooMany = middle
  }
  return whole(fits)
}

interface Draft {
  readonly group: GroupName
  readonly severity: Severity
  readonly write: () => readonly string[]
}

interface Entry extends Draft {
  readonly lines: readonly string[]
}

/** No more is written than can fit: of thousands of findings most never are. */
function writtenWithin(drafts: readonly Draft[], most: number): readonly Entry[] {
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
function draftsOf(audit: Audit, view: View): readonly Draft[] {
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
  const plain = rows.filter(({ is }) => is !== 'command').map(({ label, text, is }) => `  - ${label}: ${is === 'data' ? code(text) : text}`)
  const commands = rows
    .filter(({ is, text }) => is === 'command' && text.length <= longestCommand)
    .flatMap(({ label, text }) => [`  - ${label}:`, ...block('sh', [text]).map(line => `    ${line}`)])
  return [`- **${mark}** ${sentence}`, ...plain, ...commands]
}

/** Half a command is worse than none. */
const longestCommand = 2000

function documentOf(audit: Audit, kept: readonly Entry[], left: readonly Draft[], view: View): string {
  const sections = [
    [`### ${verdictText(audit, view, code)}`],
    [sourceText(audit, view, code)],
    severityTable(audit, view),
    ...groupNames.map(name => groupLines(name, kept, view)),
    exposure(audit, view),
    left.length === 0 ? [] : [notShown(left, view)],
    tail(summaryLines(audit, { ...view, verbose: false }, code)),
  ]
  return `${sections
    .filter(lines => lines.length > 0)
    .map(lines => lines.join('\n'))
    .join('\n\n')}\n`
}

const mostExposed = 40

function exposure(audit: Audit, view: View): readonly string[] {
  const rows = exposedRows(audit, view, code)
  if (rows.length === 0) return []
  const head = ['label-resource', 'exposed-traffic', 'exposed-through', 'page-verdict'].map(id => say(view.language, id))
  const cells = rows.slice(0, mostExposed).map(({ resource, traffic, through, verdict }) => [resource, traffic, through, verdict])
  const more = rows.length > mostExposed ? ['', `+${rows.length - mostExposed}`] : []
  return details(say(view.language, 'exposed-title', { count: rows.length }), [...table(head, cells), ...more], false)
}

/** Severities against what the deviations mean; empty when nothing deviates. */
function severityTable({ findings }: Audit, { language }: View): readonly string[] {
  const deviating = findings.filter(one => one.verdict === 'deviates')
  if (deviating.length === 0) return []
  const columns = groupNames.filter(name => deviating.some(one => groupOf(one) === name))
  const rows = severities.flatMap(severity => {
    const own = deviating.filter(one => one.severity === severity)
    const cells = columns.map(name => own.filter(one => groupOf(one) === name).length || '')
    return own.length === 0 ? [] : [[say(language, `severity-${severity}`), ...cells, own.length]]
  })
  return table(
    [say(language, 'label-severity'), ...columns.map(name => say(language, `group-${name}`)), say(language, 'label-count')],
    rows,
  )
}

function groupLines(name: GroupName, kept: readonly Entry[], { language }: View): readonly string[] {
  const own = kept.filter(({ group }) => group === name)
  if (own.length === 0) return []
  const open = own.some(({ severity }) => rank(severity) <= rank('high')) && !quiet.has(name)
  return details(
    `${say(language, `group-${name}`)} (${own.length})`,
    own.flatMap(({ lines }) => lines),
    open,
  )
}

/** Nothing here needs anybody now. */
const quiet: ReadonlySet<GroupName> = new Set(['pending', 'planned', 'waived'])

function notShown(left: readonly Draft[], { language }: View): string {
  const counts = severities.flatMap(severity => {
    const count = left.filter(one => one.severity === severity).length
    return count === 0 ? [] : [`${count} ${say(language, `severity-${severity}`)}`]
  })
  return say(language, 'not-shown', { count: left.length, severities: counts.join(', ') })
}

const mostLines = 20

/** The last lines speak of calls and waivers, of which there may be many. */
function tail(lines: readonly string[]): readonly string[] {
  const more = lines.length - mostLines
  return [...lines.slice(0, mostLines), ...(more > 0 ? [`+${more}`] : [])].flatMap(line => [line, '']).slice(0, -1)
}
