/** What the shape of a spec cannot say: meanings of texts, and what leaves say of each other. */
import type { Tell } from '../problems.ts'
import { root } from '../schema.ts'
import type { Mapping } from '../tree.ts'
import { sites } from '../walk.ts'
import { checkAddresses, checkSubnets } from './addresses.ts'
import { checkBand, checkLaunch, checkScaling } from './bands.ts'
import { checkNames, checkSole } from './names.ts'
import { checkExactlyOne, checkSomeOf } from './one-of.ts'
import { checkReference } from './references.ts'
import { checkTraffic } from './traffic.ts'
import { checkZone } from './zones.ts'

/** Tells of everything at once. What has another shape than it should is left to the validator. */
export function checkMeaning(tree: Mapping, tell: Tell): void {
  const all = [...sites(root, tree)]
  for (const site of all)
    for (const check of [
      checkAddresses,
      checkBand,
      checkScaling,
      checkLaunch,
      checkExactlyOne,
      checkSomeOf,
      checkReference,
      checkTraffic,
      checkZone,
    ])
      check(site, tree, tell)
  checkSubnets(tree, tell)
  checkNames(all, tell)
  checkSole(all, tell)
}
