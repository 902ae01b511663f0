/** What the page says, ready for the template. */
import { type Audit, type AuditedResource, type Finding, type Json, severities } from '../../model/audit.ts'
import { say } from '../../text/index.ts'
import { type Group, groupsOf, rank } from '../groups.ts'
import type { View } from '../report.ts'
import { moreRowsOf, type Row, rowsOf, sourceText, unreadRows, unreadText } from '../rows.ts'
import { summaryLines } from '../summary.ts'
import { type Mark, markOf, type Topology } from '../topology.ts'
import { type Unread, unreadOf } from '../unknowns.ts'
import { isGreen, verdictText } from '../verdict.ts'
import { clipped } from '../visible.ts'
import { asItIs, placeText, resourceText, sentenceOf } from '../words.ts'
import { markText, shortened } from '../box-text.ts'
import type { DrawnView } from './drawing.ts'

export function pageOf(audit: Audit, topology: Topology, view: DrawnView) {
  const { language } = view
  const groups = itemGroups(audit, view)
  const resources = resourceGroups(audit, view)
  const items: readonly Filtered[] = [...groups.flatMap(group => group.items), ...resources.flatMap(group => group.items)]
  return {
    language,
    title: say(language, 'page-title', { name: audit.architecture.name, environment: audit.architecture.environment }),
    tone: isGreen(audit) ? 'green' : audit.verdict,
    verdict: verdictText(audit, view),
    source: sourceText(audit, view, asItIs),
    summary: summaryLines(audit, { ...view, verbose: true }),
    severities: severities.flatMap(id =>
      audit.summary.bySeverity[id] === 0 ? [] : [{ id, text: say(language, `severity-${id}`), count: audit.summary.bySeverity[id] }],
    ),
    sections: (['summary', 'architecture', 'findings', 'resources', 'calls'] as const).map(id => ({
      id,
      text: say(language, `page-${id}`),
    })),
    words: wordsIn(view),
    choices: choicesIn(items, view),
    total: items.length,
    elsewhere: elsewhereOf(audit, topology, view),
    groups,
    resources,
    ledger: audit.ledger.map(({ error, ...entry }) => ({
      ...entry,
      error: error === null ? '' : `${say(language, `reason-${error.reason}`, { candidates: '' })}: ${error.message}`,
    })),
  }
}

export type Page = ReturnType<typeof pageOf>

/** What the drawing leaves out: first what is not as stated, then how many of each kind. */
function elsewhereOf(audit: Audit, { elsewhere, piles }: Topology, view: DrawnView) {
  const kind = (type: string) => view.labels.kind(type)[view.language]
  const types = typesIn(audit)
  return [
    ...elsewhere.map(({ index, resource, mark }) => ({
      href: `#r${index}`,
      tone: mark,
      mark: markText(mark, view),
      text: `${kind(resource.type)} ${shortened(resource.name, view.prefix)}`,
    })),
    ...piles.map(({ type, boxes }) => ({
      href: `#k${types.indexOf(type)}`,
      tone: 'conforms',
      mark: markText('conforms', view),
      text: say(view.language, 'page-more', { count: boxes.length, kind: kind(type) }),
    })),
  ]
}

const typesIn = ({ resources }: Audit) => [...new Set(resources.map(({ type }) => type))]

const pageWords = [
  'architecture',
  'findings',
  'resources',
  'calls',
  'summary',
  'skip',
  'drawn',
  'filter',
  'text',
  'kind',
  'verdict',
  'all',
  'shown',
  'property',
  'pages',
  'items',
  'retries',
  'elsewhere',
] as const
const labels = ['severity', 'count', 'resource', 'expected', 'actual', 'seen', 'call', 'answer'] as const

function wordsIn({ language }: View) {
  return Object.fromEntries([
    ...pageWords.map(word => [word, say(language, `page-${word}`)] as const),
    ...labels.map(word => [word, say(language, `label-${word}`)] as const),
  ])
}

/** What the filter goes by. */
interface Filtered {
  readonly severity: string
  readonly verdict: Mark
  readonly kind: string
}

function choicesIn(items: readonly Filtered[], view: View) {
  const kinds = [...new Set(items.map(({ kind }) => kind))]
    .filter(kind => kind !== '')
    .map(id => ({ id, text: view.labels.kind(id)[view.language] }))
  const verdicts = [...new Set(items.map(({ verdict }) => verdict))]
  return {
    severity: severities.map(id => ({ id, text: say(view.language, `severity-${id}`) })),
    kind: kinds.toSorted((a, b) => (a.text < b.text ? -1 : 1)),
    verdict: verdicts.map(id => ({ id, text: say(view.language, `judged-${id}`) })),
  }
}

interface Item extends Filtered {
  readonly id: string
  readonly tone: string
  readonly mark: string
  readonly sentence: string
  readonly rows: readonly Row[]
  /** What is unknown for the sake of one failed call. */
  readonly hides: readonly string[]
  readonly resource: { readonly id: string; readonly text: string } | null
}

