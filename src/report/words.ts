/** Findings in words, in the reader's language. What comes from an account passes through `data`, so that a format can mark or escape it. */
import type { Finding, Json, ResourceName } from '../model/audit.ts'
import type { Place } from '../model/claim.ts'
import type { Because } from '../model/fact.ts'
import { phraseOf, say } from '../text/index.ts'
import type { View } from './report.ts'
import { clipped } from './visible.ts'

/** How a format shows a text that is not ours. */
export type Data = (text: string) => string
export const asItIs: Data = text => text

/** The longest value that is printed; the JSON report has all of it. */
const longest = 400

/** The finding's message without its resource. */
export function messageOf(finding: Finding, view: View, data: Data): string {
  const args = Object.entries(finding.args).map(([name, value]) => [name, argumentText(finding, name, value, view, data)] as const)
  return say(view.language, finding.messageId, Object.fromEntries(args))
}

function argumentText(finding: Finding, name: string, value: string | number, view: View, data: Data): string | number {
  if (typeof value === 'number') return value
  const { type } = finding.resource
  if (name === 'kind') return view.labels.kind(type)[view.language]
  if (name === 'reason' && finding.because !== null) return reasonOf(finding.because, finding.related, view, data)
  if (name === 'property' && finding.property !== null) {
    const label = view.labels.property(type, finding.property)
    if (label.en === value) return label[view.language]
  }
  if (name === 'actual' && value === 'none' && isNothing(finding.actual)) return say(view.language, 'value-none')
  return phraseOf(name, value) === undefined ? data(clipped(value, longest)) : value
}

const isNothing = (value: Json) => value === null || (Array.isArray(value) && value.length === 0)

/** Resource and message, as one sentence; the resource is not said twice. */
export function sentenceOf(finding: Finding, view: View, data: Data): string {
  const message = messageOf(finding, view, data)
  const saysIt = finding.property === null && finding.args['name'] === finding.resource.name && message.includes(finding.resource.name)
  return saysIt ? message : `${resourceText(finding.resource, view, data)}: ${message}`
}

/** `Security group db-sg (sg-0abc)`. */
export function resourceText({ type, name, id }: ResourceName, view: View, data: Data): string {
  const kind = view.labels.kind(type)[view.language]
  return id === null || id === name ? `${kind} ${data(name)}` : `${kind} ${data(name)} (${data(id)})`
}

/** Why something could not be read. What AWS said to it stands elsewhere, in AWS's words. */
export function reasonOf({ reason }: Because, candidates: readonly ResourceName[], view: View, data: Data): string {
  const names = candidates.map(({ name, id }) => data(id ?? name)).join(', ')
  return say(view.language, `reason-${reason}`, reason === 'ambiguous' ? { candidates: names } : {})
}

export const placeText = ({ file, line }: Pick<Place, 'file' | 'line'>) => `${file}:${line}`

/** A value as a person writes it: texts bare, anything else as JSON. */
export function valueText(value: Json): string {
  return clipped(typeof value === 'string' ? value : JSON.stringify(value), longest)
}
