/** Reachability: a network in, answers with certificates out. */
export { type Blocker, blockers } from './blockers.ts'
export { check } from './check.ts'
export { placeText, reach, traffic } from './engine.ts'
export * from './network.ts'
