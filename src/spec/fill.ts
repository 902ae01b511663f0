/** Fills in templates, and makes of an entry with `each` one entry for each key of another map. */
import { said } from '../text/said.ts'
import type { Place } from '../model/claim.ts'
import { didYouMean, type Tell } from './problems.ts'
import { isLeaf, isMap, root, type Schema, schemaAt, segmentsOf, under } from './schema.ts'
import { filled, type Scope, type Value } from './template.ts'
import { child, childAt, list, mapping, type Mapping, scalar, type Scalar, textOf, type Tree } from './tree.ts'
import type { Variables } from './variables.ts'

interface Filling {
  readonly tell: Tell
  readonly whole: Mapping
  readonly variables: Variables
  /** `key`, `parent` and `each`, where they stand for something. */
  readonly here: ReadonlyMap<string, Value>
}

/** The whole tree with all its texts finished. */
export function finished(tree: Mapping, variables: Variables, tell: Tell): Mapping {
  return fillMapping(root, tree, { tell, whole: tree, variables, here: new Map() })
}

function fill(schema: Schema | undefined, tree: Tree, filling: Filling): Tree {
  switch (tree.is) {
    case 'scalar':
      return fillScalar(schema, tree, filling)
    case 'list':
      return list(
        tree.items.map(item => fill(schema, item, filling)),
        tree,
      )
    case 'mapping':
      return fillMapping(schema, tree, filling)
    case 'deleted':
      return tree
  }
}

function fillMapping(schema: Schema | undefined, tree: Mapping, filling: Filling): Mapping {
  if (isMap(schema)) return mapping(fillEntries(schema, tree, filling), tree)
  // Below a leaf the leaf's own schema goes on: it says what a finished text may be read as.
  const next = (key: string) => (isLeaf(schema) ? schema : under(schema, key))
  return mapping(
    [...tree.entries].map(([key, value]) => [key, fill(next(key), value, filling)] as const),
    tree,
  )
}

function* fillEntries(schema: Schema | undefined, tree: Mapping, filling: Filling): Iterable<readonly [string, Tree]> {
  const taken = new Set<string>()
  for (const [key, value] of tree.entries) {
    const entry = under(schema, key)
    for (const one of entry?.['x-each'] && child(value, 'each') ? each(key, value, filling) : [{ key, value, each: undefined }]) {
      if (taken.has(one.key)) filling.tell('SPEC_DUPLICATE_KEY', value.key, said('each-twice', { key: JSON.stringify(one.key) }))
      taken.add(one.key)
      yield [one.key, fill(entry, one.value, { ...filling, here: below(filling.here, one.key, one.value.key, one.each) })]
    }
  }
}

function below(here: ReadonlyMap<string, Value>, key: string, place: Place | null, each: Value | undefined): ReadonlyMap<string, Value> {
  const parent = here.get('key')
  return new Map([
    ...here,
    ...(parent ? [['parent', parent] as const] : []),
    ['key', given(key, place)],
    ...(each ? [['each', each] as const] : []),
  ])
}

const given = (text: string, place: Place | null): Value => ({
  text,
  pattern: '*',
  at: place === null ? [] : [place],
  byEnvironment: false,
})

interface Made {
  readonly key: string
  readonly value: Tree
  readonly each: Value | undefined
}

/** One entry for each key of the map that `each` names, without its `each`. */
function each(key: string, value: Tree, { tell, whole }: Filling): readonly Made[] {
  const asked = child(value, 'each')
  const pointer = textOf(asked) ?? ''
  const map = childAt(whole, segmentsOf(pointer))
  const plain = map?.is === 'mapping' && [...map.entries.values()].every(entry => child(entry, 'each') === undefined)
  if (value.is !== 'mapping' || map?.is !== 'mapping' || !plain || !isMap(schemaAt(pointer))) return noSuchMap(asked, pointer, whole, tell)
  const rest = new Map([...value.entries].filter(([field]) => field !== 'each'))
  return [...map.entries].map(([name, target]) => ({
    key: `${key}/${name}`,
    value: { ...mapping(rest, value), at: [...value.at, ...target.at.slice(0, 1)] },
    each: given(name, target.key),
  }))
}

function noSuchMap(asked: Tree | undefined, pointer: string, whole: Mapping, tell: Tell): readonly [] {
  const message = said('each-no-map', { pointer: JSON.stringify(pointer) })
  tell('SPEC_UNKNOWN_REFERENCE', asked?.at[0] ?? null, message, didYouMean(pointer, mapsOf(root, whole, '')))
  return []
}

function mapsOf(schema: Schema | undefined, tree: Tree, pointer: string): readonly string[] {
  if (tree.is !== 'mapping' || isLeaf(schema)) return []
  if (isMap(schema)) return [pointer]
  return [...tree.entries].flatMap(([key, value]) => mapsOf(under(schema, key), value, `${pointer}/${key}`))
}

function fillScalar(schema: Schema | undefined, tree: Scalar, { variables, here, tell }: Filling): Scalar {
  if (typeof tree.value !== 'string' || !tree.value.includes('${')) return tree
  const value = filled(tree, scopeOf(schema, variables, here), tell)
  if (value === null) return { ...tree, broken: true }
  const { text, pattern, at } = value
  return { ...scalar(read(schema, text), { at, key: tree.key }), pattern }
}

const account: Value = { text: '${account}', pattern: '*', at: [], byEnvironment: false }

function scopeOf(schema: Schema | undefined, variables: Variables, here: ReadonlyMap<string, Value>): Scope {
  const local = new Map([...here, ...(schema?.['x-account'] ? [['account', account] as const] : [])])
  return { get: name => local.get(name) ?? variables.get(name), names: () => [...local.keys(), ...variables.names()] }
}

/** A finished text where the language takes a number or a switch: variables are texts. */
function read(schema: Schema | undefined, text: string): Scalar['value'] {
  if (takes(schema, ['integer', 'number']) && /^-?[0-9]+(\.[0-9]+)?$/.test(text)) return Number(text)
  return takes(schema, ['boolean']) && /^(true|false)$/.test(text) ? text === 'true' : text
}

function takes(schema: Schema | undefined, types: readonly string[]): boolean {
  if (schema === undefined) return false
  const own = [schema.type ?? []].flat().some(type => types.includes(type))
  return own || [...(schema.anyOf ?? []), ...(schema.items ? [schema.items] : [])].some(part => takes(part, types))
}
