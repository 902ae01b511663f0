/** For a pull request: the verdict, a table, and the findings folded below. It fits into a comment, whatever was found. */
import { type Audit, severities } from '../../model/audit.ts'
import { say } from '../../text/index.ts'
import { type GroupName, groupNames, rank } from '../groups.ts'
import { sinceText } from '../past.ts'
import type { Report, View } from '../report.ts'
import { sourceText } from '../rows.ts'
import { summaryLines } from '../summary.ts'
import { verdictText } from '../verdict.ts'
import { visibleAudit } from '../visible.ts'
import { type Draft, draftsOf, type Entry, writtenWithin } from './entries.ts'
import { picture } from './picture.ts'
import { changes, exposure, severityTable } from './sections.ts'
import { bounded, bytesOf, code, details } from './text.ts'

/** GitHub takes 65,536 characters in a comment; what puts one there may add some of its own. */
export const mostBytes = 60_000

export const markdown: Report = (audit, view) => ({ mediaType: 'text/markdown', text: markdownWithin(audit, view, mostBytes) })

/** The least severe are left out where not all fit, and counted. */
export function markdownWithin(audit: Audit, view: View, most: number): string {
  const shown = visibleAudit(audit)
  const drafts = draftsOf(shown, view)
  const entries = writtenWithin(drafts, most)
  const frame = frameOf(shown, view, most)
  const whole = (count: number) => documentOf(frame, entries.slice(0, count), drafts.slice(count), view)
  let [fits, tooMany] = [0, entries.length + 1]
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2)
    if (bytesOf(whole(middle)) <= most) fits = middle
    else tooMany = middle
  }
  return whole(fits)
}

type Section = readonly string[]

/** What stands whatever findings fit: together at most two thirds of the whole. */
interface Frame {
  readonly head: readonly Section[]
  /** Below the findings. */
  readonly network: readonly Section[]
  readonly end: Section
}

function frameOf(audit: Audit, view: View, most: number): Frame {
  const share = Math.floor(most / 6)
  const since = audit.baseline === undefined ? [] : [sinceText(audit, view)]
  const verdict = [`### ${verdictText(audit, view, code)}`]
  return {
    head: [verdict, [sourceText(audit, view, code)], since, severityTable(audit, view), changes(audit, view, share)],
    network: [picture(audit, view, share), exposure(audit, view, share)],
    end: tail(summaryLines(audit, { ...view, verbose: false }, code), share),
  }
}

function documentOf({ head, network, end }: Frame, kept: readonly Entry[], left: readonly Draft[], view: View): string {
  const findings = groupNames.map(name => groupLines(name, kept, view))
  const sections = [...head, ...findings, ...network, left.length === 0 ? [] : [notShown(left, view)], end]
  const texts = sections.filter(lines => lines.length > 0).map(lines => lines.join('\n'))
  return `${texts.join('\n\n')}\n`
}

function groupLines(name: GroupName, kept: readonly Entry[], { language }: View): Section {
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
function tail(lines: readonly string[], most: number): Section {
  const { lines: shown } = bounded(lines.slice(0, mostLines), most)
  const more = lines.length - shown.length
  return [...shown, ...(more > 0 ? [`+${more}`] : [])].flatMap(line => [line, '']).slice(0, -1)
}
