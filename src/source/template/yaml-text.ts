/** A template's YAML as plain data, as CloudFormation reads it: every short form written out as its long one. */
import { Composer, isAlias, isMap, isScalar, isSeq, type Node, type Pair, Parser } from 'yaml'
import { alike, said } from '../../text/said.ts'
import { nestedDeeperThan } from '../../spec/depth.ts'
import { segment } from '../items.ts'
import { isObject } from '../json.ts'
import { refusal } from './refusals.ts'

/** How many values aliases may add. */
const mostAliased = 20_000

export interface Into {
  readonly file: string
  readonly deepest: number
  readonly lineAt: (offset: number) => { readonly line: number; readonly column: number }
  /** Is filled with the line of each part, by JSON pointer. */
  readonly lines: Map<string, number>
}

interface Reading extends Into {
  readonly anchors: Map<string, Node | null>
  /** How many aliases stand around what is read, and how many values they have added so far. */
  within: number
  aliased: number
}

/** Throws a UserError TEMPLATE_… at the place of what CloudFormation would not take. */
export function parseYaml(text: string, into: Into): unknown {
  const { file, lineAt, deepest } = into
  const tokens = [...new Parser().parse(text)]
  if (nestedDeeperThan(deepest, tokens)) throw refusal('TEMPLATE_TOO_DEEP', said('yaml-too-deep', { levels: deepest }), { file, line: 1 })
  // YAML 1.1 is what CloudFormation reads. Tags are looked at below; the check of unique keys takes the square of their number.
  const options = { version: '1.1', uniqueKeys: false, prettyErrors: false, logLevel: 'silent' } as const
  const [document, second] = new Composer(options).compose(tokens, true, text.length)
  const error = document?.errors[0]
  if (error !== undefined)
    throw refusal('TEMPLATE_UNREADABLE', alike(error.message.split('\n')[0] ?? ''), { file, ...lineAt(error.pos[0]) })
  if (second !== undefined) throw refusal('TEMPLATE_UNREADABLE', said('yaml-many-documents'), { file, ...lineAt(second.range[0]) })
  const contents = document?.contents ?? null
  return contents === null ? null : plain(contents, '', { ...into, anchors: new Map(), within: 0, aliased: 0 })
}

function plain(node: Node, pointer: string, reading: Reading): unknown {
  const offset = node.range?.[0] ?? 0
  if (!reading.lines.has(pointer)) reading.lines.set(pointer, reading.lineAt(offset).line)
  if (reading.within > 0) reading.aliased += 1
  if (reading.aliased > mostAliased) throw refusal('TEMPLATE_ALIASES', said('yaml-alias-many', { most: mostAliased }), at(offset, reading))
  if (isAlias(node)) return aliased(node.source, offset, pointer, reading)
  const anchor = 'anchor' in node && typeof node.anchor === 'string' ? node.anchor : undefined
  if (anchor !== undefined) reading.anchors.set(anchor, null)
  const long = longForm(node.tag)
  const value = untagged(node, long === null ? pointer : `${pointer}/${segment(long)}`, reading)
  if (anchor !== undefined) reading.anchors.set(anchor, node)
  return long === null ? value : { [long]: long === 'Fn::GetAtt' ? attributeOf(value) : value }
}

function untagged(node: Node, pointer: string, reading: Reading): unknown {
  if (isMap(node)) return mapOf(node.items, pointer, reading)
  if (isSeq<Node>(node)) return node.items.map((item, index) => plain(item, `${pointer}/${index}`, reading))
  return isScalar(node) ? scalarOf(node.value, node.source) : null
}

/** A date keeps the text that it was written as. */
function scalarOf(value: unknown, source: string | undefined): unknown {
  if (typeof value === 'number') return numberOf(value, source ?? '')
  // YAML 1.1 has `y` and `n` for switches; no reader that CloudFormation may use takes them so.
  if (typeof value === 'boolean' && /^[yn]$/i.test(source ?? '')) return source
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value
  return source ?? null
}

/**
 * Without quotes a number is one of YAML 1.1, and what was written is lost: CloudFormation makes 192 of a tag's 0300, and
 * 1.2345678901E10 of the account 012345678901, which is no octal number (measured by others, 2022: integers by their base, all else
 * as Java writes a double). A whole number that is too big to be one here keeps its text.
 */
