/** Reachability: a network in, answers with certificates out. */
export { placeText, reach, traffic } from './engine.ts'
export * from './network.ts'
