/** Calls, time and money of a run, by the number of accounts. */
import { type Account, assumed, auditSeconds } from './account.ts'
import { limits, prices } from './limits.ts'

export interface Scale {
  readonly accounts: number
  readonly concurrency: number
  readonly calls: number
  /** Of the run as a whole. */
  readonly seconds: number
  /** US dollars for one run. */
  readonly lambda: number
  readonly stepFunctions: number
  readonly s3: number
  /** The limit that is met first when this number grows, or when the run is made quicker. */
  readonly first: string
}

/** Of the audit function: 1,769 MB (steps.ts). */
const gigabytes = 1769 / 1024
/** Start, task, end of one child execution; the parent's few do not count. */
const transitionsEach = 3
/** targets, plan, state and record; the spec's files; the audit's four objects. */
const readsEach = 12
const writesEach = 6

export function scaleOf(accounts: number, concurrency: number, account: Account): Scale {
  const one = auditSeconds(account)
  const { seconds, first } = bound(accounts, concurrency, one)
  const starts = Math.min(concurrency, accounts)
  return {
    accounts,
    concurrency,
    calls: accounts * (account.waves.flat().length + 1),
    seconds,
    lambda:
      (accounts * one + starts * assumed.coldStart) * gigabytes * prices.lambdaGbSecond.value + (accounts + 2) * prices.lambdaRequest.value,
    stepFunctions: (accounts * transitionsEach + 8) * prices.transition.value,
    s3: accounts * ((account.files + writesEach) * prices.s3Put.value + readsEach * prices.s3Get.value),
    first: accounts > limits.inlineTargets.value && first === 'concurrency' ? 'targets in a state' : first,
  }
}

/** The least time in which a run can be done, and what holds it there. */
export function bound(accounts: number, concurrency: number, one: number): { readonly seconds: number; readonly first: string } {
  const floors = {
    concurrency: (accounts * one) / Math.min(concurrency, accounts),
    'state transitions': (accounts * transitionsEach) / limits.transitions.value,
    AssumeRole: accounts / limits.assumeRole.value,
    'start of functions': Math.min(concurrency, accounts) / limits.lambdaScaling.value,
  }
  const [first = '', seconds = 0] = Object.entries(floors).toSorted(([, a], [, b]) => b - a)[0] ?? []
  return { seconds: seconds + assumed.coldStart, first }
}
