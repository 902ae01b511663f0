/** JSON with the place of every part: what CDK writes, ten times as fast as by way of YAML. */
import type { Words } from '../../model/words.ts'
import { said } from '../../text/said.ts'
import { segment } from '../items.ts'

/** What is wrong, and where; an offset into the text. */
export interface JsonProblem {
  readonly code: 'TEMPLATE_UNREADABLE' | 'TEMPLATE_DUPLICATE_KEY' | 'TEMPLATE_TOO_DEEP'
  readonly message: Words
  readonly offset: number
}

/** Tells the offset of each value, or of its key, by JSON pointer. Throws a JsonProblem. */
export function parseJson(text: string, deepest: number, tell: (pointer: string, offset: number) => void): unknown {
  const { at, fail, next, token, expect, each } = cursorOn(text)
  const listAt = (pointer: string, depth: number): readonly unknown[] => {
    const elements: unknown[] = []
    each(']', () => {
      next()
      const below = `${pointer}/${elements.length}`
      tell(below, at())
      elements.push(value(below, depth + 1))
    })
    return elements
  }
  const objectAt = (pointer: string, depth: number): unknown => {
    const entries = new Map<string, unknown>()
    each('}', () => {
      if (next() !== '"') fail(said('json-key'))
      const start = at()
      // The pattern has found a text in quotes.
      const key = JSON.parse(token()) as string
      if (entries.has(key)) fail(said('yaml-key-twice', { key: JSON.stringify(key) }), 'TEMPLATE_DUPLICATE_KEY', start)
      const below = `${pointer}/${segment(key)}`
      tell(below, start)
      expect(':')
      entries.set(key, value(below, depth + 1))
    })
    return Object.fromEntries(entries)
  }
  const value = (pointer: string, depth: number): unknown => {
    if (depth > deepest) fail(said('yaml-too-deep', { levels: deepest }), 'TEMPLATE_TOO_DEEP')
    const first = next()
    return first === '[' ? listAt(pointer, depth) : first === '{' ? objectAt(pointer, depth) : scalar(token())
  }
  const whole = value('', 0)
  if (next() !== '') fail(said('json-after-end'))
  return whole
}

// Each is told where to look before it does.
const blanks = /[ \t\r\n]*/y
const scalars = /"(?:[^"\\]|\\.)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

/** A place in a text that moves on with what is read from there. */
function cursorOn(text: string) {
  let at = 0
  const fail = (message: Words, code: JsonProblem['code'] = 'TEMPLATE_UNREADABLE', offset = at): never => {
    throw { code, message, offset } satisfies JsonProblem
  }
  const next = (): string => {
    blanks.lastIndex = at
    blanks.exec(text)
    at = blanks.lastIndex
    return text[at] ?? ''
  }
  const token = (): string => {
    scalars.lastIndex = at
    const found = scalars.exec(text)?.[0]
    if (found === undefined) return at >= text.length ? fail(said('json-cut-value')) : fail(said('json-no-value'))
    at += found.length
    return isJson(found) ? found : fail(said('json-sign'), 'TEMPLATE_UNREADABLE', at - found.length)
  }
  const expect = (sign: string): void => {
    if (next() !== sign) fail(said(at >= text.length ? 'json-cut-sign' : 'json-expected', { sign }))
    at += 1
  }
  /** Elements or entries up to the closing sign. */
  const each = (closing: string, one: () => void): void => {
    at += 1
    if (next() === closing) {
      at += 1
      return
    }
    for (;;) {
      one()
      if (next() !== ',') break
      at += 1
    }
    expect(closing)
  }
  return { at: () => at, fail, next, token, expect, each }
}

/** A number keeps the text that it was written as wherever it would lose something. */
function scalar(token: string): unknown {
  const value: unknown = JSON.parse(token)
  return typeof value === 'number' && String(value) !== token ? token : value
}

export function isJsonProblem(error: unknown): error is JsonProblem {
  return typeof error === 'object' && error !== null && 'offset' in error && 'code' in error
}

/** What the pattern lets through and JSON does not: a bare line feed, an unknown escape. */
function isJson(token: string): boolean {
  try {
    JSON.parse(token)
    return true
  } catch {
    return false
  }
}
