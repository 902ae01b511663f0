/** Findings in words, in the reader's language. What comes from an account passes through `data`, so that a format can mark or escape it. */
import type { Finding, Json, ResourceName } from '../model/audit.ts'
import type { Place } from '../model/claim.ts'
import type { Because } from '../model/fact.ts'
import { phraseOf, say } from '../text/index.ts'
import type { View } from './report.ts'
import { abridged, clipped } from './visible.ts'

/** How a format shows a text that is not ours. */
export type Data = (text: string) => string
export const asItIs: Data = text => text

/** The longest value that is printed; the JSON report has all of it. */
const longest = 400

/** The finding's message without its resource. */
function messageOf(finding: Finding, view: View, data: Data): string {
  const args = Object.entries(finding.args).map(([name, value]) => [name, argumentText(finding, name, value, view, data)] as const)
  return say(view.language, finding.messageId, Object.fromEntries(args))
}

function argumentText(finding: Finding, name: string, value: string | number, view: View, data: Data): string | number {
  if (typeof value === 'number') return value
  const { type } = finding.resource
  if (name === 'kind') return kindText(type, view, data)
  if (name === 'reason' && finding.because !== null) return reasonOf(finding.because, finding.related, view, data)
  if (name === 'property' && finding.property !== null) {
    const label = view.labels.property(type, finding.property)
    // A property without a label is called as the source calls it.
    if (label.en === value && value !== finding.property) return label[view.language]
  }
  if (name === 'actual' && value === 'none' && isNothing(finding.actual)) return say(view.language, 'value-none')
  // A word that a message selects by is ours, and marked as data it would not be that word any more.
  if (value === 'none') return value
  return phraseOf(name, value) === undefined ? data(abridged(value, longest)) : value
}

const isNothing = (value: Json) => value === null || (Array.isArray(value) && value.length === 0)

/** Resource and message, as one sentence; the resource is not said twice. */
export function sentenceOf(finding: Finding, view: View, data: Data): string {
  const message = messageOf(finding, view, data)
  return saysName(finding) ? message : `${resourceText(finding.resource, view, data)}: ${message}`
}

/** Whether the message itself names the resource. */
function saysName({ messageId, args, resource }: Finding): boolean {
  const mark = '\u0000'
  return args['name'] === resource.name && say('en', messageId, { ...args, name: mark }).includes(mark)
}

/** `Security group db-sg (sg-0abc)`. */
export function resourceText({ type, name, id }: ResourceName, view: View, data: Data): string {
  const kind = kindText(type, view, data)
  return id === null || id === name ? `${kind} ${data(name)}` : `${kind} ${data(name)} (${data(id)})`
}

function kindText(type: string, { labels, language }: View, data: Data): string {
  const title = labels.kind(type)
  return title.en === type ? data(type) : title[language]
}

/** Why something could not be read. What AWS said to it stands elsewhere, in AWS's words. */
export function reasonOf({ reason }: Because, candidates: readonly ResourceName[], view: View, data: Data): string {
  const names = listed(candidates.map(({ name, id }) => data(id ?? name)))
  return say(view.language, `reason-${reason}`, reason === 'ambiguous' ? { candidates: names } : {})
}

/** The first few, and how many more. */
export function listed(texts: readonly string[]): string {
  const more = texts.length - mostListed
  return [...texts.slice(0, mostListed), ...(more > 0 ? [`+${more}`] : [])].join(', ')
}

export const mostListed = 5

export const placeText = ({ file, line }: Pick<Place, 'file' | 'line'>) => `${file}:${line}`

/** A value as a person writes it: texts bare, anything else as JSON. */
export function valueText(value: Json): string {
  return clipped(typeof value === 'string' ? value : JSON.stringify(value), longest)
}
