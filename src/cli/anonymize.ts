/** `record --anonymize`: evidence, and the spec it is held against, in other names. */
import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Rewrite } from '../source/evidence/record.ts'
import type { RenamedSpec } from '../spec/index.ts'
import { said } from '../text/said.ts'
import { usage } from './refusal.ts'
import { writeWhole } from './write.ts'

export interface AnonymizeFlags {
  readonly spec: string
  readonly out: string
  readonly overlay?: readonly string[]
  /** The file whose bytes are the key of the map; without it the key is drawn, and forgotten. */
  readonly anonymizeKey?: string
}

export interface Anonymized {
  readonly rewrite: Rewrite
  /** Writes the spec beside the evidence; gives the command that audits both. */
  readonly finish: () => string
}

/** Refuses what cannot be anonymised before anything is asked. */
export async function anonymizing(flags: AnonymizeFlags, environment: string): Promise<Anonymized> {
  const { out } = flags
  if (existsSync(out) && readdirSync(out).length > 0)
    throw usage('USAGE_FOLDER_NOT_EMPTY', said('folder-not-empty', { folder: out }), said('anonymize-folder-hint'))
  const [{ anonymizer }, { renamedSpec }] = await Promise.all([import('../source/anonymize/index.ts'), import('../spec/index.ts')])
  const { rename, isKept, rewrite } = anonymizer(keyOf(flags.anonymizeKey))
  const spec = renamedSpec({ folder: flags.spec, environment, overlays: flags.overlay ?? [], names: { ...rename, isKept } })
  if (spec === null)
    throw usage(
      'USAGE_ANONYMIZE',
      said('anonymize-each'),
      said('anonymize-each-hint', { right: '${name}-${each}', wrong: '${name}${each}' }),
    )
  return { rewrite, finish: () => written(spec, out) }
}

function written(spec: RenamedSpec, out: string): string {
  for (const [name, text] of spec.files) writeWhole(join(out, 'spec', name), text)
  const overlays = spec.overlays.map(name => ` --overlay ${name}`).join('')
  return `popcorn-audit audit --on ${out} --spec ${join(out, 'spec')} --env ${spec.environment}${overlays}`
}

function keyOf(file: string | undefined): Uint8Array {
  if (file === undefined) return randomBytes(32)
  const bytes = bytesOf(file)
  if (bytes.length < 16) throw usage('USAGE_ANONYMIZE', said('anonymize-key-short', { file, count: bytes.length }), makeOne(file))
  return bytes
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch {
    throw usage('USAGE_ANONYMIZE', said('anonymize-key-unreadable', { file }), makeOne(file))
  }
}

const makeOne = (file: string) => said('make-one', { command: `openssl rand -out ${file} 32` })
