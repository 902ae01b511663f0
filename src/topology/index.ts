/** What a Model wants, or a source holds, as a network: in, for the engine of src/traffic. */
export { newWays } from './beyond.ts'
export { decisionText, type Exposed, exposureOf, ownerOf, pathText } from './exposure.ts'
export type { Owner, Placed } from './interfaces.ts'
export { type Topology, topologyOf } from './network.ts'
export { type Opened, openedWays, stepsFor } from './opened.ts'
export { type Scene, sceneOfEstate, sceneOfSpec, type Seen } from './seen.ts'
export { internet } from '../traffic/index.ts'
export { endNames, endsNamed } from './ends.ts'
