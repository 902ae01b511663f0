/** What a spec expects of a service where one leaf is not one property. */
import { type Claim, exactly, isStated, mapClaim, unstated, valueOf } from '../model/claim.ts'
import type { Service } from '../model/language/index.ts'
import { boundOf } from './scheduled-actions.ts'

/** The providers of a stated strategy; silence where the spec has none. */
export function providers({ capacityProviders }: Service): Claim<readonly string[]> {
  const list = [...capacityProviders.values()]
  if (list.length === 0) return unstated(capacityProviders.at)
  return exactly(
    list.map(one => one.key),
    capacityProviders.at,
    list.map(one => ({ value: one.key, at: one.at })),
  )
}

/** What the spec states of one number of each provider. */
export function shares({ capacityProviders }: Service, field: 'weight' | 'base'): Claim<Readonly<Record<string, number>>> {
  const list = [...capacityProviders.values()].flatMap(one => {
    const value = valueOf(one[field])
    return value === undefined ? [] : [{ key: one.key, value, at: one[field].at }]
  })
  if (list.length === 0) return unstated(capacityProviders.at)
  return exactly(
    Object.fromEntries(list.map(one => [one.key, one.value])),
    capacityProviders.at,
    list.map(one => ({ value: one.key, at: one.at })),
  )
}

/** What registers in a stated target group is the main container. */
export function inGroup<T>({ targetGroup }: Service, claim: Claim<T>): Claim<readonly T[]> {
  return isStated(targetGroup) ? mapClaim(claim, value => [value]) : unstated(claim.at)
}

/**
 * With scaling, the autoscaler moves the count: any number in the band is what the spec wants. A template says what it starts with, and
 * that is a part of the claim.
 */
export function desiredCount(service: Service): Claim<number> {
  const ends = [boundsIn(service, 'minimum'), boundsIn(service, 'maximum')]
  const [least, most] = [Math.min(...(ends[0] ?? [])), Math.max(...(ends[1] ?? []))]
  if (!Number.isFinite(least) || !Number.isFinite(most)) return service.desiredCount
  const { minimum, maximum } = service.scaling
  return {
    want: { is: 'between', least, most },
    at: [...service.desiredCount.at, ...minimum.at, ...maximum.at],
    ...(isStated(service.desiredCount) && { parts: [{ value: service.desiredCount.want, at: service.desiredCount.at }] }),
  }
}

/** All values that a bound may have in turn; none where the spec leaves it open. */
function boundsIn(service: Service, bound: 'minimum' | 'maximum'): readonly number[] {
  const { want } = boundOf(service, bound)
  return want.is === 'exactly' ? [want.value] : want.is === 'oneOf' ? want.values : []
}
