/** Walks a tree beside the language: every node that the language knows, with what it is. */
import type { Place } from '../model/claim.ts'
import type { SeenBy } from '../model/language/node.ts'
import type { Words } from '../model/words.ts'
import { nounWords } from '../text/nouns.ts'
import { alike, joined, said } from '../text/said.ts'
import { isLeaf, isMap, type Schema, under } from './schema.ts'
import type { Mapping, Tree } from './tree.ts'

export interface Site {
  readonly schema: Schema
  readonly tree: Tree
  readonly path: readonly string[]
  readonly seenBy: SeenBy
  /** The innermost entry of a map that it is or stands in; null outside of maps. */
  readonly entry: Entry | null
}

export interface Entry {
  /** What the spec calls such a thing: `service`. */
  readonly noun: string
  readonly key: string
  readonly tree: Tree
  /** How many segments of a path lead to it. */
  readonly depth: number
}

/** Every known node below and with this one, in the order of the spec. */
export function* sites(schema: Schema, tree: Tree): Iterable<Site> {
  yield* from({ schema, tree, path: [], seenBy: schema['x-seenBy'] ?? 'live+template', entry: null })
}

function* from(site: Site): Iterable<Site> {
  yield site
  if (site.tree.is !== 'mapping' || isLeaf(site.schema)) return
  for (const [key, tree] of site.tree.entries) {
    const schema = under(site.schema, key)
    if (schema !== undefined) yield* from(next(site, key, schema, tree))
  }
}

function next({ schema: above, path, seenBy, entry }: Site, key: string, schema: Schema, tree: Tree): Site {
  const below = [...path, key]
  const own = isMap(above) ? { noun: above['x-entry'] ?? 'entry', key, tree, depth: below.length } : entry
  return { schema, tree, path: below, seenBy: schema['x-seenBy'] ?? seenBy, entry: own }
}

/** The leaves among them. */
export function* leafSites(schema: Schema, tree: Tree): Iterable<Site> {
  for (const site of sites(schema, tree)) if (isLeaf(site.schema)) yield site
}

/** The site at a path, or the last known one on the way to it, with the rest of the path. */
export function siteAt(schema: Schema, tree: Mapping, path: readonly string[]): { readonly site: Site; readonly rest: readonly string[] } {
  let site: Site = { schema, tree, path: [], seenBy: 'live+template', entry: null }
  for (const [index, key] of path.entries()) {
    const below = isLeaf(site.schema) || site.tree.is !== 'mapping' ? undefined : site.tree.entries.get(key)
    const known = under(site.schema, key)
    if (below === undefined || known === undefined) return { site, rest: path.slice(index) }
    site = next(site, key, known, below)
  }
  return { site, rest: [] }
}

/** Who has it, in words: `service "api"`, or the path outside of maps: `network.vpc`. */
export function owner({ entry, path }: Site): Words {
  if (entry !== null) return joined(' ', nounWords(entry.noun), alike(JSON.stringify(entry.key)))
  const above = path.slice(0, -1).join('.')
  return above === '' ? said('of-the-spec') : alike(above)
}

/** What it is called there: `task.cpuUnits`. */
function field({ entry, path }: Site): string {
  return entry === null ? (path.at(-1) ?? '') : path.slice(entry.depth).join('.')
}

/** Both: `service "api": task.cpuUnits`. */
export function title(site: Site): Words {
  const name = field(site)
  return name === '' ? owner(site) : said('of-field', { of: owner(site), field: name })
}

export const placeOf = ({ at }: Tree): Place | null => at[0] ?? null
