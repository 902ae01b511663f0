/** Texts from an account may hold anything. Here, and only here, what a reader cannot see or what moves a terminal is made visible. */
import type { Audit } from '../model/audit.ts'

/** Control and format characters (escape sequences, direction marks), line separators, lone surrogates, what is no character, and letters that show nothing. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu

const short: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
])

/** One line, whatever is in it: `a` and a line feed become `a\n`, an escape becomes `\u{1b}`. */
export function visible(text: string): string {
  return text.replace(unseen, one => short.get(one) ?? `\\u{${codeOf(one)}}`)
}

/** Every text of an audit, made visible: formats for people start from this, so that none can be forgotten. */
export function visibleAudit(audit: Audit): Audit {
  // Only texts and keys are replaced, and those of the contract hold nothing to replace: the shape is the same.
  return everyText(audit) as Audit
}

function everyText(value: unknown): unknown {
  if (typeof value === 'string') return visible(value)
  if (Array.isArray(value)) return value.map(everyText)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [visible(key), key === 'accept' ? everyLine(one) : everyText(one)]))
}

/** A patch is YAML that we wrote: what an account holds stands in it within quotes, and its lines are lines. */
const everyLine = (value: unknown) => (typeof value === 'string' ? value.split('\n').map(visible).join('\n') : everyText(value))

/** JSON with the same meaning and nothing unseen in it: inside its texts, any character may be written as an escape. */
export function jsonText(value: unknown, indent: number): string {
  const escaped = (one: string) => (one === '\n' ? one : [...units(one)].join(''))
  return JSON.stringify(value, null, indent).replace(unseen, escaped)
}

function* units(character: string): Iterable<string> {
  for (let index = 0; index < character.length; index += 1) yield `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`
}

const codeOf = (character: string) => (character.codePointAt(0) ?? 0).toString(16)

/** A long text, cut where a reader has seen enough. */
export function clipped(text: string, length: number): string {
  return text.length <= length ? text : `${start(text, length)}…`
}

/** A long text without its middle: a list of ports ends with whom it is open to. Numbers are not cut where a space is near. */
export function abridged(text: string, length: number): string {
  if (text.length <= length) return text
  const end = Math.floor(length / 4)
  const [before, after] = [start(text, length - end), text.slice(-end).replace(/^[\uDC00-\uDFFF]/, '')]
  return `${before.replace(/(?<= )\S{1,40}$/, '').trimEnd()} … ${after.replace(/^\S{1,40} /, '')}`
}

/** Half a letter is none. */
const start = (text: string, length: number) => text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')
