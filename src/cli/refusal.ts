/** Wrong usage: everything that the command line itself can be refused for. */
import { distance } from 'fastest-levenshtein'
import { UserError } from '../model/errors.ts'

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

export function usage(code: UsageCode, message: string, hint?: string): UserError {
  return new UserError([{ code, message, at: null, ...(hint !== undefined && { hint }) }])
}

/** The nearest of the known words, as a hint; else all of them where they are few. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const away = (other: string) => distance(word.toLowerCase(), other.toLowerCase())
  const [best] = [...known].sort((a, b) => away(a) - away(b))
  if (best !== undefined && away(best) <= Math.max(2, Math.floor(word.length / 3))) return `did you mean ${best}?`
  return known.length <= 12 ? `there are ${known.join(', ')}` : undefined
}
