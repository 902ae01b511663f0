/** The built program as a test runs it: dist/cli.js, with an environment of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))
export const cli = `${root}dist/cli.js`

export interface Ended {
  readonly stdout: string
  readonly stderr: string
  /** Null when a signal ended it. */
  readonly exit: number | null
}

export interface Surroundings {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
}

/** Nothing of the machine's own locale, colours or credentials. */
const plain = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', HOME: '/nonexistent', AWS_EC2_METADATA_DISABLED: 'true' }

export function start(args: readonly string[], { cwd = root, env = {} }: Surroundings = {}): ChildProcess {
  return spawn(process.execPath, [cli, ...args], { cwd, env: { ...plain, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
}

export async function runProgram(args: readonly string[], surroundings?: Surroundings): Promise<Ended> {
  return ended(start(args, surroundings))
}

export function ended(child: ChildProcess): Promise<Ended> {
  const [stdout, stderr] = [gathered(child.stdout), gathered(child.stderr)]
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', exit => resolve({ stdout: stdout(), stderr: stderr(), exit }))
  })
}

function gathered(stream: ChildProcess['stdout']): () => string {
  const chunks: Buffer[] = []
  stream?.on('data', (chunk: Buffer) => chunks.push(chunk))
  return () => Buffer.concat(chunks).toString('utf8')
}
