/** In which zones things of the spec stand. */
import { type Claim, valueOf } from '../model/claim.ts'
import type { Model } from '../model/language/index.ts'

/** The zones of subnets by key, one for each. */
export function zonesOf(model: Model, subnets: readonly string[]): readonly string[] {
  return subnets.flatMap(key => {
    const zone = model.network.subnets.get(key)?.zone
    const value = zone === undefined ? undefined : valueOf(zone)
    return value === undefined ? [] : [value]
  })
}

export const zonesIn = (model: Model, subnets: Claim<readonly string[]>): readonly string[] => [
  ...new Set(zonesOf(model, valueOf(subnets) ?? [])),
]

/** Whether the spec asks for more than one zone anywhere: what stands in one alone then fails with it. */
export function isMultiAz({ databases, caches }: Model): boolean {
  return [...databases.values(), ...caches.values()].some(one => valueOf(one.multiAz) === true)
}
