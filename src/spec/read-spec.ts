/** YAML files to a Model, or to all the problems that they have. */
import { joined, said } from '../text/said.ts'
import type { Model } from '../model/language/index.ts'
import { checkMeaning } from './checks/index.ts'
import { claimsOf } from './claims.ts'
import { completed } from './defaults.ts'
import { disk, type FileSource } from './files.ts'
import { finished } from './fill.ts'
import { environmentOf, environmentsIn, type Folder, knowsOverlay, layerOf, overlaysIn } from './folder.ts'
import { overlaid, ownTree } from './overlay.ts'
import { type Problems, problems, type Tell } from './problems.ts'
import { resolvedOf, type Worked } from './resolved.ts'
import { root } from './schema.ts'
import { checkShape } from './shape.ts'
import type { Mapping } from './tree.ts'
import { variablesOf } from './variables.ts'

export interface SpecRequest {
  /** The folder that holds architecture.yaml, as the user typed it: places name files below it. */
  readonly folder: string
  /** Without it: the only environment there is. */
  readonly environment?: string | undefined
  /** Names of files in overlays/, laid on in this order. */
  readonly overlays?: readonly string[] | undefined
  /** Where files come from; the disk by default. */
  readonly files?: FileSource | undefined
}

/** The spec resolved for one environment. Throws one UserError with every problem of every file that was read. */
export function readSpec({ folder: path, environment, overlays = [], files = disk }: SpecRequest): Model {
  const all = problems()
  const layers = layersOf({ path, files }, environment, overlays, all)
  all.stop()
  if (layers === null) throw new Error('a spec without layers has problems')
  const own = worked(layers.base, [layers.own, ...layers.overlays], layers.environment, all.tell)
  const others = layers.others.map(({ name, tree }) => worked(layers.base, [tree], name, elsewhere(all.tell, name)))
  all.stop()
  return { ...claimsOf(own.tree), resolved: resolvedOf(own, overlays, others) }
}

/** The environments of a spec, in the order of their names. Throws a UserError for a folder that is none. */
export function environmentsOf(path: string, files: FileSource = disk): readonly string[] {
  const all = problems()
  const there = environmentsIn({ path, files }, all.tell)
  environmentOf(there[0], there, all.tell)
  all.stop()
  return there
}

interface Layers {
  readonly base: Mapping
  readonly environment: string
  readonly own: Mapping
  readonly overlays: readonly Mapping[]
  readonly others: readonly { readonly name: string; readonly tree: Mapping }[]
}

/** Every file that matters; null when one of them cannot be read or is not there. */
function layersOf(folder: Folder, asked: string | undefined, overlays: readonly string[], all: Problems): Layers | null {
  const base = layerOf(folder, 'architecture.yaml', all)
  const there = environmentsIn(folder, all.tell)
  if (base === null && there.length === 0) return null
  const environment = environmentOf(asked, there, all.tell)
  const environments = there.flatMap(name => named(name, layerOf(folder, `env/${name}.yaml`, all)))
  const known = overlaysIn(folder, there, all.tell)
  // What an overlay says of one environment alone stands in a file of its own: NAME.ENV.yaml, laid on after NAME.yaml.
  const files = overlays
    .filter(name => knowsOverlay(name, known, all.tell))
    .flatMap(name => [name, ...known.filter(one => one === `${name}.${environment}`)])
  const laid = files.map(name => layerOf(folder, `overlays/${name}.yaml`, all))
  const own = environments.find(({ name }) => name === environment)
  if (base === null || environment === null || own === undefined) return null
  const others = environments.filter(one => one !== own)
  return { base, environment, own: own.tree, overlays: laid.filter(tree => tree !== null), others }
}

const named = (name: string, tree: Mapping | null) => (tree === null ? [] : [{ name, tree }])

/** One environment, through all stages: problems of each are told, so that one run shows them all. */
function worked(base: Mapping, layers: readonly Mapping[], environment: string, tell: Tell): Worked {
  const laid = layers.reduce((below, layer) => overlaid(root, below, layer, tell), ownTree(root, base))
  const complete = completed(root, laid, tell)
  const variables = variablesOf(complete, environment, tell)
  const tree = finished(complete, variables, tell)
  checkShape(tree, tell)
  checkMeaning(tree, tell)
  return { environment, tree, variables }
}

/** Problems that only another environment has say so. */
function elsewhere(tell: Tell, name: string): Tell {
  return (code, at, message, hint) => tell(code, at, message, joined('; ', hint, said('spec-elsewhere', { name: JSON.stringify(name) })))
}
