/** One place where two values that differ as text count as equal, or where a thing that no spec states is passed over. */
import type { Comparison } from '../kinds/define.ts'
import type { Want } from '../model/claim.ts'
import type { Fold } from './folds.ts'

export interface Relaxation {
  readonly name: string
  /** What of the product it is: `want atLeast`, `comparison tags`, `fold default-vpc`. */
  readonly of: `want ${Want<unknown>['is']}` | `comparison ${Comparison}` | `fold ${Fold}` | 'name pattern'
  readonly accepts: (value: unknown) => boolean
  /** Values that differ as text and mean the same. */
  readonly accepted: readonly unknown[]
  readonly refused: readonly [unknown, unknown, unknown, ...unknown[]]
  /** Why an empty value (none, an empty list or record) may pass; without it none does. */
  readonly emptyPasses?: string
}
