/** What the last run said of a target: what a verdict is compared with, and where its open findings are. */
import type { TargetResult } from '../../../src/index.ts'
import { stateKey } from './keys.ts'
import type { Store } from './store.ts'

export interface State {
  readonly verdict: TargetResult['verdict']
  readonly run: string
  /** When the run began. */
  readonly startedAt: string
  /** When it was last audited, whatever came of it; null: never. */
  readonly lastGood: string | null
  /** The details of that audit. */
  readonly folder: string | null
}

/** Null: no run has said anything of it. */
export async function stateOf(results: Store, target: string): Promise<State | null> {
  const text = await results.get(stateKey(target))
  // Our own file.
  return text === null ? null : (JSON.parse(text) as State)
}
