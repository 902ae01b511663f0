/**
 * No reader hangs: a second thread ends the process when one input takes a minute, and leaves the input in .cache/fuzz-hang. A timer of
 * the test itself would never come to its turn.
 */
import { Worker } from 'node:worker_threads'

const code = `
const { parentPort } = require('node:worker_threads')
const { mkdirSync, writeFileSync } = require('node:fs')
let input = null
let since = Date.now()
parentPort.on('message', one => { input = one; since = Date.now() })
setInterval(() => {
  if (input === null || Date.now() - since < 60000) return
  mkdirSync('.cache', { recursive: true })
  writeFileSync('.cache/fuzz-hang', input)
  process.stderr.write('fuzzing: an input took a minute; it is in .cache/fuzz-hang\\n')
  process.kill(process.pid, 'SIGKILL')
}, 1000).unref()
`

export interface Watchdog {
  /** Says what is tried now; null: nothing is. */
  readonly on: (input: Uint8Array | null) => void
  readonly end: () => Promise<unknown>
}

export function watchdog(): Watchdog {
  const worker = new Worker(code, { eval: true })
  worker.unref()
  return { on: input => worker.postMessage(input), end: () => worker.terminate() }
}
