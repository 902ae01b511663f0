/** Evidence that may be shown to others: as it was recorded, with other names. See README.md of src/source. */
import type { Rewrite } from '../evidence/record.ts'
import { renamedAnswer, renamedValue } from './answers.ts'
import { type Rename, renaming } from './text.ts'
import { isKeptField } from './words.ts'

export type { Rename } from './text.ts'

export interface Anonymizer {
  /** For the names of a spec. */
  readonly rename: Rename
  /** Whether the values of a property are AWS's words, and stay. */
  readonly isKept: (field: string) => boolean
  /** For a recording. */
  readonly rewrite: Rewrite
}

/** One key, one map: what had one name has one name, in the account and in the spec. */
export function anonymizer(key: Uint8Array): Anonymizer {
  const rename = renaming(key)
  return {
    rename,
    isKept: field => isKeptField('', field, {}),
    rewrite: {
      value: value => renamedValue(rename, value),
      answer: answer => renamedAnswer(rename, answer),
      account: rename.text,
    },
  }
}
