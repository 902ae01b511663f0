/** Lays one file over another: maps merge by key, scalars and lists replace, `null` deletes. */
import { nounWords } from '../text/nouns.ts'
import { said } from '../text/said.ts'
import { didYouMean, type Tell } from './problems.ts'
import { everyEntry, isLeaf, isMap, type Schema, under } from './schema.ts'
import { child, type Deleted, mapping, type Mapping, type Tree } from './tree.ts'

/** `own`: a file by itself; `over`: one that changes what stands below it, and may only add entries that are whole. */
type Role = 'own' | 'over'

/** The tree of a file by itself: its nulls become deletions, of what `*` gives. */
export function ownTree(schema: Schema, tree: Mapping): Mapping {
  return merged(schema, undefined, tree, 'own', () => null)
}

/** The tree below with the changes of an overlay. Tells of entries that the overlay means to change and that are not there. */
export function overlaid(schema: Schema, below: Mapping, over: Mapping, tell: Tell): Mapping {
  return merged(schema, below, over, 'over', tell)
}

function merged(schema: Schema | undefined, below: Mapping | undefined, over: Mapping, role: Role, tell: Tell): Mapping {
  const entries = new Map(below?.entries)
  for (const [key, value] of over.entries) {
    const there = living(entries.get(key))
    const next = under(schema, key)
    if (role === 'over' && there === undefined && !mayBeAdded(schema, below, key, value, tell)) continue
    entries.set(key, laid(next, there, value, { key, role, known: below?.entries.keys() ?? [] }, tell))
  }
  return { ...mapping(entries, over), at: [...(below?.at ?? []), ...over.at], key: below?.key ?? over.key }
}

const living = (tree: Tree | undefined) => (tree?.is === 'deleted' ? undefined : tree)

interface Spot {
  readonly key: string
  readonly role: Role
  readonly known: Iterable<string>
}

function laid(schema: Schema | undefined, below: Tree | undefined, over: Tree, spot: Spot, tell: Tell): Tree {
  if (isLeaf(schema) && !(over.is === 'scalar' && over.value === null)) return over
  if (over.is === 'scalar' && over.value === null) return deleted(over, below !== undefined, spot)
  if (schema === undefined) return over
  if (over.is !== 'mapping' && below?.is === 'mapping') {
    tell('SPEC_WRONG_TYPE', over.at[0] ?? null, said('overlay-not-a-map', { key: JSON.stringify(spot.key) }))
    return below
  }
  if (over.is !== 'mapping') return over
  return merged(schema, below?.is === 'mapping' ? below : undefined, over, spot.role, tell)
}

function deleted({ at, key: place }: Tree, there: boolean, { key, role, known }: Spot): Deleted {
  const node = { is: 'deleted', at, key: place, size: 1, height: 1 } as const
  if (there) return { ...node, otherwise: null }
  if (role === 'over') {
    const message = said('overlay-delete-none', { key: JSON.stringify(key) })
    return { ...node, otherwise: { code: 'SPEC_OVERLAY_UNKNOWN_ENTRY', message, hint: didYouMean(key, known) } }
  }
  const [message, hint] = [said('key-without-value', { key: JSON.stringify(key) }), said('key-without-value-hint', { braces: '{}' })]
  return { ...node, otherwise: { code: 'SPEC_EMPTY_VALUE', message, hint } }
}

/**
 * Whether an overlay may put something where nothing is. Any field, and `*`; an entry of a map only when it is whole by
 * itself: a misspelt key must not become a new entry that defaults complete.
 */
function mayBeAdded(schema: Schema | undefined, below: Mapping | undefined, key: string, value: Tree, tell: Tell): boolean {
  if (!isMap(schema) || key === everyEntry || (value.is === 'scalar' && value.value === null)) return true
  const lacking = (under(schema, key)?.required ?? []).filter(field => child(value, field) === undefined)
  if (lacking.length === 0) return true
  const others = [...(below?.entries.keys() ?? [])].filter(other => other !== everyEntry)
  const fields = lacking.map(field => JSON.stringify(field)).join(', ')
  const noun = nounWords(schema?.['x-entry'] ?? 'entry')
  const message = said('overlay-no-entry', { noun, key: JSON.stringify(key), fields })
  tell('SPEC_OVERLAY_UNKNOWN_ENTRY', value.key ?? value.at[0] ?? null, message, didYouMean(key, others) ?? said('overlay-no-entry-hint'))
  return false
}
