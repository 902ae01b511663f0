/** The waivers that the flags name: validated whole before anything is read. */
import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { noWaivers, type Waivers } from '../model/waiver.ts'

/** `--waivers FILE`, or `waivers.yaml` in the spec where it is; `none` leaves it out. Throws one UserError with all that is wrong. */
export async function waiversOf({ spec, waivers }: { readonly spec: string; readonly waivers?: string }): Promise<Waivers> {
  const file = waivers ?? join(spec, 'waivers.yaml')
  if (waivers === 'none' || (waivers === undefined && !existsSync(file))) return noWaivers
  const [{ readWaivers, environmentsOf }, { rules }] = await Promise.all([import('../spec/index.ts'), import('../../rules/index.ts')])
  return readWaivers({
    folder: dirname(file),
    name: basename(file),
    rules: rules.map(rule => rule.id),
    environments: environmentsOf(spec),
  })
}
