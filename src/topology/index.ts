/** What a Model wants, or a source holds, as a network: in, for the engine of src/traffic. */
export { newWays } from './beyond.ts'
export { type Exposed, exposureOf, pathText } from './exposure.ts'
export type { Owner, Placed } from './interfaces.ts'
export { type Topology, topologyOf } from './network.ts'
export { type Opened, openedWays, stepsFor } from './opened.ts'
export { sceneOfEstate, sceneOfSpec } from './seen.ts'
export { internet } from '../traffic/index.ts'
export { endNames, endsNamed } from './ends.ts'
