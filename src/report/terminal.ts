/** For a person at a terminal: the verdict, then what it rests on. Colour marks what the words say already. */
import picocolors from 'picocolors'
import { type Audit, severities, type Severity } from '../model/audit.ts'
import { say } from '../text/index.ts'
import { type Group, groupsOf } from './groups.ts'
import type { Report, View } from './report.ts'
import { moreRowsOf, type Row, rowsOf, sourceText, unreadRows, unreadText } from './rows.ts'
import { summaryLines } from './summary.ts'
import { type Unread, unreadOf } from './unknowns.ts'
import { deviationsOf, isGreen, verdictText } from './verdict.ts'
import { visibleAudit } from './visible.ts'
import { asItIs, sentenceOf } from './words.ts'
import { padded, widthOf, wrapped, wrappedCommand } from './wrap.ts'

export const terminal: Report = (audit, view) => {
  const shown = visibleAudit(audit)
  const sections = [head(shown, view), ...groups(shown, view), summary(shown, view)]
  return { mediaType: 'text/plain', text: `${sections.map(lines => lines.join('\n')).join('\n\n')}\n` }
}

type Lines = readonly string[]
type Colours = ReturnType<typeof picocolors.createColors>
type Paint = (text: string) => string

const coloursOf = ({ colour }: View) => picocolors.createColors(colour)

function head(audit: Audit, view: View): Lines {
  const colours = coloursOf(view)
  const paint = isGreen(audit) ? colours.green : deviationsOf(audit) > 0 ? colours.red : colours.yellow
  return [
    ...wrapped(verdictText(audit, view), view.width).map(line => paint(colours.bold(line))),
    ...wrapped(sourceText(audit, view, asItIs), view.width).map(line => colours.dim(line)),
  ]
}

function groups(audit: Audit, view: View): readonly Lines[] {
  const unread = unreadOf(audit)
  const named = groupsOf(audit)
  const known = named.filter(({ name }) => name !== 'unknown')
  const before = known.filter(({ name }) => !accepted.has(name)).map(group => groupLines(group, view))
  const after = known.filter(({ name }) => accepted.has(name)).map(group => groupLines(group, view))
  return [...before, ...(unread.length === 0 ? [] : [unknownLines(unread, view)]), ...after]
}

/** What stands below the unknown: nothing of it deviates now. */
const accepted: ReadonlySet<string> = new Set(['pending', 'planned', 'waived', 'review'])

function groupLines({ name, findings }: Group, view: View): Lines {
  const explained = new Set<string>()
  return [
    title(name, findings.length, view),
    ...findings.flatMap(finding => {
      const first = !explained.has(finding.rule)
      explained.add(finding.rule)
      const more = moreRowsOf(finding, view)
      // What to do stands once for a rule, where no command says it.
      const needed = first && finding.verdict === 'deviates' && finding.remedy.restore === null
      const advice = view.verbose ? more : needed ? more.filter(isAdvice(view)) : []
      return entry(finding.severity, sentenceOf(finding, view, asItIs), [...rowsOf(finding, view), ...advice], view)
    }),
  ]
}

const isAdvice = (view: View) => (row: Row) => row.label === say(view.language, 'label-remedy')

function title(name: Group['name'], count: number, view: View): string {
  return coloursOf(view).bold(`${say(view.language, `group-${name}`)} (${count})`)
}

function unknownLines(unread: readonly Unread[], view: View): Lines {
  return [
    title('unknown', unread.length, view),
    ...unread.flatMap(one => [
      ...entry(null, unreadText(one, view, asItIs), unreadRows(one, view), view),
      ...(view.verbose ? one.findings.flatMap(finding => behind(sentenceOf(finding, view, asItIs), view)) : []),
    ]),
  ]
}

/** A finding behind a grouped line. */
function behind(text: string, view: View): Lines {
  const indent = ' '.repeat(indentOf(view))
  return wrapped(text, view.width - indent.length - 2).map((line, index) => `${indent}${index === 0 ? '- ' : '  '}${line}`)
}

/** Where the words begin: behind the widest mark. */
function indentOf({ language }: View): number {
  const marks = [...severities.map(severity => `severity-${severity}`), 'label-unknown']
  return 4 + Math.max(...marks.map(mark => widthOf(say(language, mark))))
}

/** A line of plain words behind the severity, and its rows below. */
function entry(severity: Severity | null, text: string, rows: readonly Row[], view: View): Lines {
  const indent = indentOf(view)
  const colours = coloursOf(view)
  const word = severity === null ? say(view.language, 'label-unknown') : say(view.language, `severity-${severity}`)
  const paint = severity === null ? colours.yellow : paintOf(severity, colours)
  const [first = '', ...more] = wrapped(text, view.width - indent)
  return [
    `  ${paint(padded(word, indent - 2))}${first}`,
    ...more.map(line => ' '.repeat(indent) + line),
    ...rows.flatMap(row => rowLines(row, labelWidth(rows), indent, view)),
  ]
}

const labelWidth = (rows: readonly Row[]) => 2 + Math.max(...rows.map(({ label }) => widthOf(label)))

function rowLines({ label, text, is }: Row, width: number, indent: number, view: View): Lines {
  const room = Math.max(10, view.width - indent - width)
  const lines = is === 'command' ? wrappedCommand(text, room) : wrapped(text, room)
  const { dim } = coloursOf(view)
  return lines.map((line, index) => ' '.repeat(indent) + (index === 0 ? dim(padded(label, width)) : ' '.repeat(width)) + line)
}

function paintOf(severity: Severity, { red, yellow, magenta, cyan, dim }: Colours): Paint {
  return { critical: magenta, high: red, medium: yellow, low: cyan, info: dim }[severity]
}

function summary(audit: Audit, view: View): Lines {
  return summaryLines(audit, view).flatMap(line => wrapped(line, view.width))
}
