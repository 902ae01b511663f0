/** The spec that the flags name. */
import type { Model } from '../model/language/index.ts'
import type { SpecFlags } from './flags.ts'

/** Throws one UserError with everything that is wrong with it. */
export async function modelOf({ spec, env, overlay }: SpecFlags): Promise<Model> {
  const { readSpec } = await import('../spec/index.ts')
  return readSpec({ folder: spec, environment: env, overlays: overlay })
}
