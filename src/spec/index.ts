/** The spec: YAML to a Model, or errors with places. */

export { type FileSource, inMemory } from './files.ts'
export { leaves, type SpecLeaf } from './leaves.ts'
export { environmentsOf, readSpec, type SpecRequest } from './read-spec.ts'
export { type RenamedSpec, renamedSpec } from './renamed.ts'
export { diffSpecs, specText } from './show.ts'
export { readWaivers } from './waivers.ts'
export { readTargets } from './targets.ts'
