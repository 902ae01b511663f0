/** Routes are compared by destination: one destination, one difference. */
import type { Route } from '../kinds/route.ts'
import type { AnyClaim } from '../model/claim.ts'
import type { Compare, Difference } from './difference.ts'

export const routes: Compare = ({ claim, actual }) => {
  // The kind's `routes` comparison promises these on both sides.
  const stated = (claim.want.is === 'exactly' ? claim.want.value : []) as readonly Route[]
  const there = [...(actual as readonly Route[])].sort((a, b) => (order(a) < order(b) ? -1 : 1))
  const lost = stated.filter(route => !there.some(one => one.destination === route.destination))
  return [
    ...there.flatMap(route =>
      judged(
        claim,
        stated.find(one => one.destination === route.destination),
        route,
      ),
    ),
    ...lost.map(route => difference(claim, 'lost', 'route-lost', route, undefined)),
  ]
}

function judged(claim: AnyClaim, wanted: Route | undefined, route: Route): readonly Difference[] {
  if (wanted === undefined) return [difference(claim, 'added', 'route-added', undefined, route)]
  // A route whose target is gone names one that nobody knows any more: what is wrong with it is that it leads nowhere.
  if (route.blackhole) return [difference(claim, 'changed', 'route-blackhole', wanted, route)]
  return route.target === wanted.target ? [] : [difference(claim, 'changed', 'route-differs', wanted, route)]
}

function difference(
  claim: AnyClaim,
  change: Difference['change'],
  messageId: string,
  wanted: Route | undefined,
  route: Route | undefined,
): Difference {
  const destination = (wanted ?? route)?.destination ?? ''
  const [expected, actual] = [wanted?.target ?? null, route === undefined ? null : targetText(route)]
  const at = claim.parts?.find(part => part.value === wanted)?.at
  return {
    change,
    item: destination,
    expected,
    actual,
    messageId,
    args: { destination, expected: expected ?? '', actual: route?.target ?? '' },
    ...(wanted === undefined || at === undefined ? {} : { at }),
  }
}

const targetText = (route: Route) => (route.blackhole ? `${route.target} (blackhole)` : route.target)
const order = (route: Route) => `${route.destination}\u0000${targetText(route)}`
