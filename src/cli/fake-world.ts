/** A world for tests: what a command writes is kept. */
import { fileURLToPath } from 'node:url'
import type { World } from './world.ts'

export interface Heard {
  readonly world: World
  readonly stdout: () => string
  readonly stderr: () => string
}

export function fakeWorld(env: World['env'] = {}, terminal: { readonly columns: number } | null = null): Heard {
  const [stdout, stderr]: [string[], string[]] = [[], []]
  const outputTo = (kept: string[]) => ({
    write: (text: string) => void kept.push(text),
    isTerminal: terminal !== null,
    columns: terminal?.columns ?? null,
  })
  return {
    world: {
      env,
      stdout: outputTo(stdout),
      stderr: outputTo(stderr),
      packageFolder: fileURLToPath(new URL('../..', import.meta.url)),
      signal: new AbortController().signal,
      elapsed: () => 0,
    },
    stdout: () => stdout.join(''),
    stderr: () => stderr.join(''),
  }
}
