/** What `explain` prints. */
import stringWidth from 'string-width'
import type { Control, Finding, Json } from '../../model/audit.ts'
import type { Place } from '../../model/claim.ts'
import type { Words } from '../../model/words.ts'
import type { View } from '../../report/report.ts'
import { remedyText } from '../../report/rows.ts'
import { asItIs, sentenceOf } from '../../report/words.ts'
import { say } from '../../text/index.ts'
import { waiverText } from '../waiver-text.ts'

interface RuleTexts {
  readonly id: string
  readonly severity: string
  readonly title: Words
  readonly rationale: Words
  readonly remedy: Words
  readonly controls: readonly Control[]
}

export function ruleText({ id, severity, title, rationale, remedy, controls }: RuleTexts, { language }: View): string {
  const held = controls.map(control => `  ${control.framework} ${control.version} ${control.id}`)
  return [
    `${id} (${severity})`,
    title[language],
    '',
    rationale[language],
    remedy[language],
    ...(held.length === 0 ? [] : ['', ...held]),
    '',
  ].join('\n')
}

/** What stands behind a finding beside what it says itself. */
export interface Behind {
  /** The part of AWS's answer that it rests on, as JSON; null where there is no evidence to show it. */
  readonly fragment: string | null
  /** The line of a file of the spec; null where it cannot be read. */
  readonly lineOf: (place: Pick<Place, 'file' | 'line'>) => string | null
}

/** The comparison, the spec lines, the call and its answer behind a finding, and the waiver that would accept it. */
export function findingText(finding: Finding, view: View, { fragment, lineOf }: Behind): string {
  const { language, rules } = view
  const rule = rules(finding.rule)
  const rows = [
    ['resource', `${finding.resource.type} ${finding.resource.name}${finding.resource.id === null ? '' : ` (${finding.resource.id})`}`],
    ['property', finding.property],
    ['item', finding.item],
    ['expected', valueText(finding.expected)],
    ['actual', valueText(finding.actual)],
    ['because', finding.because === null ? null : `${finding.because.reason}: ${finding.because.message}`],
    ['evidence', finding.evidence === null ? null : [`${finding.evidence.call} ${finding.evidence.at}`, ...clipped(fragment)].join('\n')],
    ...[finding.spec, ...finding.alsoSpec].map(place => ['spec', placeText(place, lineOf(place))] as const),
    ['rule', finding.rule],
    ['why', rule?.rationale[language] ?? null],
    ['remedy', remedyText(finding, view)],
    ['restore', finding.remedy.restore],
    ['accept', finding.remedy.accept],
  ] as const
  const names = rows.map(([name]) => say(language, `explain-${name}`))
  const width = Math.max(...names.map(name => stringWidth(name)))
  const lines = rows.flatMap(([row, text], index) => {
    const name = names[index] ?? ''
    if (text == null) return []
    const [first = '', ...more] = (inLines.has(row) ? text.trimEnd().split('\n') : [text]).map(visible)
    return [`  ${name}${' '.repeat(width - stringWidth(name))}  ${first}`, ...more.map(line => `${' '.repeat(width + 4)}${line}`)]
  })
  const waiver = waiverText(finding, language)
  const severity = say(language, `severity-${finding.severity}`)
  return [
    `${finding.id}  ${say(language, `explain-${finding.verdict}`)}, ${severity}: ${visible(sentenceOf(finding, view, asItIs))}`,
    ...lines,
    ...(waiver === null ? [] : ['', say(language, 'explain-waiver'), ...waiver.split('\n').map(line => visible(line))]),
    ...(waiver === null ? [''] : []),
  ].join('\n')
}

/** Rows whose lines are ours to break: any other text may hold a newline of the account's. */
const inLines: ReadonlySet<string> = new Set(['accept', 'evidence', 'spec'])

const placeText = ({ file, line, column, pointer }: Place, text: string | null) =>
  [`${file}:${line}:${column} ${pointer}`, ...(text === null || text === '' ? [] : [`${line} | ${text}`])].join('\n')

/** A fragment may be a whole resource: its beginning is enough to know it by. */
function clipped(fragment: string | null): readonly string[] {
  const lines = fragment?.split('\n') ?? []
  return lines.length > mostLines ? [...lines.slice(0, mostLines), '…'] : lines
}

const mostLines = 40

const valueText = (value: Json) => (value === null ? null : JSON.stringify(value))

/** A name in an account may hold anything. */
const visible = (text: string) => text.replace(/[\p{Cc}\p{Cf}]/gu, '\u{FFFD}')
