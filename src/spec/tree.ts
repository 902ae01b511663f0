/**
 * A spec as data that remembers where each value was written. Trees are never changed: stages make new ones and share
 * what stays the same. Keys live in Maps, so that no key reaches a prototype.
 */
import type { Json } from '../model/audit.ts'
import type { Place } from '../model/claim.ts'
import { UserError } from '../model/errors.ts'
import type { Words } from '../model/words.ts'
import { said } from '../text/said.ts'
import type { Code } from './problems.ts'

export type Places = readonly Place[]
export type Tree = Scalar | List | Mapping | Deleted

interface Node {
  /** Where the value stands (a mapping: where its key stands), then the places it was also made from. */
  readonly at: Places
  /** Where its key stands; null at the root and in lists. */
  readonly key: Place | null
  /** Nodes in it, itself among them. */
  readonly size: number
  /** Levels of it, itself among them. */
  readonly height: number
}

export interface Scalar extends Node {
  readonly is: 'scalar'
  readonly value: string | number | boolean | null
  /** After templates are filled in: the text with a `*` for what differs from entry to entry. */
  readonly pattern?: string
  /** Its template could not be filled in, and a problem has been told: nothing more is to be said of it. */
  readonly broken?: true
}

export interface List extends Node {
  readonly is: 'list'
  readonly items: readonly Tree[]
}

export interface Mapping extends Node {
  readonly is: 'mapping'
  readonly entries: ReadonlyMap<string, Tree>
}

/** A `null`: it takes away what a layer below has. */
export interface Deleted extends Node {
  readonly is: 'deleted'
  /** The problem that it is when there is nothing to take away; null when there was something. */
  readonly otherwise: { readonly code: Code; readonly message: Words; readonly hint: Words | undefined } | null
}

/** More nodes than any real spec has (a service is some forty): where growth by aliases, defaults and `each` ends. */
export const sizeLimit = 200_000

/** Levels; no stage runs out of stack before that. Files end sooner, but aliases of aliases go on. */
const heightLimit = 250

type Where = Pick<Node, 'at' | 'key'>

export const scalar = (value: Scalar['value'], { at, key }: Where): Scalar => ({ is: 'scalar', value, at, key, size: 1, height: 1 })

export function list(items: Iterable<Tree>, { at, key }: Where): List {
  const { kept, ...measures } = bounded(items, item => item, at)
  return { is: 'list', items: kept, at, key, ...measures }
}

/** Entries in their order; of two with one key the later stands. */
export function mapping(entries: Iterable<readonly [string, Tree]>, { at, key }: Where): Mapping {
  const { kept, ...measures } = bounded(entries, ([, tree]) => tree, at)
  return { is: 'mapping', entries: new Map(kept), at, key, ...measures }
}

/** Takes them one at a time, so that what grows beyond all measure stops growing. */
function bounded<T>(things: Iterable<T>, treeOf: (thing: T) => Tree, [at]: Places) {
  const kept: T[] = []
  let [size, height] = [1, 1]
  for (const thing of things) {
    size += treeOf(thing).size
    height = Math.max(height, treeOf(thing).height + 1)
    if (size > sizeLimit) throw beyond('SPEC_TOO_LARGE', said('spec-grows-values', { most: sizeLimit }), at)
    if (height > heightLimit) throw beyond('SPEC_TOO_DEEP', said('spec-grows-levels', { most: heightLimit }), at)
    kept.push(thing)
  }
  return { kept, size, height }
}

function beyond(code: Code, message: Words, at: Place | undefined): UserError {
  return new UserError([{ code, message, at: at === undefined ? null : { file: at.file, line: at.line, column: at.column } }])
}

/** What stands under a key; undefined where nothing does, or where the tree is no mapping. */
export function child(tree: Tree | undefined, key: string): Tree | undefined {
  return tree?.is === 'mapping' ? tree.entries.get(key) : undefined
}

export function childAt(tree: Tree | undefined, segments: readonly string[]): Tree | undefined {
  return segments.reduce<Tree | undefined>(child, tree)
}

/** The text of a scalar; undefined for anything else. */
export function textOf(tree: Tree | undefined): string | undefined {
  return tree?.is === 'scalar' && typeof tree.value === 'string' && !tree.broken ? tree.value : undefined
}

/** As plain data. `fromEntries` defines keys and never sets them, so none reaches a prototype. */
export function plain(tree: Tree): Json {
  switch (tree.is) {
    case 'scalar':
      return tree.value
    case 'list':
      return tree.items.map(plain)
    case 'mapping':
      return Object.fromEntries([...tree.entries].map(([key, value]) => [key, plain(value)]))
    case 'deleted':
      return null
  }
}
