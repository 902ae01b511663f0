/** One template's text as plain data: JSON or YAML, every short form written out as its long one, and the line of each part. */
import { said } from '../../text/said.ts'
import { isJsonProblem, parseJson } from './json-text.ts'
import { refusal } from './refusals.ts'
import { parseYaml } from './yaml-text.ts'

export interface ParsedText {
  readonly value: unknown
  /** The line of a JSON pointer, or of the nearest part around it that is written down. */
  readonly lineOf: (pointer: string) => number
}

/** CloudFormation's quota is 1 MB; some room for what is not deployed as it stands. */
export const mostBytes = 5_000_000
const deepest = 100

export function parseTemplate(file: string, text: string): ParsedText {
  if (text.length > mostBytes)
    throw refusal('TEMPLATE_TOO_BIG', said('template-too-big', { megabytes: Math.round(text.length / 1e6) }), { file, line: 1 })
  return /^\uFEFF?\s*\{/.test(text) ? (jsonText(file, text) ?? yamlText(file, text)) : yamlText(file, text)
}

/** Null for what begins as JSON and is YAML. */
function jsonText(file: string, text: string): ParsedText | null {
  const lines = new Map<string, number>()
  const counter = linesOf(text)
  try {
    const value = parseJson(text.replace(/^\uFEFF/, ' '), deepest, (pointer, offset) => lines.set(pointer, counter(offset).line))
    return { value, lineOf: pointer => nearest(lines, pointer) }
  } catch (error) {
    if (!isJsonProblem(error)) throw error
    if (error.code === 'TEMPLATE_UNREADABLE' && /\.ya?ml$/.test(file)) return null
    throw refusal(error.code, error.message, { file, ...counter(error.offset) })
  }
}

/** Where an offset stands. Offsets are asked for in rising order, nearly. */
function linesOf(text: string): (offset: number) => { readonly line: number; readonly column: number } {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return offset => {
    let [low, high] = [0, starts.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
  }
}

function yamlText(file: string, text: string): ParsedText {
  const lines = new Map<string, number>()
  const value = parseYaml(text, { file, deepest, lineAt: linesOf(text), lines })
  return { value, lineOf: pointer => nearest(lines, pointer) }
}

function nearest(lines: ReadonlyMap<string, number>, pointer: string): number {
  const found = lines.get(pointer)
  if (found !== undefined || pointer === '') return found ?? 1
  return nearest(lines, pointer.slice(0, pointer.lastIndexOf('/')))
}
