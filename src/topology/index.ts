/** What a Model wants, or a source holds, as a network: in, for the engine of src/traffic. */
export type { Owner, Placed } from './interfaces.ts'
export { type Topology, topologyOf } from './network.ts'
export { type Scene, sceneOfEstate, sceneOfSpec, type Seen } from './seen.ts'
