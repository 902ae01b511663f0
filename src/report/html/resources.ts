/** Every resource with its facts, by kind. */
import type { Audit, AuditedResource, Finding, Json } from '../../model/audit.ts'
import { say } from '../../text/index.ts'
import { rank } from '../groups.ts'
import type { View } from '../report.ts'
import { markOf } from '../box.ts'
import { clipped } from '../visible.ts'
import { placeText } from '../words.ts'
import type { Filtered } from './filter.ts'

export interface Fact {
  readonly label: string
  readonly tone: string
  readonly mark: string
  readonly expected: string
  readonly actual: string
  readonly seen: string
}

export interface ResourceItem extends Filtered {
  readonly id: string
  readonly tone: string
  readonly mark: string
  readonly name: string
  readonly about: string
  /** How it is just now; empty where that was not read. */
  readonly now: string
  readonly facts: readonly Fact[]
}

export interface ResourceGroup {
  readonly id: string
  readonly title: string
  readonly items: readonly ResourceItem[]
}

export const typesIn = ({ resources }: Audit) => [...new Set(resources.map(({ type }) => type))]

export const subject = ({ type, name }: { readonly type: string; readonly name: string }) => JSON.stringify([type, name])

export function resourceGroups(audit: Audit, view: View): readonly ResourceGroup[] {
  const worst = severityOf(audit.findings)
  const all = audit.resources.map((resource, index) => ({ resource, index }))
  return typesIn(audit).map((type, at) => ({
    id: `k${at}`,
    title: view.labels.kind(type)[view.language],
    items: all.filter(({ resource }) => resource.type === type).map(({ resource, index }) => resourceItem(resource, index, worst, view)),
  }))
}

function resourceItem(resource: AuditedResource, index: number, worst: ReadonlyMap<string, string>, view: View): ResourceItem {
  const { type, name, id, arn, key, spec, facts, now = [] } = resource
  const { language } = view
  const mark = markOf(resource)
  const none = say(language, 'value-none')
  return {
    id: `r${index}`,
    severity: worst.get(subject(resource)) ?? '',
    verdict: mark,
    kind: type,
    since: '',
    tone: mark,
    mark: say(language, `judged-${mark}`),
    name: id === null || id === name ? name : `${name} (${id})`,
    about: [type, ...(arn === null ? [] : [arn]), ...(key === null ? [] : [key]), placeText(spec)].join('  ·  '),
    now: now.map(({ is, value }) => say(language, `state-${is}`, { value })).join(', '),
    facts: facts.map(({ property, verdict, expected, actual, evidence }) => ({
      label: view.labels.property(type, property)[language],
      tone: verdict ?? 'unstated',
      mark: say(language, `judged-${verdict ?? 'unstated'}`),
      expected: verdict === null ? '' : factText(expected, none),
      actual: verdict === 'unknown' ? '' : factText(actual, none),
      seen: evidence === null ? '' : `${evidence.call} ${evidence.at}`,
    })),
  }
}

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
