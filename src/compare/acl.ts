/** Entries of a network ACL are compared by what they permit together, each direction for itself. */
import { type AclEntry, type Box, boxes, boxText, minus, permittedBy } from '../traffic/index.ts'
import type { Compare, Difference } from './difference.ts'

/** Where the claim leaves room, any of its lists will do; differences are told against the first. */
export const acl: Compare = ({ claim, actual }) => {
  // The kind's `acl` comparison promises these on both sides.
  const there = actual as readonly AclEntry[]
  const { want } = claim
  const lists = (want.is === 'exactly' ? [want.value] : want.is === 'oneOf' ? want.values : []) as readonly (readonly AclEntry[])[]
  const told = lists.map(list => differences(list, there))
  return told.find(one => one.length === 0) ?? told[0] ?? []
}

function differences(stated: readonly AclEntry[], there: readonly AclEntry[]): readonly Difference[] {
  return (['ingress', 'egress'] as const).flatMap(direction => {
    const [wanted, permitted] = [permittedBy(stated, direction), permittedBy(there, direction)]
    const tell = (change: 'added' | 'lost', box: Box): Difference => {
      const text = boxText(box, direction)
      const [expected, actual] = change === 'lost' ? [text, null] : [null, text]
      return { change, item: text, expected, actual, messageId: `traffic-${change}`, args: { traffic: text } }
    }
    return [
      ...boxes(minus(permitted, wanted)).map(box => tell('added', box)),
      ...boxes(minus(wanted, permitted)).map(box => tell('lost', box)),
    ]
  })
}