const below: ReadonlySet<string> = new Set(['pending', 'planned', 'waived', 'review'])

function itemGroups(audit: Audit, view: View) {
  const group = ({ name, findings }: Group) => ({
    title: say(view.language, `group-${name}`),
    items: findings.map(finding => itemOf(finding, audit, view)),
  })
  const named = groupsOf(audit).filter(({ name }) => name !== 'unknown')
  const unread = unreadOf(audit).map((one, index) => unreadItem(one, index, view))
  return [
    ...named.filter(({ name }) => !below.has(name)).map(group),
    ...(unread.length === 0 ? [] : [{ title: say(view.language, 'group-unknown'), items: unread }]),
    ...named.filter(({ name }) => below.has(name)).map(group),
  ]
}

function itemOf(finding: Finding, audit: Audit, view: View): Item {
  const { id, severity, verdict, change, resource } = finding
  const index = audit.resources.findIndex(
    one => one.type === resource.type && one.name === resource.name && (one.key !== null || one.id === resource.id),
  )
  return {
    id: `f-${id}`,
    severity,
    verdict: verdict === 'deviates' && (change === 'missing' || change === 'unmanaged') ? change : verdict,
    kind: resource.type,
    tone: severity,
    mark: say(view.language, `severity-${severity}`),
    sentence: sentenceOf(finding, view, asItIs),
    rows: [...rowsOf(finding, { ...view, verbose: true }), ...moreRowsOf(finding, view)],
    hides: [],
    resource: index === -1 ? null : { id: `r${index}`, text: resourceText(resource, view, asItIs) },
  }
}

function unreadItem(one: Unread, index: number, view: View): Item {
  const [first] = one.findings
  return {
    id: `u-${index}`,
    severity: severities.find(severity => one.findings.some(finding => finding.severity === severity)) ?? '',
    verdict: 'unknown',
    kind: first?.resource.type ?? '',
    tone: 'unknown',
    mark: say(view.language, 'label-unknown'),
    sentence: unreadText(one, view, asItIs),
    rows: unreadRows(one, view),
    hides: one.findings.map(finding => sentenceOf(finding, view, asItIs)),
    resource: null,
  }
}

function resourceGroups(audit: Audit, view: View) {
  const worst = severityOf(audit.findings)
  const all = audit.resources.map((resource, index) => ({ resource, index }))
  return typesIn(audit).map((type, at) => ({
    id: `k${at}`,
    title: view.labels.kind(type)[view.language],
    items: all.filter(({ resource }) => resource.type === type).map(({ resource, index }) => resourceItem(resource, index, worst, view)),
  }))
}

function resourceItem(resource: AuditedResource, index: number, worst: ReadonlyMap<string, string>, view: View) {
  const { type, name, id, arn, key, spec, facts } = resource
  const mark = markOf(resource)
  const none = say(view.language, 'value-none')
  return {
    id: `r${index}`,
    severity: worst.get(subject(resource)) ?? '',
    verdict: mark,
    kind: type,
    tone: mark,
    mark: say(view.language, `judged-${mark}`),
    name: id === null || id === name ? name : `${name} (${id})`,
    about: [type, ...(arn === null ? [] : [arn]), ...(key === null ? [] : [key]), placeText(spec)].join('  ·  '),
    facts: facts.map(({ property, verdict, expected, actual, evidence }) => ({
      label: view.labels.property(type, property)[view.language],
      tone: verdict ?? 'unstated',
      mark: say(view.language, `judged-${verdict ?? 'unstated'}`),
      expected: verdict === null ? '' : factText(expected, none),
      actual: verdict === 'unknown' ? '' : factText(actual, none),
      seen: evidence === null ? '' : `${evidence.call} ${evidence.at}`,
    })),
  }
}

const subject = ({ type, name }: { readonly type: string; readonly name: string }) => JSON.stringify([type, name])

function severityOf(findings: readonly Finding[]): ReadonlyMap<string, string> {
  const sorted = findings
    .filter(({ verdict }) => verdict === 'deviates' || verdict === 'unknown')
    .toSorted((a, b) => rank(b.severity) - rank(a.severity))
  return new Map(sorted.map(({ resource, severity }) => [subject(resource), severity]))
}

const longestValue = 1500

/** Lists and records as people write them; what is deeper, as JSON. */
function factText(value: Json, none: string): string {
  const scalar = (one: Json): string => (typeof one === 'string' ? one : JSON.stringify(one))
  if (value === null || (Array.isArray(value) && value.length === 0)) return none
  if (Array.isArray(value)) return clipped(value.map(scalar).join(', '), longestValue)
  if (typeof value !== 'object') return clipped(scalar(value), longestValue)
  const fields = Object.entries(value).map(([key, one]) => `${key}: ${scalar(one)}`)
  return clipped(fields.join(', '), longestValue)
}
