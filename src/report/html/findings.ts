/** Findings as the page shows them: in groups, each with everything that is known of it. */
import { type Audit, type Finding, severities } from '../../model/audit.ts'
import { say } from '../../text/index.ts'
import { type Group, groupsOf } from '../groups.ts'
import type { View } from '../report.ts'
import { moreRowsOf, type Row, rowsOf, unreadRows, unreadText } from '../rows.ts'
import { type Unread, unreadOf } from '../unknowns.ts'
import { asItIs, resourceText, sentenceOf } from '../words.ts'
import type { Filtered } from './filter.ts'
import { subject } from './resources.ts'

export interface Item extends Filtered {
  readonly id: string
  readonly tone: string
  readonly mark: string
  /** How it stands to the baseline, in a word; empty where there is nothing to say. */
  readonly standing: string
  readonly sentence: string
  readonly rows: readonly Row[]
  /** What is unknown for the sake of one failed call. */
  readonly hides: readonly string[]
  readonly resource: { readonly id: string; readonly text: string } | null
}

export interface ItemGroup {
  readonly title: string
  /** Whether somebody must do something about it. */
  readonly isOpen: boolean
  readonly items: readonly Item[]
}

const below: ReadonlySet<string> = new Set(['pending', 'planned', 'waived', 'review'])

export function itemGroups(audit: Audit, view: View): readonly ItemGroup[] {
  const indexOf = resourceIndex(audit)
  const group = ({ name, findings }: Group) => ({
    title: say(view.language, `group-${name}`),
    isOpen: !below.has(name),
    items: findings.map(finding => itemOf(finding, indexOf(finding), view)),
  })
  const named = groupsOf(audit).filter(({ name }) => name !== 'unknown')
  const unread = unreadOf(audit).map((one, index) => unreadItem(one, index, view))
  return [
    ...named.filter(({ name }) => !below.has(name)).map(group),
    ...(unread.length === 0 ? [] : [{ title: say(view.language, 'group-unknown'), isOpen: true, items: unread }]),
    ...named.filter(({ name }) => below.has(name)).map(group),
  ]
}

/** Where the resource of a finding stands; null where it does not. Thousands of findings ask. */
function resourceIndex({ resources }: Audit): (finding: Finding) => number | null {
  const stated = new Map(resources.flatMap((one, index) => (one.key === null ? [] : [[subject(one), index] as const])))
  const unmanaged = new Map(resources.flatMap((one, index) => (one.key === null ? [[`${subject(one)} ${one.id}`, index] as const] : [])))
  return ({ resource }) => stated.get(subject(resource)) ?? unmanaged.get(`${subject(resource)} ${resource.id}`) ?? null
}

function itemOf(finding: Finding, index: number | null, view: View): Item {
  const { id, severity, verdict, change, resource, baseline } = finding
  const since = baseline?.state ?? ''
  return {
    id: `f-${id}`,
    severity,
    verdict: verdict === 'deviates' && (change === 'missing' || change === 'unmanaged') ? change : verdict,
    kind: resource.type,
    since,
    tone: severity,
    mark: say(view.language, `severity-${severity}`),
    standing: since === '' || since === 'still-open' ? '' : say(view.language, `mark-${since}`),
    sentence: sentenceOf(finding, view, asItIs),
    rows: [...rowsOf(finding, { ...view, verbose: true }), ...moreRowsOf(finding, view)],
    hides: [],
    resource: index === null ? null : { id: `r${index}`, text: resourceText(resource, view, asItIs) },
  }
}

function unreadItem(one: Unread, index: number, view: View): Item {
  const [first] = one.findings
  return {
    id: `u-${index}`,
    severity: severities.find(severity => one.findings.some(finding => finding.severity === severity)) ?? '',
    verdict: 'unknown',
    kind: first?.resource.type ?? '',
    since: '',
    tone: 'unknown',
    mark: say(view.language, 'label-unknown'),
    standing: '',
    sentence: unreadText(one, view, asItIs),
    rows: unreadRows(one, view),
    hides: one.findings.map(finding => sentenceOf(finding, view, asItIs)),
    resource: null,
  }
}
