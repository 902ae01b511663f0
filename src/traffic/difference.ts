/** What two lists of rules do not have in common. */
import type { Box } from './box.ts'
import { boxes } from './boxes.ts'
import { minus, regionOf } from './region.ts'
import type { TrafficRule } from './rule.ts'

/** What is there and not stated, and what is stated and not there; both empty exactly when the lists mean the same traffic. */
export function difference(
  stated: readonly TrafficRule[],
  actual: readonly TrafficRule[],
): { readonly added: readonly Box[]; readonly lost: readonly Box[] } {
  const [wanted, there] = [regionOf(stated), regionOf(actual)]
  return { added: boxes(minus(there, wanted)), lost: boxes(minus(wanted, there)) }
}
