/** The spec: YAML to a Model, or errors with places. */
export { editorSchema } from './editor-schema.ts'
export { disk, type FileSource, inMemory } from './files.ts'
export { leaves, type SpecLeaf } from './leaves.ts'
export { environmentsOf, readSpec, type SpecRequest } from './read-spec.ts'
export { diffSpecs, plainSpec, type SpecDifference, specText } from './show.ts'
export { readWaivers, type WaiversRequest } from './waivers.ts'
export { readTargets } from './targets.ts'
