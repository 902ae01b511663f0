/** Writes evidence: everything that a session was asked, and how it was answered. */
import type { KeyObject } from 'node:crypto'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { said } from '../../text/said.ts'
import { oneLine } from '../failure.ts'
import type { SourceInfo } from '../../model/resource.ts'
import type { Answer, AnyRead, Call } from '../call.ts'
import { byText, canonical, own, plain, stable } from '../json.ts'
import { accountOf, requestKey, type Session } from '../session.ts'
import { callFile, callsFolder, digestOf, type Entry, evidenceVersion, fileOf, type Manifest, manifestFile, type Tool } from './format.ts'
import { refusal } from './refusals.ts'
import { signatureFile, signatureOf } from './signature.ts'

/** What becomes of a request, of its answer and of the account before they are written; the session itself gives what it was given. */
export interface Rewrite {
  readonly value: (value: unknown) => unknown
  readonly answer: (answer: Answer<unknown>) => Answer<unknown>
  readonly account: (account: string) => string
}

const asItIs: Rewrite = { value: value => value, answer: answer => answer, account: account => account }

export interface Recording extends Session {
  /** Writes what was answered so far. Broken off, it leaves no manifest, and nothing reads a folder without one. */
  readonly finish: () => Promise<void>
}

interface Recorded {
  readonly file: string
  readonly entry: Entry
}

/**
 * The same session, with a memory. Refuses at once, before anything is asked, a folder that holds anything but older evidence
 * (EVIDENCE_NOT_EMPTY) or cannot be written (EVIDENCE_NOT_WRITABLE).
 */
export async function recording(
  session: Session,
  dir: string,
  tool: Tool,
  key: KeyObject | null = null,
  rewrite: Rewrite = asItIs,
): Promise<Recording> {
  await prepare(dir)
  const recorded = new Map<string, Recorded>()
  const call = (async (read: AnyRead, input: unknown) => {
    const answer = await session.call<unknown, unknown>(read, input)
    recorded.set(requestKey(read, input), { file: fileOf(read), entry: entryOf(rewrite.value(plain(input)), rewrite.answer(answer)) })
    return answer
    // It gives back what the session's own call gives.
  }) as Call
  const account = () => accountOf(call)
  const finish = async () => {
    await account()
    const info = await session.info()
    const written = info.account === null ? info : { ...info, account: rewrite.account(info.account) }
    await write(dir, tool, written, [...recorded.values()], key)
  }
  return { ...session, call, account, finish }
}

function entryOf(input: unknown, answer: Answer<unknown>): Entry {
  return answer.ok ? { input, output: answer.output } : { input, error: { name: answer.errorName, because: answer.because } }
}

async function write(dir: string, tool: Tool, info: SourceInfo, recorded: readonly Recorded[], key: KeyObject | null): Promise<void> {
  const texts = new Map([...new Set(recorded.map(({ file }) => file))].sort(byText).map(file => [file, textOf(recorded, file)]))
  const { account, region, startedAt, finishedAt } = info
  const files = Object.fromEntries([...texts].map(([file, text]) => [file, digestOf(text)]))
  const manifest: Manifest = { evidenceVersion, tool, account, region, startedAt, finishedAt, calls: recorded.length, files }
  await writable(dir, async () => {
    for (const stale of [manifestFile, signatureFile]) await rm(join(dir, stale), { force: true })
    for (const stale of await readdir(join(dir, callsFolder))) await rm(join(dir, callsFolder, stale))
    for (const [file, text] of texts) await writeFile(join(dir, file), text)
    await writeFile(join(dir, partial), stable(manifest))
    if (key !== null) await writeFile(join(dir, signatureFile), signatureOf(stable(manifest), key))
    await rename(join(dir, partial), join(dir, manifestFile))
  })
}

function textOf(recorded: readonly Recorded[], file: string): string {
  const entries = recorded.filter(each => each.file === file).map(({ entry }) => entry)
  return stable(entries.sort((a, b) => byText(canonical(a.input), canonical(b.input))))
}

/** Becomes the manifest in one step, when all else is written. */
const partial = `${manifestFile}.partial`

/** Only what a recording wrote is ever overwritten, one that was broken off included. */
async function prepare(dir: string): Promise<void> {
  const inDir = await writable(dir, async () => {
    await mkdir(dir, { recursive: true })
    return readdir(dir)
  })
  const foreign = inDir.find(name => ![manifestFile, signatureFile, partial, callsFolder].includes(name))
  if (foreign !== undefined || (inDir.length > 0 && !inDir.includes(callsFolder)))
    throw refusal('EVIDENCE_NOT_EMPTY', dir, said('evidence-not-empty', { file: oneLine(foreign ?? inDir[0] ?? '') }))
  const calls = await writable(dir, async () => {
    await mkdir(join(dir, callsFolder), { recursive: true })
    return readdir(join(dir, callsFolder))
  })
  const odd = calls.find(name => !callFile.test(`${callsFolder}/${name}`))
  if (odd !== undefined) throw refusal('EVIDENCE_NOT_EMPTY', dir, said('evidence-not-empty', { file: oneLine(`${callsFolder}/${odd}`) }))
}

async function writable<T>(dir: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    throw refusal('EVIDENCE_NOT_WRITABLE', dir, said('evidence-not-writable', { why: oneLine(String(own(error, 'code') ?? error)) }))
  }
}
