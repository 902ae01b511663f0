/** What network ACLs let through, on the way there and of the answers. */
import { permittedBy } from '../acl.ts'
import { type Bounds, both, combine } from '../bounds.ts'
import { type Region, width } from '../region.ts'
import type { Direction } from '../rule.ts'
import type { Filter, Side } from './filters.ts'
import type { Acl } from './network.ts'
import type { Slice } from './packets.ts'

/** What an ACL lets pass on the way there; `side` tells the other end. */
export function aclFilter(acl: Acl | undefined, direction: Direction, side: Side): Filter {
  return once(acl, `there ${direction} ${side}`, () => aclFilterOf(acl, direction, side))
}

function aclFilterOf(acl: Acl | undefined, direction: Direction, side: Side): Filter {
  if (acl === undefined || acl.doubt !== null) return { lets: [], maybe: [{}], doubt: acl?.doubt ?? 'a network ACL that was not read' }
  return certainly(allowedBy(acl, direction).map(({ from, end, peers }) => ({ services: [from, end], [side]: peers.addresses })))
}

const made = new WeakMap<Acl, Map<string, Filter>>()

/** An ACL serves many subnets, and a subnet many interfaces. */
function once(acl: Acl | undefined, key: string, make: () => Filter): Filter {
  if (acl === undefined) return make()
  const own = made.get(acl) ?? new Map<string, Filter>()
  made.set(acl, own)
  const known = own.get(key) ?? make()
  own.set(key, known)
  return known
}

const certainly = (lets: readonly Slice[]): Filter => ({ lets, maybe: [], doubt: null })

const allowed = new WeakMap<Acl, Readonly<Record<Direction, Region>>>()

function allowedBy(acl: Acl, direction: Direction): Region {
  const known = allowed.get(acl) ?? { ingress: permittedBy(acl.entries, 'ingress'), egress: permittedBy(acl.entries, 'egress') }
  allowed.set(acl, known)
  return known[direction]
}

/**
 * What an ACL lets pass of the answers. tcp and udp answer to the port that was called from; an echo request is answered by an
 * echo reply, and other ICMP messages by none; any other protocol answers as itself.
 */
export function answerFilter(acl: Acl | undefined, direction: Direction, side: Side): Filter {
  return once(acl, `back ${direction} ${side}`, () => answerFilterOf(acl, direction, side))
}

function answerFilterOf(acl: Acl | undefined, direction: Direction, side: Side): Filter {
  if (acl === undefined || acl.doubt !== null) return aclFilter(acl, direction, side)
  const region = allowedBy(acl, direction)
  const silent = silentMessages.map(services => ({ services }))
  return certainly([
    ...silent,
    ...region.flatMap(({ from, end, peers }) => answersIn(from, end).map(one => ({ ...one, [side]: peers.addresses }))),
  ])
}

const [icmp, tcp, udp, icmpv6] = [1 * width, 6 * width, 17 * width, 58 * width]
const echo = [
  { request: icmp + 8 * 256, reply: icmp },
  { request: icmpv6 + 128 * 256, reply: icmpv6 + 129 * 256 },
]
const silentMessages: readonly Bounds<number>[] = [
  [icmp, icmp + 8 * 256, icmp + 9 * 256, icmp + width],
  [icmpv6, icmpv6 + 128 * 256, icmpv6 + 129 * 256, icmpv6 + width],
]

/** The calls whose answers lie between two places on the line of services. */
function answersIn(from: number, end: number): readonly Slice[] {
  const run: Bounds<number> = [from, end]
  const ports = [tcp, udp].flatMap(first => {
    const client = combine(run, [first, first + width], both).map(place => place - first)
    return client.length === 0 ? [] : [{ services: [first, first + width], client }]
  })
  const echoes = echo.flatMap(({ request, reply }) => (from <= reply && reply < end ? [{ services: [request, request + 256] }] : []))
  const others = combine(run, otherProtocols, both)
  return [...ports, ...echoes, ...(others.length === 0 ? [] : [{ services: others }])]
}

const otherProtocols: Bounds<number> = [0, icmp, icmp + width, tcp, tcp + width, udp, udp + width, icmpv6, icmpv6 + width, 256 * width]
