/** Which calls a service answers: what a network ACL, which remembers no connection, lets pass on the way back. */
import { type Bounds, both, combine } from './bounds.ts'
import type { Slice } from './packets.ts'
import { width } from './region.ts'

const [icmp, tcp, udp, icmpv6] = [1 * width, 6 * width, 17 * width, 58 * width]
const echo = [
  { request: icmp + 8 * 256, reply: icmp },
  { request: icmpv6 + 128 * 256, reply: icmpv6 + 129 * 256 },
]
const otherProtocols: Bounds<number> = [0, icmp, icmp + width, tcp, tcp + width, udp, udp + width, icmpv6, icmpv6 + width, 256 * width]

/** Calls that nobody answers: every ICMP message but the echo requests. */
export const unanswered: readonly Slice[] = [
  { services: [icmp, icmp + 8 * 256, icmp + 9 * 256, icmp + width] },
  { services: [icmpv6, icmpv6 + 128 * 256, icmpv6 + 129 * 256, icmpv6 + width] },
]

/**
 * The calls whose answers are of these services. tcp and udp answer to the port that was called from, an echo request with an echo
 * reply, any other protocol as itself.
 */
export function callsAnsweredBy(services: Bounds<number>): readonly Slice[] {
  const ports = [tcp, udp].flatMap(first => {
    const client = combine(services, [first, first + width], both).map(place => place - first)
    return client.length === 0 ? [] : [{ services: [first, first + width], client }]
  })
  const echoes = echo.flatMap(({ request, reply }) =>
    combine(services, [reply, reply + 1], both).length === 0 ? [] : [{ services: [request, request + 256] }],
  )
  const others = combine(services, otherProtocols, both)
  return [...ports, ...echoes, ...(others.length === 0 ? [] : [{ services: others }])]
}
