/**
 * A fact: what was looked for in the world. Known, or unknown with the reason.
 * Absent (looked; not there) is a known `null`. Unstated is the spec's word and stands in claim.ts.
 */

/** Where a fact comes from: the call (`rds:DescribeDBInstances`) and the path into its answer, list items named by identifier. */
export interface From {
  readonly call: string
  readonly at: string
}

/** Why something could not be read. The words are the contract's. */
export type Reason =
  | 'denied'
  | 'throttled'
  | 'timeout'
  | 'unreachable'
  | 'expired'
  | 'truncated'
  | 'garbled'
  | 'unsupported'
  | 'unresolved'
  | 'not-recorded'
  | 'ambiguous'
  | 'error'

export interface Because {
  readonly reason: Reason
  /** The call that failed, as `service:Operation`; null where no call is to blame. */
  readonly call: string | null
  /** The IAM action that the call needs; null where none is known. */
  readonly action: string | null
  /** One English sentence, in AWS's words where it has said something. */
  readonly message: string
}

export interface Known<T> {
  readonly known: true
  readonly value: T
  readonly from: From
}

export interface Unknown {
  readonly known: false
  readonly because: Because
  readonly from: From
}

export type Fact<T> = Known<T> | Unknown
export type AnyFact = Fact<unknown>

export function known<T>(value: T, from: From): Known<T> {
  return { known: true, value, from }
}

export function unknown(because: Because, from: From): Unknown {
  return { known: false, because, from }
}

/** A fact derived from another; what is unknown stays unknown, with its reason. */
export function mapFact<T, U>(fact: Fact<T>, f: (value: T) => U): Fact<U> {
  return fact.known ? known(f(fact.value), fact.from) : fact
}

/** As mapFact, for a derivation that may itself fail to know. */
export function thenFact<T, U>(fact: Fact<T>, f: (value: T, from: From) => Fact<U>): Fact<U> {
  return fact.known ? f(fact.value, fact.from) : fact
}

/** A list of facts as a fact of a list: unknown when any of them is. */
export function allFacts<T>(facts: readonly Fact<T>[], from: From): Fact<readonly T[]> {
  const values: T[] = []
  for (const fact of facts) {
    if (!fact.known) return fact
    values.push(fact.value)
  }
  return known(values, from)
}
