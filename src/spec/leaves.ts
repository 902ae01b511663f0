/** Every leaf that the files of a spec state, for tests that change one at a time. */
import type { Json } from '../model/audit.ts'
import type { Place } from '../model/claim.ts'
import type { SeenBy } from '../model/language/node.ts'
import { disk, type FileSource } from './files.ts'
import { environmentsIn, layerOf, overlaysIn } from './folder.ts'
import { problems } from './problems.ts'
import { isLeaf, root } from './schema.ts'
import { plain } from './tree.ts'
import { type Site, sites } from './walk.ts'

export interface SpecLeaf {
  readonly place: Place
  /** As written: templates are not filled in. Null is a deletion. */
  readonly value: Json
  readonly seenBy: SeenBy
}

/** Leaves of all files in the order of the spec; one under `*` or `variables` counts once. Throws a UserError for files that are no YAML. */
export function leaves(path: string, files: FileSource = disk): readonly SpecLeaf[] {
  const all = problems()
  const folder = { path, files }
  const environments = environmentsIn(folder, all.tell)
  const names = [
    'architecture.yaml',
    ...environments.map(name => `env/${name}.yaml`),
    ...overlaysIn(folder, environments, all.tell).map(name => `overlays/${name}.yaml`),
  ]
  const trees = names.flatMap(name => layerOf(folder, name, all) ?? [])
  all.stop()
  return once(trees.flatMap(tree => [...sites(root, tree)]).flatMap(leafOf))
}

function leafOf({ schema, tree, seenBy }: Site): readonly SpecLeaf[] {
  const place = tree.at.at(-1)
  const isOne = isLeaf(schema) || (tree.is === 'scalar' && tree.value === null)
  return isOne && place !== undefined ? [{ place, value: plain(tree), seenBy }] : []
}

/** What aliases repeat is written once. */
function once(all: readonly SpecLeaf[]): readonly SpecLeaf[] {
  const seen = new Map(all.map(leaf => [`${leaf.place.file} ${leaf.place.pointer}`, leaf]))
  return [...seen.values()]
}
