/** Rules of a security group, as sets of traffic. */
import { type Compared, type Difference, placed } from './difference.ts'
import type { AnyClaim, Place } from '../model/claim.ts'
import { type Box, boxText, difference, intersect, isEmpty, regionOf, regionOfBox, type TrafficRule } from '../traffic/index.ts'

/** What is added and what is lost, in the fewest boxes. */
export function traffic({ claim, actual, direction }: Compared): readonly Difference[] {
  // The kind's `traffic` comparison promises these on both sides.
  const stated = (claim.want.is === 'exactly' ? claim.want.value : []) as readonly TrafficRule[]
  const there = actual as readonly TrafficRule[]
  const { added, lost } = difference(stated, there)
  const one = (change: 'added' | 'lost', box: Box): Difference => {
    const text = boxText(box, direction)
    const at = placed(change === 'lost' ? origin(claim, box) : undefined)
    return {
      change,
      item: text,
      expected: change === 'lost' ? text : null,
      actual: change === 'added' ? text : null,
      messageId: change === 'added' ? 'traffic-added' : 'traffic-lost',
      args: { traffic: text },
      box,
      ...at,
    }
  }
  return [...added.map(box => one('added', box)), ...lost.map(box => one('lost', box))]
}

/** The first stated entry that holds some of the lost box. */
function origin(claim: AnyClaim, box: Box): readonly Place[] | undefined {
  return claim.parts?.find(part => {
    // A kind's parts of traffic are lists of rules, one list a stated entry.
    const rules = part.value as readonly TrafficRule[]
    return !isEmpty(intersect(regionOfBox(box), regionOf(rules)))
  })?.at
}
