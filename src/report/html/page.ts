/** What the page says, ready for the template. */
import { type Audit, severities } from '../../model/audit.ts'
import { say } from '../../text/index.ts'
import { exposedRows, exposedUnseen } from '../exposure.ts'
import type { View } from '../report.ts'
import { sourceText } from '../rows.ts'
import { foldedLines, summaryLines } from '../summary.ts'
import type { Topology } from '../topology.ts'
import { isGreen, verdictText } from '../verdict.ts'
import { asItIs } from '../words.ts'
import type { DrawnView } from './drawing.ts'
import { choicesIn, type Filtered } from './filter.ts'
import { type ItemGroup, itemGroups } from './findings.ts'
import { outside } from './outside.ts'
import { changesOf } from './past.ts'
import { resourceGroups } from './resources.ts'
import { trendOf } from './trend.ts'
import { type PageWords, wordsIn } from './words.ts'

export function pageOf(audit: Audit, topology: Topology, view: DrawnView) {
  const { language } = view
  const groups = itemGroups(audit, view)
  const resources = resourceGroups(audit, view)
  const items: readonly Filtered[] = [...groups.flatMap(group => group.items), ...resources.flatMap(group => group.items)]
  const words = wordsIn(view)
  const changes = changesOf(audit, view)
  const exposed = exposedRows(audit, view, asItIs)
  const unseen = exposedUnseen(audit, view)
  return {
    language,
    title: say(language, 'page-title', { name: audit.architecture.name, environment: audit.architecture.environment }),
    tone: isGreen(audit) ? 'green' : audit.verdict,
    verdict: verdictText(audit, view),
    source: sourceText(audit, view, asItIs),
    summary: summaryLines(audit, { ...view, verbose: false }),
    folded: foldedLines(audit, view, asItIs),
    tiles: tilesOf(audit, view),
    first: firstOf(groups, view),
    trend: trendOf(audit.trend ?? [], view),
    changes,
    sections: sectionsOf(words, changes !== null, exposed.length + unseen.length > 0),
    words,
    choices: choicesIn(items, view),
    total: items.length,
    elsewhere: outside(audit, topology, view),
    groups,
    exposed,
    unseen,
    resources,
    ledger: audit.ledger.map(({ error, ...entry }) => ({
      ...entry,
      error: error === null ? '' : `${say(language, `reason-${error.reason}`, { candidates: '' })}: ${error.message}`,
    })),
  }
}

/** What the page has, in its order: what a run has nothing of is left out. */
function sectionsOf(words: PageWords, hasChanges: boolean, hasExposed: boolean) {
  return [
    { id: 'summary', text: words.summary },
    ...(hasChanges ? [{ id: 'changed', text: words.changes }] : []),
    { id: 'architecture', text: words.architecture },
    { id: 'findings', text: words.findings },
    ...(hasExposed ? [{ id: 'exposed', text: words.exposed }] : []),
    { id: 'resources', text: words.resources },
    { id: 'calls', text: words.calls },
  ]
}

const firstAtMost = 5

/** What is worst, whatever group it is in: to be seen before anything is scrolled. */
function firstOf(groups: readonly ItemGroup[], { language }: View) {
  const open = groups.flatMap(({ items, isOpen }) => (isOpen ? items : []))
  const items = open.toSorted((a, b) => order(a.severity) - order(b.severity)).slice(0, firstAtMost)
  const count = open.length - items.length
  return { items, more: count === 0 ? '' : say(language, 'page-first-more', { count }) }
}

/** What a call hides of which nobody knows the severity may be anything. */
const order = (severity: string) => severities.findIndex(one => one === (severity || 'high'))

/** Severities that deviate, and what is unknown: the numbers to see first. */
function tilesOf({ summary }: Audit, { language }: View) {
  const deviating = severities.map(id => ({ id, count: summary.bySeverity[id], text: say(language, `severity-${id}`) }))
  const unknown = { id: 'unknown', count: summary.unknown, text: say(language, 'label-unknown') }
  const format = new Intl.NumberFormat(language)
  return [...deviating, unknown].filter(({ count }) => count > 0).map(({ count, ...tile }) => ({ ...tile, count: format.format(count) }))
}
