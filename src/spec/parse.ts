/** One file's text as a tree: YAML 1.2 and less of it. No tags, no merge keys, keys are texts, each once. */
import { alike, said } from '../text/said.ts'
import { Composer, type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, type Pair, Parser } from 'yaml'
import type { Place } from '../model/claim.ts'
import { nestedDeeperThan } from './depth.ts'
import type { Tell } from './problems.ts'
import { pointerTo } from './schema.ts'
import { list, mapping, scalar, sizeLimit, type Tree } from './tree.ts'

/** The composer calls itself for each level, and near the end of the stack V8 aborts while compiling a regular expression. */
const deepest = 100

interface Reading {
  readonly tell: Tell
  readonly place: (offset: number, path: Path) => Place
  /** What each anchor names; null while it is being read. */
  readonly anchors: Map<string, Tree | null>
  /** Nodes that aliases have added so far. */
  aliased: number
}

type Path = readonly (string | number)[]

/** The tree of a file; null when it is no YAML that a spec may be written in, and then a problem has been told. */
export function parse(file: string, text: string, tell: Tell): Tree | null {
  const lines = new LineCounter()
  const place = (offset: number, path: Path): Place => {
    const { line, col } = lines.linePos(Math.min(offset, text.length))
    return { file, line: Math.max(line, 1), column: Math.max(col, 1), pointer: pointerTo(path) }
  }
  const tokens = [...new Parser(lines.addNewLine).parse(text)]
  if (nestedDeeperThan(deepest, tokens)) return tell('SPEC_TOO_DEEP', place(0, []), said('yaml-too-deep', { levels: deepest }))
  // Unique keys are checked below: the composer's own check takes the square of their number.
  const [document, second] = new Composer({ version: '1.2', schema: 'core', uniqueKeys: false, prettyErrors: false }).compose(
    tokens,
    true,
    text.length,
  )
  const sound = document !== undefined && isSound(document, second, { tell, place })
  if (!sound) return null
  const { contents } = document
  if (contents === null) return scalar(null, { at: [place(0, [])], key: null })
  return treeOf(contents, [], null, { tell, place, anchors: new Map(), aliased: 0 })
}

function isSound(
  document: Document.Parsed,
  second: Document.Parsed | undefined,
  { tell, place }: Pick<Reading, 'tell' | 'place'>,
): boolean {
  for (const error of document.errors) tell('SPEC_YAML', place(error.pos[0], []), alike(firstLine(error.message)))
  if (second !== undefined) tell('SPEC_YAML', place(second.range[0], []), said('yaml-many-documents'))
  const { explicit, version } = document.directives?.yaml ?? {}
  if (explicit === true && version !== '1.2') tell('SPEC_YAML', place(0, []), said('yaml-version', { version: String(version) }))
  return document.errors.length === 0 && second === undefined && (explicit !== true || version === '1.2')
}

const firstLine = (text: string) => text.split('\n')[0] ?? ''

function treeOf(node: Node, path: Path, key: Place | null, reading: Reading): Tree {
  const at = reading.place(node.range?.[0] ?? 0, path)
  if (isAlias(node)) return aliasOf(node.source, at, key, reading)
  if (node.tag !== undefined) reading.tell('SPEC_TAG', at, said('yaml-tag', { tag: node.tag }))
  const anchor = 'anchor' in node && typeof node.anchor === 'string' ? node.anchor : undefined
  if (anchor !== undefined) reading.anchors.set(anchor, null)
  const tree = untagged(node, path, at, key, reading)
  if (anchor !== undefined) reading.anchors.set(anchor, tree)
  return tree
}

function untagged(node: Node, path: Path, at: Place, key: Place | null, reading: Reading): Tree {
  if (isMap(node)) return mapping(node.items.length === 0 ? [] : pairsOf(node.items, path, reading), { at: [key ?? at], key })
  if (isSeq<Node>(node))
    return list(
      node.items.map((item, index) => treeOf(item, [...path, index], null, reading)),
      { at: [at], key },
    )
  const value: unknown = isScalar(node) ? node.value : null
  if (typeof value === 'string' || typeof value === 'boolean') return scalar(value, { at: [at], key })
  if (typeof value === 'number' && Number.isFinite(value)) return scalar(value, { at: [at], key })
  if (value !== null) reading.tell('SPEC_WRONG_VALUE', at, said('yaml-no-value'))
  return scalar(null, { at: [key ?? at], key })
}

function* pairsOf(pairs: readonly Pair<unknown, unknown>[], path: Path, reading: Reading): Iterable<readonly [string, Tree]> {
  const seen = new Map<string, Place>()
  for (const pair of pairs) {
    // The composer makes pairs of nothing else; the type of `items` has forgotten it.
    const { key, value } = pair as Pair<Node | null, Node | null>
    const text = keyOf(key, path, seen, reading)
    if (text === null) continue
    const below = [...path, text]
    const place = reading.place(key?.range?.[0] ?? 0, below)
    seen.set(text, place)
    yield [text, value === null ? scalar(null, { at: [place], key: place }) : treeOf(value, below, place, reading)]
  }
}

const refused = new Set(['__proto__', 'constructor', 'prototype'])

/** The text of a key; null when it may not be one, and then a problem has been told. */
function keyOf(key: Node | null, path: Path, seen: ReadonlyMap<string, Place>, { tell, place }: Reading): string | null {
  const value = isScalar(key) ? key.value : null
  const at = place(key?.range?.[0] ?? 0, path)
  if (typeof value !== 'string') return tell('SPEC_KEY_NOT_TEXT', at, said('yaml-key-text'), quoted(value))
  const before = seen.get(value)
  if (before !== undefined)
    return tell(
      'SPEC_DUPLICATE_KEY',
      at,
      said('yaml-key-twice', { key: JSON.stringify(value) }),
      said('yaml-key-twice-hint', { line: before.line }),
    )
  if (refused.has(value)) return tell('SPEC_KEY_REFUSED', at, said('yaml-key-refused', { key: JSON.stringify(value) }))
  if (value === '<<') return tell('SPEC_MERGE_KEY', at, said('yaml-merge'), said('yaml-merge-hint'))
  return value
}

const quoted = (value: unknown) =>
  typeof value === 'number' || typeof value === 'boolean' ? said('spec-quote-it', { text: JSON.stringify(String(value)) }) : undefined

/** What an alias stands for, with the place of the alias first. */
function aliasOf(name: string, at: Place, key: Place | null, reading: Reading): Tree {
  const target = reading.anchors.get(name)
  const nothing = scalar(null, { at: [at], key })
  if (target === undefined || target === null) {
    if (target === null) reading.tell('SPEC_ALIAS_BOMB', at, said('yaml-alias-self', { name }))
    else reading.tell('SPEC_YAML', at, said('yaml-alias-none', { name }))
    return nothing
  }
  const before = reading.aliased
  reading.aliased += target.size
  if (reading.aliased <= sizeLimit) return { ...target, at: [target.is === 'mapping' ? (key ?? at) : at, ...target.at], key }
  // Told once: of all the aliases of a bomb the first one too many is enough.
  if (before <= sizeLimit) reading.tell('SPEC_ALIAS_BOMB', at, said('yaml-alias-many', { most: sizeLimit }))
  return nothing
}
