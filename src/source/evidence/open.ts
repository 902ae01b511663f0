/** Reads evidence: a folder that was recorded, held against its manifest before anything in it is believed. */
import type { KeyObject } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { said } from '../../text/said.ts'
import { oneLine } from '../failure.ts'
import { byText, isObject, own, stable } from '../json.ts'
import { type Session, sessionOf } from '../session.ts'
import { callsFolder, digestOf, entriesIn, type Entry, evidenceVersion, type Manifest, manifestFile, manifestIn } from './format.ts'
import { refusal } from './refusals.ts'
import { replaying } from './replay.ts'
import { isSignedBy, signatureFile } from './signature.ts'

const mostBytes = 200_000_000

/** Whether a path is meant as evidence, by what it holds: also evidence that is damaged, so that it is refused in its own words. */
export async function looksLikeEvidence(path: string): Promise<boolean> {
  const names = await namesIn(path)
  if (names.includes(callsFolder)) return true
  const text = names.includes(manifestFile) ? await readFile(join(path, manifestFile), 'utf8').catch(() => '') : ''
  return own(parsed(text), 'evidenceVersion') !== undefined
}

/**
 * A session that answers from a recorded folder. Throws UserError EVIDENCE_… for a folder that is not whole and as it was written, and
 * with a key for one that this key has not signed.
 */
export async function openEvidence(dir: string, key: KeyObject | null = null): Promise<Session> {
  if (key !== null) await holdSigned(dir, key)
  const manifest = await manifestOf(dir)
  await holdsJust(dir, Object.keys(manifest.files))
  const calls = new Map<string, readonly Entry[]>()
  for (const [file, digest] of Object.entries(manifest.files)) calls.set(basename(file, '.json'), await entriesOf(dir, file, digest))
  const { send, used } = replaying(calls)
  const { account, region, startedAt, finishedAt } = manifest
  return sessionOf(send, () => ({ kind: 'evidence', account, region, startedAt, finishedAt, calls: used() }))
}

/** The manifest is signed, and holds the digest of every other file. */
async function holdSigned(dir: string, key: KeyObject): Promise<void> {
  const [manifest, signature] = [await bytesOf(join(dir, manifestFile)), await bytesOf(join(dir, signatureFile))]
  if (signature === null || manifest === null) throw refusal('EVIDENCE_UNSIGNED', dir, said('evidence-unsigned'))
  if (!isSignedBy(manifest, signature.toString('utf8'), key)) throw refusal('EVIDENCE_WRONG_SIGNATURE', dir, said('evidence-signature'))
}

async function manifestOf(dir: string): Promise<Manifest> {
  if (!(await isFolder(dir))) throw refusal('EVIDENCE_MISSING', dir, said('evidence-missing'))
  const file = join(dir, manifestFile)
  const bytes = await bytesOf(file)
  if (bytes === null) throw refusal('EVIDENCE_NO_MANIFEST', dir, said('evidence-no-manifest'))
  const value = parsed(bytes.toString('utf8'))
  if (!isObject(value)) throw refusal('EVIDENCE_UNREADABLE', file, said('evidence-manifest-object'))
  const version = own(value, 'evidenceVersion')
  if (version === undefined) throw refusal('EVIDENCE_FOREIGN', dir, said('evidence-foreign'))
  if (version !== evidenceVersion)
    throw refusal('EVIDENCE_NEWER', file, said('evidence-newer', { version: oneLine(stable(version).trim().slice(0, 20)) }))
  const manifest = manifestIn(value)
  if (manifest === null) throw refusal('EVIDENCE_UNREADABLE', file, said('evidence-manifest-shape'))
  return manifest
}

async function holdsJust(dir: string, listed: readonly string[]): Promise<void> {
  const held = (await namesIn(join(dir, callsFolder))).map(name => `${callsFolder}/${name}`).sort(byText)
  const lacking = listed.find(file => !held.includes(file))
  if (lacking !== undefined) throw refusal('EVIDENCE_INCOMPLETE', dir, said('evidence-incomplete', { file: lacking }))
  const extra = held.find(file => !listed.includes(file))
  if (extra !== undefined)
    throw refusal('EVIDENCE_TAMPERED', dir, said('evidence-tampered', { what: said('evidence-not-listed', { file: oneLine(extra) }) }))
}

async function entriesOf(dir: string, name: string, digest: string): Promise<readonly Entry[]> {
  const file = join(dir, name)
  const bytes = await bytesOf(file)
  if (bytes === null) throw refusal('EVIDENCE_INCOMPLETE', dir, said('evidence-incomplete', { file: name }))
  if (digestOf(bytes) !== digest) throw refusal('EVIDENCE_TAMPERED', file, said('evidence-tampered', { what: said('evidence-digest') }))
  const entries = entriesIn(parsed(bytes.toString('utf8')))
  if (entries === null) throw refusal('EVIDENCE_UNREADABLE', file, said('evidence-file-shape'))
  return entries
}

/** Null where there is no such file. */
async function bytesOf(file: string): Promise<Buffer | null> {
  const found = await stat(file).catch(() => null)
  if (found === null || !found.isFile()) return null
  if (found.size > mostBytes)
    throw refusal('EVIDENCE_TOO_LARGE', file, said('evidence-too-large', { megabytes: Math.ceil(found.size / 1_000_000) }))
  return readFile(file)
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => [])
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null)
  return found?.isDirectory() === true
}

/** Undefined for what is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
