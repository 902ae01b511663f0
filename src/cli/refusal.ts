/** Wrong usage: everything that the command line itself can be refused for. */
import { UserError } from '../model/errors.ts'
import type { Words } from '../model/words.ts'
import { nearestOf } from '../spec/near.ts'
import { said } from '../text/said.ts'

export type UsageCode =
  | 'USAGE_ANONYMIZE'
  | 'USAGE_ARGUMENT'
  | 'USAGE_CONFLICTING_CREDENTIALS'
  | 'USAGE_FLAG'
  | 'USAGE_FOLDER_NOT_EMPTY'
  | 'USAGE_NOT_A_SOURCE'
  | 'USAGE_NOT_WRITABLE'
  | 'USAGE_NOT_YET'
  | 'USAGE_ONE_STDOUT'
  | 'USAGE_UNKNOWN_COMMAND'
  | 'USAGE_UNKNOWN_FINDING'
  | 'USAGE_UNKNOWN_FLAG'
  | 'USAGE_UNKNOWN_FORMAT'
  | 'USAGE_UNKNOWN_RULE'

export function usage(code: UsageCode, message: Words, hint?: Words): UserError {
  return new UserError([{ code, message, at: null, ...(hint !== undefined && { hint }) }])
}

/** The nearest of the known words, as a hint; else those that hold it; else all of them where they are few. */
export function nearest(word: string, known: readonly string[]): Words | undefined {
  const best = nearestOf(word, known)
  if (best !== undefined) return said('did-you-mean', { name: best })
  const holding = word.length < 2 ? [] : known.filter(other => other.toLowerCase().includes(word.toLowerCase()))
  const names = holding.length > 0 ? holding : known
  if (names.length > most && holding.length === 0) return undefined
  return said('there-are', { names: [...names.slice(0, most), ...(names.length > most ? ['…'] : [])].join(', ') })
}

const most = 12
