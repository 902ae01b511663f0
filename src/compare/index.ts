/** What rules are written with, and the stages of the comparison. */
export { json, wantJson } from './difference.ts'
export { type Estate, nameReferences } from './estate.ts'
export { ambiguity, label } from './names.ts'
export type { Draft } from './draft.ts'
export { type Judged, judgeAll } from './judge.ts'
export { carriedGroups } from './owners.ts'
export type { Part } from './parts.ts'
export { claimsUnder, declaredIn, namePropertyOf, observe } from './observe.ts'
export { type Pair, pair } from './pair.ts'
export {
  type AnyDataRule,
  type AnyRule,
  defineEstateRule,
  definePropertyRule,
  defineRule,
  type Drift,
  isEstateRule,
  type Observation,
  readsType,
  type RuleHead,
} from './rule.ts'
export { scopeOf } from './scope.ts'
export { withTemplate } from './witness.ts'
export { plan } from './plan.ts'
export { quoted } from './shell.ts'
export { type Opens, summarize } from './summarize.ts'
export { resourceOf, statedName } from './finding.ts'
export { waive } from './waive.ts'
