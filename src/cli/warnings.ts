/** What failed and holds no verdict: target health and the like. It must be said, and does not count. */
import type { LedgerEntry } from '../model/resource.ts'

/** A line for each; no line, no text. */
export function ledgerWarnings(ledger: readonly LedgerEntry[]): string {
  return ledger
    .flatMap(({ call, error }) =>
      error?.stateOnly === true ? [`warning: ${call} was not answered (${error.reason}); no verdict depends on it\n`] : [],
    )
    .join('')
}
