/** A finished spec as the Model: a claim at every leaf of the language, stated or not. */
import { type AnyClaim, unstated, type Want } from '../model/claim.ts'
import type { Model } from '../model/language/index.ts'
import { isLeaf, isMap, root, type Schema, under } from './schema.ts'
import { child, type Mapping, plain, type Places, textOf, type Tree } from './tree.ts'

/** The claims of a spec that has no problems. */
export function claimsOf(tree: Mapping): Omit<Model, 'resolved'> {
  // The language drives this walk and is what the Model's type is made of: each node becomes what its type says.
  return partOf(root, tree, tree.at) as Omit<Model, 'resolved'>
}

/** `above`: where the part would stand if it stood somewhere. */
function partOf(schema: Schema, tree: Tree | undefined, above: Places): unknown {
  if (isLeaf(schema)) return tree === undefined ? unstated(above) : claimOf(schema, tree)
  const at = tree?.at ?? above
  return isMap(schema) ? entriesOf(schema, tree, at) : groupOf(schema, tree, at)
}

/** Stated fields first, in the order of the spec. */
function groupOf(schema: Schema, tree: Tree | undefined, at: Places): unknown {
  const { properties = {} } = schema
  const stated = tree?.is === 'mapping' ? [...tree.entries.keys()] : []
  const keys = [...new Set([...stated, ...Object.keys(properties)])]
  return { at, ...Object.fromEntries(keys.flatMap(key => field(properties[key], key, tree, at))) }
}

function field(schema: Schema | undefined, key: string, tree: Tree | undefined, at: Places): readonly (readonly [string, unknown])[] {
  return schema === undefined ? [] : [[key, partOf(schema, child(tree, key), at)]]
}

function entriesOf(schema: Schema, tree: Tree | undefined, at: Places): unknown {
  const entries = tree?.is === 'mapping' ? [...tree.entries] : []
  const parts = entries.flatMap(([key, value]) => field(under(schema, key), key, tree, value.at))
  return Object.assign(new Map(parts.map(([key, part]) => [key, Object.assign({ key }, part)])), { at })
}

function claimOf(schema: Schema, tree: Tree): AnyClaim {
  const want = wantOf(schema, tree)
  const { at } = tree
  return tree.is === 'list' && want.is === 'exactly'
    ? { want, at, parts: tree.items.map(item => ({ value: plain(item), at: item.at })) }
    : { want, at }
}

function wantOf(schema: Schema, tree: Tree): Want<unknown> {
  const version = schema['x-version'] ? textOf(tree) : undefined
  if (version !== undefined) return { is: 'version', policy: { atLeast: version, within: version } }
  const value = plain(tree)
  const isRoom = schema.anyOf !== undefined && tree.is === 'mapping'
  return isRoom ? room(schema, tree) : { is: 'exactly', value }
}

/** The validator has seen to it that the map has one of these shapes. */
function room(schema: Schema, tree: Mapping): Want<unknown> {
  const of = (key: string) => {
    const value = child(tree, key)
    return value === undefined ? undefined : plain(value)
  }
  const [atLeast, within] = [textOf(child(tree, 'atLeast')), textOf(child(tree, 'within'))]
  if (schema['x-version'] && atLeast !== undefined && within !== undefined) return { is: 'version', policy: { atLeast, within } }
  const [between, oneOf] = [of('between'), of('oneOf')]
  if (Array.isArray(between)) return { is: 'between', least: between[0], most: between[1] }
  if (Array.isArray(oneOf)) return { is: 'oneOf', values: oneOf }
  const least = of('atLeast')
  return least === undefined ? { is: 'atMost', value: of('atMost') } : { is: 'atLeast', value: least }
}
