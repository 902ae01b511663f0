/** What network ACLs let through, on the way there and of the answers. */
import { permittedBy } from '../acl.ts'
import { callsAnsweredBy, unanswered } from '../answers.ts'
import type { Slice } from '../packets.ts'
import type { Region } from '../region.ts'
import type { Direction } from '../rule.ts'
import type { Pass, Side } from './filters.ts'
import { type Acl, unread } from './network.ts'

/** What an ACL lets pass on the way there; `side` tells the other end. */
export function aclFilter(acl: Acl | undefined, direction: Direction, side: Side): readonly Pass[] {
  return once(acl, `there ${direction} ${side}`, known =>
    allowedBy(known, direction).map(({ from, end, peers }) => ({ services: [from, end], [side]: peers.addresses })),
  )
}

/** What an ACL lets pass of the answers to calls. */
export function answerFilter(acl: Acl | undefined, direction: Direction, side: Side): readonly Pass[] {
  return once(acl, `back ${direction} ${side}`, known => [
    ...unanswered,
    ...allowedBy(known, direction).flatMap(({ from, end, peers }) =>
      callsAnsweredBy([from, end]).map(one => ({ ...one, [side]: peers.addresses })),
    ),
  ])
}

const made = new WeakMap<Acl, Map<string, readonly Pass[]>>()

/** An ACL serves many subnets, and a subnet many interfaces. */
function once(acl: Acl | undefined, key: string, make: (acl: Acl) => readonly Slice[]): readonly Pass[] {
  if (acl === undefined || acl.doubt !== null) return [{ lets: {}, doubt: acl?.doubt ?? unread.acl }]
  const own = made.get(acl) ?? new Map<string, readonly Pass[]>()
  made.set(acl, own)
  const known = own.get(key) ?? make(acl).map(lets => ({ lets, doubt: null }))
  own.set(key, known)
  return known
}

const allowed = new WeakMap<Acl, Readonly<Record<Direction, Region>>>()

function allowedBy(acl: Acl, direction: Direction): Region {
  const known = allowed.get(acl) ?? { ingress: permittedBy(acl.entries, 'ingress'), egress: permittedBy(acl.entries, 'egress') }
  allowed.set(acl, known)
  return known[direction]
}
