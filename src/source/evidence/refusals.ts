/** What can be wrong with an evidence folder: one clear sentence each, and the next step. */
import { UserError } from '../../model/errors.ts'
import { alike } from '../../text/said.ts'
import { oneLine } from '../failure.ts'

type Refusal = (detail: string) => readonly [message: string, hint: string]

const again = 'record it again: popcorn-audit record --out DIR'

const refusals = {
  EVIDENCE_MISSING: () => ['there is no such folder', 'give the folder that `popcorn-audit record --out DIR` wrote'],
  EVIDENCE_NO_MANIFEST: () => ['the folder has no manifest.json, so its recording was never finished', again],
  EVIDENCE_FOREIGN: () => [
    'the folder is no evidence: its manifest.json has no evidenceVersion',
    'give the folder that `popcorn-audit record --out DIR` wrote',
  ],
  EVIDENCE_NEWER: version => [
    `the evidence has version ${version}; this program reads version 1`,
    'use the release that recorded it, or a newer one',
  ],
  EVIDENCE_UNREADABLE: what => [what, again],
  EVIDENCE_TAMPERED: what => [`${what}, so the folder was changed after it was recorded`, again],
  EVIDENCE_INCOMPLETE: file => [`${file} is in the manifest and not in the folder`, 'copy the whole folder, or record it again'],
  EVIDENCE_TOO_LARGE: what => [`${what}; a file of evidence has at most 200 MB`, 'check that the folder is the recorded one'],
  EVIDENCE_NOT_EMPTY: what => [`the folder holds ${what}, which is no evidence, and is left as it is`, 'give an empty or a new folder'],
  EVIDENCE_UNSIGNED: () => ['the evidence is not signed, and --verify asks for a signature', 'record it with --sign KEYFILE'],
  EVIDENCE_WRONG_SIGNATURE: () => [
    'the signature of the evidence is not one of this key',
    'it was signed with another key, or changed after it was signed',
  ],
  EVIDENCE_KEY: what => [what, 'an Ed25519 key in PEM: openssl genpkey -algorithm ed25519 -out key.pem; openssl pkey -in key.pem -pubout'],
  EVIDENCE_NOT_WRITABLE: what => [`the folder cannot be written: ${what}`, 'give a folder that you may write to'],
} as const satisfies Record<string, Refusal>

export type EvidenceCode = keyof typeof refusals

/** The error for one of them. `file` is what it is about: the folder, or a file in it. */
export function refusal(code: EvidenceCode, file: string, detail = ''): UserError {
  const [message, hint] = refusals[code](oneLine(detail))
  return new UserError([{ code, message: alike(message), at: { file, line: 1, column: 1 }, hint: alike(hint) }])
}
