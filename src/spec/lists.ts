/** What the smaller files beside a spec (waivers, targets) have in common: maps with known keys. */
import { didYouMean, type Tell } from './problems.ts'
import type { Mapping } from './tree.ts'
import { placeOf } from './walk.ts'

/** Tells of every key that is none of these. */
export function onlyKeys(tree: Mapping, keys: readonly string[], tell: Tell): void {
  for (const [key, value] of tree.entries)
    if (!keys.includes(key))
      tell(
        'SPEC_UNKNOWN_KEY',
        value.key ?? placeOf(value),
        `${JSON.stringify(key)} is no key here`,
        didYouMean(key, keys) ?? `there are ${keys.join(', ')}`,
      )
}
