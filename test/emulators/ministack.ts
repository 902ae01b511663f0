/** ministack, as a process that ends with this one. */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

// Below the repository, where every script and test runs.
const python = '.venv/bin/python'
const serve = 'test/emulators/serve-ministack.py'

/** An emulator that runs: account 123456789012, region ap-northeast-2, nothing in it. */
export interface Emulator {
  /** On the loopback interface alone. */
  readonly endpoint: string
  /** Ends it, and what it started. */
  readonly stop: () => Promise<void>
}

/** Starts an empty ministack on a free port. Throws when the virtual environment is not there. */
export async function startMinistack(): Promise<Emulator> {
  if (!existsSync(python)) throw new Error('there is no .venv: run node scripts/venv.mjs')
  const folder = mkdtempSync(join(tmpdir(), 'popcorn-ministack-'))
  const child = spawn(python, [serve], { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, TMPDIR: folder } })
  const endpoint = `http://127.0.0.1:${await portOf(child)}`
  await answering(endpoint)
  return { endpoint, stop: () => ended(child).finally(() => rmSync(folder, { recursive: true, force: true })) }
}

/** The launcher's first line says where it listens. */
function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    if (child.stdout === null) throw new Error('the launcher has no standard output')
    createInterface(child.stdout).once('line', line => resolve((JSON.parse(line) as { readonly port: number }).port))
    child.once('exit', code => reject(new Error(`the launcher ended with ${code}`)))
  })
}

/** It listens before it serves: the first request waits. */
async function answering(endpoint: string): Promise<void> {
  const answer = await fetch(`${endpoint}/_ministack/health`)
  if (!answer.ok) throw new Error(`ministack answers ${answer.status}`)
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise(resolve => {
    child.once('exit', () => resolve())
    child.stdin?.end()
  })
}
