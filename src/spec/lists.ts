/** What the smaller files beside a spec (waivers, targets) have in common: maps with known keys. */
import { said } from '../text/said.ts'
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
        said('key-unknown-here', { key: JSON.stringify(key) }),
        didYouMean(key, keys) ?? said('there-are', { names: keys.join(', ') }),
      )
}
