/**
 * Rules as lists of boxes of packets, of which the first that fits decides: what network ACLs and route tables are. Pure algebra;
 * `lists.test.ts` holds it to single packets.
 */
import { placeOf } from './addresses.ts'
import type { AclEntry } from './acl.ts'
import { callsAnsweredBy, unanswered } from './answers.ts'
import type { Slice } from './packets.ts'
import { servicesOf } from './region.ts'

/** `side` is the address of the other end: a call's source where it comes in, its target where it goes out; for its answer the reverse. */
export interface Asking {
  readonly side: 'source' | 'target'
  readonly isAnswer?: boolean
}

type AclList = readonly { readonly lets: Slice; readonly allow: boolean }[]

/** The entries for calls that come in or go out, or for their answers; what fits none is denied. */
export function aclList(entries: readonly AclEntry[], { side, isAnswer = false }: Asking): AclList {
  const own = known.get(entries) ?? new Map<string, AclList>()
  known.set(entries, own)
  const key = `${side} ${isAnswer}`
  const list = own.get(key) ?? listed(entries, side, isAnswer)
  own.set(key, list)
  return list
}

/** An ACL serves many subnets, and a subnet many interfaces. */
const known = new WeakMap<readonly AclEntry[], Map<string, AclList>>()

function listed(entries: readonly AclEntry[], side: Asking['side'], isAnswer: boolean): AclList {
  const direction = (side === 'source') === isAnswer ? 'egress' : 'ingress'
  const own = entries.filter(entry => entry.direction === direction).toSorted((a, b) => a.number - b.number)
  const slices = own.flatMap(({ rule, allow }) => {
    const services = servicesOf(rule)
    // "CidrBlock … Ipv6CidrBlock": an entry has no other peers (API reference, NetworkAclEntry).
    const addresses = 'cidr' in rule.peer ? placeOf(rule.peer.cidr) : []
    return (isAnswer ? callsAnsweredBy(services) : [{ services }]).map(lets => ({ lets: { ...lets, [side]: addresses }, allow }))
  })
  return isAnswer ? [...unanswered.map(lets => ({ lets, allow: true })), ...slices] : slices
}

/** The longest prefix first; of two routes for one block the first in the table. */
export function routeList<R extends { readonly destination: string }>(
  routes: readonly R[],
  side: Asking['side'],
): readonly { readonly lets: Slice; readonly route: R }[] {
  const prefix = ({ destination }: R) => Number(destination.slice(destination.indexOf('/') + 1))
  // Sorting is stable.
  return routes.toSorted((a, b) => prefix(b) - prefix(a)).map(route => ({ lets: { [side]: placeOf(route.destination) }, route }))
}
