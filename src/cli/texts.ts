/** The view that the flags and the terminal ask for. */
import type { View } from '../report/report.ts'
import type { CommonFlags } from './flags.ts'
import { hasColour, languageOf, widthOf } from './view.ts'
import type { World } from './world.ts'

export async function viewOf(flags: CommonFlags, world: World): Promise<View> {
  const { viewIn } = await import('../view.ts')
  return viewIn(languageOf(flags, world), {
    colour: hasColour(flags, world),
    width: widthOf(world),
    verbose: flags.verbose === true,
  })
}
