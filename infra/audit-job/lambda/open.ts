/** The findings of a target that are open, over all runs: since when each, and which are mended. */
import { type Audit, type Finding, historyOf } from '../../../src/index.ts'

export interface Open {
  readonly finding: Finding
  /** When an audit saw it first, ISO 8601. */
  readonly since: string
}

export interface Ledger {
  readonly open: readonly Open[]
  /** As stated now, and looked at: what could not be read this time stays open. */
  readonly mended: readonly Open[]
}

/** What was open before, held against an audit. */
export function openAfter(before: readonly Open[], audit: Audit, at: string): Ledger {
  const { fixed, accepted, unchecked } = historyOf({ ...audit, findings: before.map(({ finding }) => finding) }, audit)
  const since = new Map(before.map(one => [one.finding.id, one.since]))
  const opened = (finding: Finding): Open => ({ finding, since: since.get(finding.id) ?? at })
  const deviating = audit.findings.filter(({ verdict }) => verdict === 'deviates')
  const isAccepted = new Set(accepted.map(({ id }) => id))
  return {
    open: [...deviating, ...unchecked.filter(({ id }) => !isAccepted.has(id))].map(opened),
    mended: fixed.map(opened),
  }
}

export const openFile = 'open.json'

export function openIn(text: string | null): readonly Open[] {
  // Our own file, written by the run that the state points to.
  return text === null ? [] : (JSON.parse(text) as readonly Open[])
}
