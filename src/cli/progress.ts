/** Says on standard error what is being waited for: only on a terminal, and on one that can take it back. */
import { createSpinner } from 'nanospinner'
import type { CommonFlags } from './flags.ts'
import type { World } from './world.ts'

/** Starts, and gives what ends it and leaves no trace. */
export function progress({ quiet }: Pick<CommonFlags, 'quiet'>, { env, stderr }: World, what: string): () => void {
  if (quiet === true || !stderr.isTerminal || env['TERM'] === 'dumb') return () => undefined
  const spinner = createSpinner(what).start()
  return () => void spinner.clear().stop()
}
