/** Problems of a spec: gathered, so that all of them are told at once. */
import type { Place } from '../model/claim.ts'
import { type Problem, UserError } from '../model/errors.ts'
import type { Words } from '../model/words.ts'
import { said } from '../text/said.ts'
import { nearestOf } from './near.ts'

/** Every code that a waivers file can be refused with, besides those of any YAML file. */
export type WaiverCode =
  | 'WAIVER_EVERYTHING'
  | 'WAIVER_EXPIRES'
  | 'WAIVER_FIELD'
  | 'WAIVER_TIME_ZONE'
  | 'WAIVER_TRAFFIC'
  | 'WAIVER_UNKNOWN_RULE'

/** Every code that a spec can be refused with. */
export type Code =
  | 'SPEC_ALIAS_BOMB'
  | 'SPEC_DUPLICATE_ITEM'
  | 'SPEC_DUPLICATE_KEY'
  | 'SPEC_DUPLICATE_NAME'
  | 'SPEC_EMPTY_BAND'
  | 'SPEC_EMPTY_FILE'
  | 'SPEC_EMPTY_VALUE'
  | 'SPEC_ENVIRONMENT_NEEDED'
  | 'SPEC_EXACTLY_ONE'
  | 'SPEC_FILE_NAME'
  | 'SPEC_HOST_BITS'
  | 'SPEC_KEY_FORM'
  | 'SPEC_KEY_NOT_TEXT'
  | 'SPEC_KEY_REFUSED'
  | 'SPEC_MERGE_KEY'
  | 'SPEC_MISSING_KEY'
  | 'SPEC_NAME_TOO_LONG'
  | 'SPEC_NOT_A_CIDR'
  | 'SPEC_NOT_FOUND'
  | 'SPEC_NOT_UTF8'
  | 'SPEC_OUT_OF_RANGE'
  | 'SPEC_OVERLAY_UNKNOWN_ENTRY'
  | 'SPEC_PEER'
  | 'SPEC_PORT_RANGE'
  | 'SPEC_PORTS_WITHOUT_PROTOCOL'
  | 'SPEC_SUBNET_OUTSIDE_VPC'
  | 'SPEC_SUBNETS_OVERLAP'
  | 'SPEC_TAG'
  | 'SPEC_TEMPLATE'
  | 'SPEC_TOO_DEEP'
  | 'SPEC_TOO_FEW_ITEMS'
  | 'SPEC_TOO_LARGE'
  | 'SPEC_UNKNOWN_ENVIRONMENT'
  | 'SPEC_UNKNOWN_KEY'
  | 'SPEC_UNKNOWN_OVERLAY'
  | 'SPEC_UNKNOWN_REFERENCE'
  | 'SPEC_UNKNOWN_VARIABLE'
  | 'SPEC_UNREADABLE'
  | 'SPEC_VARIABLE_CYCLE'
  | 'SPEC_WRONG_TYPE'
  | 'SPEC_WRONG_VALUE'
  | 'SPEC_YAML'
  | 'SPEC_ZONE_OUTSIDE_REGION'
  | 'TARGET_FIELD'
  | WaiverCode

/** Tells one problem, and gives null for what cannot be read. `at` is null for what stands in no file. */
export type Tell = (code: Code, at: Pick<Place, 'file' | 'line' | 'column'> | null, message: Words, hint?: Words) => null

export interface Problems {
  readonly tell: Tell
  /** The text of a file, for code frames. */
  readonly quote: (file: string, text: string) => void
  /** Throws a UserError with everything told so far, in the order of the files; does nothing when all is well. */
  readonly stop: () => void
}

export function problems(): Problems {
  const told = new Map<string, Problem>()
  const lines = new Map<string, readonly string[]>()
  return {
    tell: (code, at, message, hint) => {
      const place = at && { file: at.file, line: at.line, column: at.column }
      const source = at === null ? undefined : lines.get(at.file)?.[at.line - 1]
      // The first word on a value is the nearest to the cause; what is wrong with a whole entry is told beside it.
      const key = placeText(place) + (place === null ? message.en : ofEntries.has(code) ? code : '')
      if (!told.has(key))
        told.set(key, {
          code,
          message,
          at: place,
          ...(source !== undefined && { source }),
          ...(hint !== undefined && { hint }),
        })
      return null
    },
    quote: (file, text) => void lines.set(file, text.split(/\r?\n/)),
    stop: () => {
      const [first, ...rest] = [...told.values()].sort(inOrder)
      if (first !== undefined) throw new UserError([first, ...rest])
    },
  }
}

const ofEntries: ReadonlySet<Code> = new Set(['SPEC_MISSING_KEY', 'SPEC_PEER', 'SPEC_EXACTLY_ONE', 'SPEC_DUPLICATE_NAME'])

const placeText = (at: Problem['at']) => (at === null ? '' : `${at.file}:${at.line}:${at.column} `)

function inOrder(a: Problem, b: Problem): number {
  const [one, other] = [a.at, b.at]
  if (one === null || other === null) return Number(one !== null) - Number(other !== null)
  if (one.file !== other.file) return one.file < other.file ? -1 : 1
  return one.line - other.line || one.column - other.column
}

/** The nearest of the texts there are, as a hint; undefined when none is near. */
export function didYouMean(text: string, known: Iterable<string>): Words | undefined {
  const nearest = nearestOf(text, known)
  return nearest === undefined ? undefined : said('spec-meant', { name: JSON.stringify(nearest) })
}

/** A short list for a hint: `there are "dev", "prod"`. */
export function thereAre(texts: readonly string[]): Words {
  if (texts.length === 0) return said('spec-there-are-none')
  const some = texts
    .slice(0, 12)
    .map(text => JSON.stringify(text))
    .join(', ')
  const names = texts.length > 12 ? said('spec-there-are-more', { names: some, count: texts.length - 12 }) : some
  return said(texts.length === 1 ? 'spec-there-is' : 'spec-there-are', { names })
}