function numberOf(value: number, source: string): number | string {
  // To the base of 60 is only what does not begin with a zero; the parser takes either, and a lone point for a number.
  if (!Number.isFinite(value) || /^[-+]?0[\d_]*:[\d_:]*$/.test(source)) return source
  const isWhole = Number.isInteger(value) && /^[-+]?(0[0-7_]*|[1-9][\d_]*(:[0-5]?\d)*|0x[\da-f_]+|0b[01_]+)$/i.test(source)
  if (isWhole) return Number.isSafeInteger(value) ? value : source
  const text = doubleText(value)
  return String(value) === text ? value : text
}

/** As `Double.toString` of Java: at least one digit after the point, and a power of ten from 10⁷ on and below 10⁻³. */
function doubleText(value: number): string {
  const pointed = (digits: string) => (digits.includes('.') ? digits : `${digits}.0`)
  const size = Math.abs(value)
  if (size === 0 || (size >= 1e-3 && size < 1e7)) return pointed(String(value))
  const [digits = '', power = ''] = value.toExponential().split('e')
  return `${pointed(digits)}E${Number(power)}`
}

/** `!Sub` is `Fn::Sub`; `!Ref` and `!Condition` have no prefix. Tags of YAML itself change nothing. */
function longForm(tag: string | undefined): string | null {
  if (tag === undefined || !/^![A-Za-z]/.test(tag)) return null
  const name = tag.slice(1)
  return name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`
}

/** `!GetAtt A.B.C` is [A, B.C]. */
function attributeOf(value: unknown): unknown {
  if (typeof value !== 'string') return value
  const dot = value.indexOf('.')
  return dot === -1 ? [value] : [value.slice(0, dot), value.slice(dot + 1)]
}

function mapOf(pairs: readonly Pair<unknown, unknown>[], pointer: string, reading: Reading): unknown {
  const entries = new Map<string, unknown>()
  const merged: (readonly [string, unknown])[] = []
  for (const pair of pairs) {
    // The composer makes pairs of nothing else; the type of `items` has forgotten it.
    const { key, value } = pair as Pair<Node | null, Node | null>
    const offset = key?.range?.[0] ?? 0
    const name = keyOf(key)
    if (name === null) throw refusal('TEMPLATE_UNREADABLE', said('template-key-text'), at(offset, reading))
    if (name === '<<') {
      merged.push(...mergedIn(value, offset, pointer, reading))
      continue
    }
    if (entries.has(name))
      throw refusal('TEMPLATE_DUPLICATE_KEY', said('yaml-key-twice', { key: JSON.stringify(name) }), at(offset, reading))
    const below = `${pointer}/${segment(name)}`
    reading.lines.set(below, reading.lineAt(offset).line)
    entries.set(name, value === null ? null : plain(value, below, reading))
  }
  // What is written out goes before what is merged, and of that the first.
  for (const [name, value] of merged) if (!entries.has(name)) entries.set(name, value)
  return Object.fromEntries(entries)
}

/** As aliases, merges are carried out by the CLI before it sends a template. */
function mergedIn(node: Node | null, offset: number, pointer: string, reading: Reading): readonly (readonly [string, unknown])[] {
  const maps = [node === null ? null : plain(node, `${pointer}/<<`, reading)].flat()
  if (!maps.every(isObject)) throw refusal('TEMPLATE_UNREADABLE', said('template-merge'), at(offset, reading))
  return maps.flatMap(one => Object.entries(one))
}

function keyOf(key: Node | null): string | null {
  if (!isScalar(key)) return null
  if (typeof key.value === 'string') return key.value
  if (typeof key.value === 'number') return String(numberOf(key.value, key.source ?? ''))
  return typeof key.source === 'string' && key.source !== '' ? key.source : null
}

/** CloudFormation itself takes no aliases, the CLI writes them out before it sends a template: read as the CLI does. */
function aliased(name: string, offset: number, pointer: string, reading: Reading): unknown {
  const target = reading.anchors.get(name)
  if (target === undefined) throw refusal('TEMPLATE_UNREADABLE', said('yaml-alias-none', { name }), at(offset, reading))
  if (target === null) throw refusal('TEMPLATE_ALIASES', said('yaml-alias-self', { name }), at(offset, reading))
  reading.within += 1
  const value = plain(target, pointer, reading)
  reading.within -= 1
  return value
}

const at = (offset: number, { file, lineAt }: Reading) => ({ file, ...lineAt(offset) })
