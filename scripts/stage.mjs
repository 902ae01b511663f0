/** Runs programs one after the other or side by side, says how long each took, and shows the output of what failed. */
import { spawn } from 'node:child_process'

/**
 * Runs a program to its end. Its output is kept back, unless `show` says to pass it on.
 * Gives `{ code, output }`; a program that cannot be started has code 127.
 */
export function runProgram(command, args, { show = false, env = {}, cwd } = {}) {
  return new Promise(resolve => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    })
    const output = []
    for (const stream of [child.stdout, child.stderr]) if (stream !== null) stream.on('data', chunk => output.push(chunk))
    child.on('error', error => resolve({ code: 127, output: error.message }))
    child.on('close', (code, signal) =>
      resolve({ code: code === null ? 128 : code, output: Buffer.concat(output).toString() + (signal ? `ended by ${signal}\n` : '') }),
    )
  })
}

/** A program of node_modules/.bin, through this very Node. */
export const bin = name => ['node_modules', '.bin', name].join('/')

/**
 * Runs stages, `width` at a time, in order. A stage is `{ name, run }`; run gives `{ passed, failed, output, skipped }`.
 * Prints a line for each with its time. Gives the sums; does not stop at a failure.
 */
export async function runStages(stages, width = 1) {
  const waiting = [...stages]
  const results = []
  const worker = async () => {
    for (let stage = waiting.shift(); stage !== undefined; stage = waiting.shift()) results.push(await runStage(stage))
  }
  await Promise.all(Array.from({ length: width }, worker))
  return sumOf(results)
}

async function runStage({ name, run }) {
  const start = Date.now()
  const result = await run()
  const state = result.skipped ? `skipped: ${result.skipped}` : result.failed > 0 ? 'FAILED' : 'ok'
  const many = result.passed + result.failed > 1 ? ` (${result.passed} passed, ${result.failed} failed)` : ''
  console.log(`${name.padEnd(16)} ${secondsSince(start).padStart(7)}  ${state}${many}`)
  if (result.failed > 0) console.log(result.output)
  return result
}

export const secondsSince = start => `${((Date.now() - start) / 1000).toFixed(1)} s`

function sumOf(results) {
  const sum = key => results.reduce((total, result) => total + result[key], 0)
  return { passed: sum('passed'), failed: sum('failed') }
}

/** A stage that is one program: it passes or fails as a whole. */
export function programStage(name, command, args, options) {
  return {
    name,
    run: async () => {
      const { code, output } = await runProgram(command, args, options)
      return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output }
    },
  }
}
