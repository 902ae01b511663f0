/** A spec with other names: the same architecture, written for evidence that was anonymised with the same key. */
import { stringify } from 'yaml'
import type { Json } from '../model/audit.ts'
import { disk, type FileSource, inMemory } from './files.ts'
import { environmentsIn, layerOf, overlaysIn } from './folder.ts'
import { problems } from './problems.ts'
import { isMapping, renamedNode, renamedWaivers, type SpecNames } from './rename.ts'
import { isLeaf, root, type Schema, under } from './schema.ts'
import { readSpec } from './read-spec.ts'
import { plainSpec } from './show.ts'
import { plain } from './tree.ts'

export interface RenamedSpec {
  /** Texts of the files, by their paths below the folder of the spec. */
  readonly files: ReadonlyMap<string, string>
  readonly environment: string
  readonly overlays: readonly string[]
}

interface Asked {
  readonly folder: string
  readonly environment: string
  readonly overlays: readonly string[]
  readonly names: SpecNames
  readonly files?: FileSource
}

/**
 * The files of a spec with other names: base, every environment, the overlays that are laid on, waivers where there are any. What is
 * prose is left out. Null when it cannot be written so that it means the same.
 */
export function renamedSpec(asked: Asked): RenamedSpec | null {
  const { folder, overlays, names, files = disk } = asked
  const { layers, environments } = renamedLayers(asked)
  const dotted = overlays.map(name => dottedName(name, names))
  for (const name of environments) {
    const isMeant = name === asked.environment
    const meant = withoutNotes(renamedNode(root, meaningOf({ folder, files }, name, isMeant ? overlays : []), names))
    const found = () => foundIn(layers, names.text(name), isMeant ? dotted : [])
    const file = fileOf(name, names)
    layers.set(file, laidOver(layers.get(file) ?? {}, difference(root, found(), meant)))
    if (JSON.stringify(found()) !== JSON.stringify(meant)) return null
  }
  const texts = new Map([...layers].map(([name, json]) => [name, yamlOf(json)]))
  return { files: texts, environment: names.text(asked.environment), overlays: dotted }
}

const fileOf = (environment: string, { text }: SpecNames) => `env/${text(environment)}.yaml`
const dottedName = (overlay: string, { text }: SpecNames) => overlay.split('.').map(text).join('.')

/** Each file on its own, with its own names in other names. */
function renamedLayers({ folder, overlays, names, files = disk }: Asked) {
  const all = problems()
  const at = { path: folder, files }
  const environments = environmentsIn(at, all.tell)
  const laid = overlaysIn(at, environments, all.tell).filter(name => overlays.includes(name.split('.')[0] ?? ''))
  const layers = new Map<string, Json>()
  const add = (from: string, to: string, rename = (json: Json) => withoutProse(renamedNode(root, json, names))) => {
    const tree = layerOf(at, from, all)
    if (tree !== null) layers.set(to, rename(plain(tree)))
  }
  add('architecture.yaml', 'architecture.yaml')
  for (const name of environments) add(`env/${name}.yaml`, fileOf(name, names))
  for (const name of laid) add(`overlays/${name}.yaml`, `overlays/${dottedName(name, names)}.yaml`)
  if (files.list(folder)?.includes('waivers.yaml') === true) add('waivers.yaml', 'waivers.yaml', json => renamedWaivers(json, names))
  all.stop()
  return { layers, environments }
}

const yamlOf = (json: Json) => stringify(json, { lineWidth: 0, aliasDuplicateObjects: false })

/** What a spec resolves to; how its variables are called is its own business. */
function meaningOf(spec: { readonly folder: string; readonly files: FileSource }, environment: string, overlays: readonly string[]): Json {
  const resolved = withoutNotes(plainSpec(readSpec({ ...spec, environment, overlays })))
  if (!isMapping(resolved)) return resolved
  const { variables: _, ...rest } = resolved
  return rest
}

function foundIn(layers: ReadonlyMap<string, Json>, environment: string, overlays: readonly string[]): Json {
  const files = inMemory(new Map([...layers].map(([name, json]) => [`spec/${name}`, yamlOf(json)])))
  return meaningOf({ folder: 'spec', files }, environment, overlays)
}

/** What must be said besides, where a text that was put together became another than its parts did: `${key}` for a service of AWS. */
function difference(schema: Schema | undefined, found: Json, meant: Json): Json {
  if (!isMapping(found) || !isMapping(meant)) return meant
  return Object.fromEntries(
    Object.entries(meant).flatMap(([key, value]) => {
      const [before, below] = [found[key], under(schema, key)]
      if (JSON.stringify(before) === JSON.stringify(value)) return []
      return [[key, before === undefined || isLeaf(below) ? value : difference(below, before, value)]]
    }),
  )
}

function laidOver(below: Json, above: Json): Json {
  if (!isMapping(below) || !isMapping(above)) return above
  const both = Object.entries(above).map(([key, value]) => [key, Object.hasOwn(below, key) ? laidOver(below[key] ?? {}, value) : value])
  return { ...below, ...Object.fromEntries(both) }
}

/** What an architecture says without a value is prose: that it says something is counted, and stays. */
function withoutProse(json: Json): Json {
  const notes = isMapping(json) ? json['notes'] : undefined
  if (!isMapping(json) || !isMapping(notes)) return json
  return { ...json, notes: Object.fromEntries(Object.keys(notes).map(key => [key, 'left out'])) }
}

function withoutNotes(json: Json): Json {
  if (!isMapping(json)) return json
  const { notes: _, ...rest } = json
  return rest
}
