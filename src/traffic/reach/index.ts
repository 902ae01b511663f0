/** Reachability: a network in, answers with certificates out. */
export { type Blocker, blockers } from './blockers.ts'
export { check } from './check.ts'
export { type Decision, decisions, ruleText } from './decisions.ts'
export { openTo, reach } from './engine.ts'
export * from './network.ts'
export { beyond, openServices, survey, type Way } from './survey.ts'
export { servicesText, waysText } from './ways-text.ts'
