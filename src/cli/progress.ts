/** Says on standard error what is being waited for: on a terminal only. */
import { createSpinner } from 'nanospinner'
import type { CommonFlags } from './flags.ts'
import type { World } from './world.ts'

/** Starts, and gives what ends it and leaves no trace. */
export function progress({ quiet }: Pick<CommonFlags, 'quiet'>, { stderr }: World, what: string): () => void {
  if (quiet === true || !stderr.isTerminal) return () => undefined
  const spinner = createSpinner(what).start()
  return () => void spinner.clear().stop()
}
