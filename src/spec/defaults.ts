/** What stands under `*` in a map becomes part of every entry; the `*` itself goes. Deletions are carried out. */
import { nounWords } from '../text/nouns.ts'
import { said } from '../text/said.ts'
import type { Tell } from './problems.ts'
import { everyEntry, isLeaf, isMap, type Schema, under } from './schema.ts'
import { mapping, type Mapping, type Tree } from './tree.ts'

/** The tree without `*` and without deletions. Tells of deletions that take nothing away. */
export function completed(schema: Schema | undefined, tree: Mapping, tell: Tell): Mapping {
  return mapping(isMap(schema) ? entriesOf(schema, tree, tell) : fieldsOf(schema, tree, tell), tree)
}

function* fieldsOf(schema: Schema | undefined, tree: Mapping, tell: Tell): Iterable<readonly [string, Tree]> {
  for (const [key, value] of tree.entries) {
    const done = complete(under(schema, key), value, tell)
    if (done !== null) yield [key, done]
  }
}

function* entriesOf(schema: Schema | undefined, tree: Mapping, tell: Tell): Iterable<readonly [string, Tree]> {
  const defaults = defaultsOf(schema, tree, tell)
  for (const [key, value] of tree.entries) {
    if (key === everyEntry) continue
    const entry = under(schema, key)
    // What is deleted here is a whole entry, and `*` is none.
    const done = complete(entry, defaults === undefined || value.is === 'deleted' ? value : over(entry, defaults, value), tell)
    if (done !== null) yield [key, done]
  }
}

function defaultsOf(schema: Schema | undefined, tree: Mapping, tell: Tell): Tree | undefined {
  const defaults = tree.entries.get(everyEntry)
  if (defaults === undefined || defaults.is === 'deleted') return undefined
  if (defaults.is === 'mapping' || isLeaf(under(schema, everyEntry))) return defaults
  tell('SPEC_WRONG_TYPE', defaults.at[0] ?? null, said('star-not-a-map', { noun: nounWords(schema?.['x-entry'] ?? 'entry') }))
  return undefined
}

/** The value with what it does not say from the defaults. What stands nearer is where it stands. */
function over(schema: Schema | undefined, defaults: Tree, value: Tree): Tree {
  if (value.is === 'deleted') return { ...value, otherwise: null }
  if (value.is !== 'mapping' || defaults.is !== 'mapping' || isLeaf(schema)) return value
  const entries = new Map(defaults.entries)
  for (const [key, own] of value.entries) {
    const given = entries.get(key)
    // Set anew, so that the order is the entry's own.
    entries.delete(key)
    entries.set(key, given === undefined || given.is === 'deleted' ? own : over(under(schema, key), given, own))
  }
  return mapping(entries, value)
}

/** The finished value; null where it is a deletion. One that takes nothing away is told of, and stays: it was meant to be something. */
function complete(schema: Schema | undefined, value: Tree, tell: Tell): Tree | null {
  if (value.is === 'deleted') {
    const { otherwise, at } = value
    if (otherwise === null) return null
    tell(otherwise.code, at[0] ?? null, otherwise.message, otherwise.hint)
    return value
  }
  return value.is !== 'mapping' || schema === undefined || isLeaf(schema) ? value : completed(schema, value, tell)
}
