/**
 * What emulators do not hold, each list by cause: the one place that says where they lie. `conforming.test.ts` and `deploy.test.ts`
 * hold them to be exact: neither a gap more nor one less.
 */
import { readFileSync } from 'node:fs'

export type Environment = 'dev' | 'prod'

/** How often, in each environment. */
type Counts = Readonly<Record<Environment, number>>

/** What an audit of a conforming account finds for it. */
export interface Found extends Counts {
  readonly type: string
  /** Null: whether it exists, or whether there are others. */
  readonly property: string | null
  readonly verdict: string
}

/** A call that makes a resource, or one property of it, and is refused. */
export interface Refused extends Counts {
  readonly type: string
  readonly property: string | null
  readonly error: string
}

export interface Gap {
  readonly call: string
  readonly answers: string
  readonly why: string
  /** The mend of test/account/mends.json that closes it for all tests but these. */
  readonly mend?: string
  /** The file that works around it. */
  readonly around?: string
  readonly finds?: readonly Found[]
  readonly refuses?: readonly Refused[]
}

interface Gaps {
  readonly emulator: string
  readonly version: string
  /** Of an emulator's CloudFormation: the types that it does not know, by the tier of the stack that holds them. */
  readonly unsupported?: Readonly<Record<string, readonly string[]>>
  readonly gaps: readonly Gap[]
}

export const lists = ['moto', 'ministack', 'ministack-cloudformation', 'ministack-listener-rules'] as const

/** Our own file; gaps.test.ts reads each of its fields. */
export const gapsOf = (list: (typeof lists)[number]) => JSON.parse(readFileSync(`test/emulators/gaps/${list}.json`, 'utf8')) as Gaps

/** So many of each, in words: what the lists say and what happened are compared as these. */
export type Tally = Readonly<Record<string, number>>

/** What an environment is expected to come to. */
export function expected(gaps: readonly Gap[], environment: Environment): { readonly finds: Tally; readonly refuses: Tally } {
  const tallied = <T extends Counts>(list: readonly T[], words: (one: T) => string): Tally =>
    Object.fromEntries(list.filter(one => one[environment] > 0).map(one => [words(one), one[environment]]))
  return {
    finds: tallied(
      gaps.flatMap(({ finds = [] }) => finds),
      foundWords,
    ),
    refuses: tallied(
      gaps.flatMap(({ refuses = [] }) => refuses),
      refusedWords,
    ),
  }
}

export const foundWords = ({ type, property, verdict }: Omit<Found, Environment>) => `${type} ${property ?? 'itself'} ${verdict}`

export const refusedWords = ({ type, property, error }: Omit<Refused, Environment>) => `${type} ${property ?? 'itself'}: ${error}`

/** So many of each of these words. */
export function tally(words: readonly string[]): Tally {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return Object.fromEntries(counts)
}
