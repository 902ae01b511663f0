/** The ledger: what was asked, and how it was answered. */
import type { LedgerEntry, LedgerError } from '../model/resource.ts'
import type { Answer, AnyRead } from './call.ts'
import { callName, isAbsent } from './call.ts'
import { byText, own } from './json.ts'
import { heldIn } from './list.ts'

/** One request with its answer. */
export interface Settled {
  readonly read: AnyRead
  readonly answer: Answer<unknown>
  readonly attempts: number
}

/** One line per operation, sorted by call. Which failure is shown depends on the requests, never on which answer came first. */
export function ledgerOf(settled: ReadonlyMap<string, Settled>): readonly LedgerEntry[] {
  const inOrder = [...settled].sort(([a], [b]) => byText(a, b)).map(([, each]) => each)
  const calls = [...new Set(inOrder.map(({ read }) => callName(read)))].sort(byText)
  return calls.map(call => {
    const of = inOrder.filter(({ read }) => callName(read) === call)
    return entry(call, of)
  })
}

function entry(call: string, of: readonly Settled[]): LedgerEntry {
  return {
    call,
    pages: of.filter(({ answer }) => answer.ok || answer.because.reason !== 'not-recorded').length,
    items: sum(of.map(({ read, answer }) => (answer.ok ? itemsIn(read, answer.output) : 0))),
    retries: sum(of.map(({ attempts }) => Math.max(0, attempts - 1))),
    error: of.map(errorOf).find(error => error !== null) ?? null,
  }
}

/** A single answer is one item. */
function itemsIn(read: AnyRead, output: unknown): number {
  if (read.items === undefined) return 1
  const items = own(heldIn(read, output), read.items.field)
  return Array.isArray(items) ? items.length : 0
}

function errorOf({ read, answer }: Settled): LedgerError | null {
  if (answer.ok || isAbsent(read, answer)) return null
  const { reason, message, action } = answer.because
  return { reason, message, action, stateOnly: read.stateOnly === true }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)
