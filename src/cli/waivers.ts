/** Waivers are not in this version: a file of them must not be overlooked. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { notYet } from './not-yet.ts'

/** Throws for `--waivers FILE`, and for a `waivers.yaml` in the spec that `--waivers none` does not put aside. */
export function noWaivers({ spec, waivers }: { readonly spec: string; readonly waivers?: string }): void {
  const beside = join(spec, 'waivers.yaml')
  if (waivers !== undefined && waivers !== 'none') throw notYet(`--waivers ${waivers} (accepting findings)`)
  if (waivers === undefined && existsSync(beside)) throw notYet(`${beside} (accepting findings; --waivers none leaves it out)`)
}
