/** What can be wrong with an evidence folder: one clear sentence each, and the next step. */
import { UserError } from '../../model/errors.ts'
import type { Words } from '../../model/words.ts'
import { said } from '../../text/said.ts'

const again = said('evidence-again')

/** The next step for each. */
const hints = {
  EVIDENCE_MISSING: said('evidence-folder-hint'),
  EVIDENCE_NO_MANIFEST: again,
  EVIDENCE_FOREIGN: said('evidence-folder-hint'),
  EVIDENCE_NEWER: said('evidence-newer-hint'),
  EVIDENCE_UNREADABLE: again,
  EVIDENCE_TAMPERED: again,
  EVIDENCE_INCOMPLETE: said('evidence-incomplete-hint'),
  EVIDENCE_TOO_LARGE: said('evidence-too-large-hint'),
  EVIDENCE_NOT_EMPTY: said('evidence-not-empty-hint'),
  EVIDENCE_UNSIGNED: said('evidence-unsigned-hint'),
  EVIDENCE_WRONG_SIGNATURE: said('evidence-signature-hint'),
  EVIDENCE_KEY: said('evidence-key-hint'),
  EVIDENCE_NOT_WRITABLE: said('evidence-not-writable-hint'),
} as const satisfies Readonly<Record<string, Words>>

export type EvidenceCode = keyof typeof hints

/** The error for one of them. `file` is what it is about: the folder, or a file in it. */
export function refusal(code: EvidenceCode, file: string, message: Words): UserError {
  return new UserError([{ code, message, at: { file, line: 1, column: 1 }, hint: hints[code] }])
}
