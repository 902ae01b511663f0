/** For a person at a terminal: the verdict, then what it rests on. Colour marks what the words say already. */
import type { Audit } from '../../model/audit.ts'
import { say } from '../../text/index.ts'
import { type Group, groupsOf } from '../groups.ts'
import { changedSince, sinceText } from '../past.ts'
import type { Report, View } from '../report.ts'
import { moreRowsOf, type Row, rowsOf, sourceText, unreadRows, unreadText } from '../rows.ts'
import { summaryLines } from '../summary.ts'
import { type Unread, unreadOf } from '../unknowns.ts'
import { deviationsOf, isGreen, verdictText } from '../verdict.ts'
import { visibleAudit } from '../visible.ts'
import { asItIs, sentenceOf } from '../words.ts'
import { wrapped } from '../wrap.ts'
import { coloursOf, entry, indentOf, type Lines, severityMark, titled, unknownMark } from './entry.ts'
import { exposed } from './exposed.ts'

export const terminal: Report = (audit, view) => {
  const shown = visibleAudit(audit)
  const sections = [head(shown, view), ...groups(shown, view), ...gone(shown, view), exposed(shown, view), summary(shown, view)]
  const text = sections.filter(lines => lines.length > 0).map(lines => lines.join('\n'))
  return { mediaType: 'text/plain', text: `${text.join('\n\n')}\n` }
}

function head(audit: Audit, view: View): Lines {
  const colours = coloursOf(view)
  const paint = isGreen(audit) ? colours.green : deviationsOf(audit) > 0 ? colours.red : colours.yellow
  return [
    ...wrapped(verdictText(audit, view), view.width).map(line => paint(colours.bold(line))),
    ...wrapped(sourceText(audit, view, asItIs), view.width).map(line => colours.dim(line)),
    ...(audit.baseline === undefined ? [] : wrapped(sinceText(audit, view), view.width)),
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
      const rows = [...rowsOf(finding, view), ...advice]
      return entry(severityMark(finding.severity, view), sentenceOf(finding, view, asItIs), rows, view)
    }),
  ]
}

const isAdvice = (view: View) => (row: Row) => row.label === say(view.language, 'label-remedy')

const title = (name: Group['name'], count: number, view: View) => titled(say(view.language, `group-${name}`), count, view)

function unknownLines(unread: readonly Unread[], view: View): Lines {
  return [
    title('unknown', unread.length, view),
    ...unread.flatMap(one => [
      ...entry(unknownMark(view), unreadText(one, view, asItIs), unreadRows(one, view), view),
      ...(view.verbose ? one.findings.flatMap(finding => behind(sentenceOf(finding, view, asItIs), view)) : []),
    ]),
  ]
}

/** A finding behind a grouped line. */
function behind(text: string, view: View): Lines {
  const indent = ' '.repeat(indentOf(view))
  return wrapped(text, view.width - indent.length - 2).map((line, index) => `${indent}${index === 0 ? '- ' : '  '}${line}`)
}

/** What the baseline had and this audit has not. */
function gone(audit: Audit, view: View): readonly Lines[] {
  return changedSince(audit).flatMap(({ mark, findings }) => {
    if (mark !== 'fixed' && mark !== 'unchecked') return []
    const lines = findings.flatMap(one => entry(severityMark(one.severity, view), sentenceOf(one, view, asItIs), [], view))
    return [[titled(say(view.language, `history-${mark}`), findings.length, view), ...lines]]
  })
}

function summary(audit: Audit, view: View): Lines {
  return summaryLines(audit, view).flatMap(line => wrapped(line, view.width))
}
