/** `init --example`: a spec and a recorded account to try it on, from the files of this package. */
import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { notYet } from '../not-yet.ts'
import { usage } from '../refusal.ts'
import type { World } from '../world.ts'

export interface InitFlags {
  readonly example?: true
}

/** Writes into an empty folder only: nothing of the user's is ever overwritten. */
export async function run(folder: string, flags: InitFlags, world: World): Promise<number> {
  if (flags.example !== true) throw notYet('init without --example')
  const there = namesIn(folder)
  if (there.length > 0)
    throw usage(
      'USAGE_FOLDER_NOT_EMPTY',
      `${folder} is not empty: it holds ${there[0]}`,
      'give an empty or a new folder: popcorn-audit init --example FOLDER',
    )
  for (const [from, to] of files) copy(join(world.packageFolder, from), join(folder, to))
  const enter = folder === '.' ? '' : `  cd ${folder}\n`
  world.stdout.write(
    `Written: spec/ and evidence/. Next:\n${enter}  popcorn-audit spec check --env dev\n  popcorn-audit audit --env dev --on evidence\n`,
  )
  return 0
}

const files = [
  ['spec', 'spec'],
  [join('examples', 'dev'), 'evidence'],
] as const

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function copy(from: string, to: string): void {
  try {
    cpSync(from, to, { recursive: true })
  } catch (error) {
    throw usage('USAGE_NOT_WRITABLE', `${to} cannot be written: ${error instanceof Error ? error.message : String(error)}`)
  }
}
