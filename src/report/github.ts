/** Annotations of a GitHub workflow: commands on standard output, one a line. */
import type { Audit, Finding, Severity } from '../model/audit.ts'
import { mostSevereFirst } from './groups.ts'
import { markdownWithin } from './markdown/index.ts'
import type { Report, View } from './report.ts'
import { rowsOf, unreadRows, unreadText } from './rows.ts'
import { type Unread, unreadOf } from './unknowns.ts'
import { verdictText } from './verdict.ts'
import { visibleAudit } from './visible.ts'
import { asItIs, sentenceOf } from './words.ts'

export const github: Report = (audit, view) => {
  const shown = visibleAudit(audit)
  const english: View = { ...view, language: 'en' }
  const open = mostSevereFirst([...shown.findings, ...shown.review].filter(one => one.verdict === 'deviates'))
  const lines = [
    // GitHub shows so many annotations of a step, and drops the rest: the verdict comes before any.
    command('notice', { title: 'popcorn-audit' }, verdictText(shown, english)),
    ...unreadOf(shown).map(one => unreadCommand(one, english)),
    ...open.map(finding => findingCommand(finding, english)),
  ]
  return { mediaType: 'text/plain', text: `${lines.join('\n')}\n` }
}

/** GitHub drops a step's summary above 1 MiB without a word. */
const mostSummaryBytes = 900 * 1024

/** The summary of the step, for the file that GITHUB_STEP_SUMMARY names. */
export function stepSummary(audit: Audit, view: View): string {
  return markdownWithin(audit, view, mostSummaryBytes)
}

type Level = 'error' | 'warning' | 'notice'

const levels: Readonly<Record<Severity, Level>> = { critical: 'error', high: 'error', medium: 'warning', low: 'notice', info: 'notice' }

function findingCommand(finding: Finding, view: View): string {
  const { severity, rule, spec, at } = finding
  const { file, line, column } = at === null ? spec : { ...at, column: 1 }
  const rows = rowsOf(finding, view).map(({ label, text }) => `${label}: ${text}`)
  return command(
    levels[severity],
    { file, line, col: column, title: `${severity}: ${rule}` },
    [sentenceOf(finding, view, asItIs), ...rows].join('\n'),
  )
}

/** What could not be read is an error whatever it hides. */
function unreadCommand(one: Unread, view: View): string {
  const [first] = one.findings
  const place = first === undefined ? {} : { file: first.spec.file, line: first.spec.line, col: first.spec.column }
  const rows = unreadRows(one, view).map(({ label, text }) => `${label}: ${text}`)
  return command('error', { ...place, title: 'unknown' }, [unreadText(one, view, asItIs), ...rows].join('\n'))
}

function command(level: Level, properties: Readonly<Record<string, string | number>>, message: string): string {
  const given = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`)
  return `::${level} ${given.join(',')}::${data(message)}`
}

/** The runner's own escapes. */
const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
