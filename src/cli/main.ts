#!/usr/bin/env node
/** The program. The only file that touches the process. */
import process from 'node:process'
import { packageFolderOf } from './package-folder.ts'
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
}

function outputOf(stream: NodeJS.WriteStream): Output {
  // `| head` closes the pipe early: no error of ours, and the exit code stays the audit's.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  return {
    write: text => void stream.write(text),
    isTerminal: stream.isTTY === true,
    columns: stream.isTTY === true ? stream.columns : null,
  }
}

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)
  process.once(signal, () => {
    interrupted.abort()
    process.exit(code)
  })
process.on('uncaughtException', error => process.exit(failed(error, args, world)))

process.exitCode = await run(args, world)
