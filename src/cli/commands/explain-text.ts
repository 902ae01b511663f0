/** What `explain` prints. */
import stringWidth from 'string-width'
import type { Control, Finding, Json } from '../../model/audit.ts'
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

/** The comparison, the spec lines and the call behind a finding, and the waiver that would accept it. */
export function findingText(finding: Finding, view: View): string {
  const { language, rules } = view
  const rule = rules(finding.rule)
  const rows = [
    ['resource', `${finding.resource.type} ${finding.resource.name}${finding.resource.id === null ? '' : ` (${finding.resource.id})`}`],
    ['property', finding.property],
    ['item', finding.item],
    ['expected', valueText(finding.expected)],
    ['actual', valueText(finding.actual)],
    ['because', finding.because === null ? null : `${finding.because.reason}: ${finding.because.message}`],
    ['evidence', finding.evidence === null ? null : `${finding.evidence.call} ${finding.evidence.at}`],
    ...[finding.spec, ...finding.alsoSpec].map(place => ['spec', `${place.file}:${place.line}:${place.column} ${place.pointer}`] as const),
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
    const [first = '', ...more] = (row === 'accept' ? text.trimEnd().split('\n') : [text]).map(visible)
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

const valueText = (value: Json) => (value === null ? null : JSON.stringify(value))

/** A name in an account may hold anything. */
const visible = (text: string) => text.replace(/[\p{Cc}\p{Cf}]/gu, '\u{FFFD}')
