/** For a person at a terminal: the verdict, then what it rests on. Colour marks what the words say already. */
import type { Audit, Finding } from '../../model/audit.ts'
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
  const entries = findings.map(finding => {
    const first = !explained.has(finding.rule)
    explained.add(finding.rule)
    return { finding, rows: rowsBelow(finding, view), advice: first ? adviceOf(finding, view) : [] }
  })
  return [
    title(name, findings.length, view),
    ...alike(entries, ({ finding: { rule }, rows }) => JSON.stringify([rule, rows])).flatMap(run =>
      run.flatMap(({ finding, rows }, index) => {
        // What stands below all of them stands below the last.
        const below = index < run.length - 1 ? [] : [...rows, ...run.flatMap(({ advice }) => advice)]
        return entry(severityMark(finding.severity, view), sentenceOf(finding, view, asItIs), below, view)
      }),
    ),
  ]
}

function rowsBelow(finding: Finding, view: View): readonly Row[] {
  return [...rowsOf(finding, view), ...(view.verbose ? moreRowsOf(finding, view) : [])]
}

/** What to do stands once for a rule, where no command says it. */
function adviceOf(finding: Finding, view: View): readonly Row[] {
  const needed = !view.verbose && finding.verdict === 'deviates' && finding.remedy.restore === null
  return needed ? moreRowsOf(finding, view).filter(isAdvice(view)) : []
}

/** In runs of the same key, in their order. */
function alike<T>(all: readonly T[], keyOf: (one: T) => string): readonly (readonly T[])[] {
  const runs: { readonly key: string; readonly run: T[] }[] = []
  for (const one of all) {
    const [key, last] = [keyOf(one), runs.at(-1)]
    if (last?.key === key) last.run.push(one)
    else runs.push({ key, run: [one] })
  }
  return runs.map(({ run }) => run)
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
