/** `completion SHELL` prints what the shell sources; the shell then asks `__complete` at every tab. */
import type { Command } from 'commander'
import { candidatesFor } from '../completion/candidates.ts'
import { scripts } from '../completion/scripts.ts'
import { valuesOf } from '../completion/values.ts'
import type { World } from '../world.ts'

export type Shell = keyof typeof scripts

export async function script(shell: Shell, world: World): Promise<number> {
  world.stdout.write(scripts[shell])
  return 0
}

/** A line a candidate: its value, a tab, its text; at last what the shell adds from the disk. */
export async function answer(root: Command, words: readonly string[], world: World): Promise<number> {
  const { candidates, disk } = await candidatesFor(root, words, valuesOf)
  const lines = candidates.map(({ value, text }) => (text === '' ? value : `${value}\t${text}`))
  world.stdout.write(`${[...lines, `:${disk}`].join('\n')}\n`)
  return 0
}
