/** A test account: moto behind our launcher, as a process that ends with this one. */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createInterface } from 'node:readline'

// Below the repository, where every script and test runs.
const python = '.venv/bin/python'
const serve = 'test/account/moto/serve.py'

/** One account and its state, on a port of its own. */
export interface Account {
  readonly endpoint: string
  readonly pid: number
  /** A copy of this account as it is now; what is done to one is not seen in the other. */
  readonly fork: () => Promise<Account>
  readonly stop: () => Promise<void>
  /** From now on without these mends. */
  readonly without: (mends: readonly string[]) => Promise<void>
}

interface Ready {
  readonly port: number
  readonly pid: number
}

/** Starts an empty account. Throws when the virtual environment is not there. */
export async function startAccount(): Promise<Account> {
  if (!existsSync(python)) throw new Error('there is no .venv: run node scripts/venv.mjs')
  const child = spawn(python, [serve], { stdio: ['pipe', 'pipe', 'inherit'] })
  const ready = JSON.parse(await firstLine(child)) as Ready
  return { ...accountAt(ready), stop: () => ended(child) }
}

/** An account that is running already. */
export function accountAt({ port, pid }: Ready): Account {
  const endpoint = `http://127.0.0.1:${port}`
  const order = async (what: string) => {
    const answer = await fetch(`${endpoint}/_account/${what}`, { method: 'POST' })
    if (!answer.ok) throw new Error(`${what}: ${answer.status} ${await answer.text()}`)
    return answer.json()
  }
  return {
    endpoint,
    pid,
    // The launcher's own answer, three lines of serve.py.
    fork: async () => accountAt((await order('fork')) as Ready),
    stop: async () => void (await order('stop').catch(unlessEnded)),
    without: async mends => void (await order(`without?mends=${mends.join(',')}`)),
  }
}

/** On a busy machine a fork may end before its answer has left; one that was not there is an error. */
function unlessEnded(error: unknown): void {
  const cause: unknown = error instanceof Error ? error.cause : undefined
  if (!(cause instanceof Error && 'code' in cause && cause.code === 'UND_ERR_SOCKET')) throw error
}

/** What identifies an account to another process: vitest hands it to its workers. */
export const addressOf = ({ endpoint, pid }: Account) => ({ port: Number(new URL(endpoint).port), pid })

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    if (child.stdout === null) throw new Error('the launcher has no standard output')
    createInterface(child.stdout).once('line', resolve)
    child.once('exit', code => reject(new Error(`the launcher ended with ${code}`)))
  })
}

/** It ends when its standard input does, with all its forks. */
function ended(child: ChildProcess): Promise<void> {
  return new Promise(resolve => {
    child.once('exit', () => resolve())
    child.stdin?.end()
  })
}
