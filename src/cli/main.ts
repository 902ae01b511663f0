#!/usr/bin/env node
/** The program. The only file that touches the process. */
import process from 'node:process'
import { packageFolderOf } from './package-folder.ts'
import { said } from '../text/said.ts'
import { usage } from './refusal.ts'
import { failed, run } from './run.ts'
import type { Output, World } from './world.ts'

// Versions of the SDK from January 2027 on want a newer Node, and say so on every run (measured on 3.1169).
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true'

const interrupted = new AbortController()
const args = process.argv.slice(2)
const world: World = {
  env: process.env,
  stdout: outputOf(process.stdout),
  stderr: outputOf(process.stderr),
  packageFolder: packageFolderOf(import.meta.url),
  signal: interrupted.signal,
  elapsed: () => performance.now() / 1000,
}

function outputOf(stream: NodeJS.WriteStream): Output {
  // `| head` closes the pipe early: no error of ours, and the exit code stays the audit's. A disk that is full is the user's to mend.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return
    process.exit(failed(stream === process.stdout ? unwritable(error) : error, args, world))
  })
  return {
    write: text => void stream.write(text),
    isTerminal: stream.isTTY === true,
    columns: stream.isTTY === true ? stream.columns : null,
  }
}

const unwritable = (error: Error) => usage('USAGE_NOT_WRITABLE', said('stdout-not-writable', { why: error.message }))

// The first signal breaks off what is under way: the report then says what was read, and that the rest is unknown. The second ends it.
let signalled: number | null = null
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)
  process.on(signal, () => {
    if (signalled !== null) process.exit(code)
    signalled = code
    interrupted.abort()
    setTimeout(() => process.exit(code), 30_000).unref()
  })
process.on('uncaughtException', error => process.exit(failed(error, args, world)))

const code = await run(args, world)
process.exitCode = signalled ?? code
