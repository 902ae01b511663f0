/**
 * Checks certificates, apart from the engine: packet by packet. A way is walked hop by hop; a closed set is tried at one packet
 * of every cell that a rule or a box could tell apart.
 */
import { asked, beginnings, bounded, cellsOf, cutsAt, whole } from './check-cells.ts'
import { leading, type Next, nexts } from './check-next.ts'
import { altered, everything, holds, inBox, inside, ipv6 } from './check-rules.ts'
import * as n from './network.ts'

/** Throws when an answer is not borne out by its certificate: a bug of the engine, or a certificate that was altered. */
export function check(net: n.Network, question: n.Question, answer: n.Answer): void {
  if (answer.is === 'unknown') return
  const problem = answer.is === 'reachable' ? wrongHop(net, question, answer.path) : leak(net, question, answer.closed)
  if (problem !== null) throw new Error(`a certificate that fails: ${question.from} to ${question.to}: ${problem}`)
}

/** The places where a question begins, with all that may begin there. */
function begins(net: n.Network, { from, to }: n.Question): readonly n.Place[] {
  const ends = [to, ...leading(net, to).flatMap(({ nodes }) => nodes)]
  return ends.filter(end => end !== from).map(end => ({ from, to: end, at: 'send', nat: '' }))
}

function mayBegin(net: n.Network, { from, to }: n.Place, x: n.Packet): boolean {
  const at = (end: string, address: bigint) =>
    end === n.internet
      ? holds(altered.source, address) && ![...n.notInternet, ...net.blocks].some(cidr => inside(cidr, address))
      : (net.interfaces.get(end)?.addresses ?? []).some(cidr => inside(cidr, address))
  return (
    x.source >= ipv6 === x.target >= ipv6 &&
    holds(everything, x.service) &&
    holds(altered.client, x.client) &&
    at(from, x.source) &&
    at(to, x.target)
  )
}

const same = (a: n.Place, b: n.Place) => a.from === b.from && a.to === b.to && a.at === b.at && a.nat === b.nat

function wrongHop(net: n.Network, question: n.Question, path: readonly n.Hop[]): string | null {
  const [first, last] = [path[0], path.at(-1)]
  if (first === undefined || last === undefined) return 'no way'
  if (!begins(net, question).some(place => same(place, first.place)) || !mayBegin(net, first.place, first.packet))
    return 'it begins elsewhere'
  if (last.place.to !== question.to || last.place.at !== 'done' || !holds(question.services, last.packet.service))
    return 'it ends elsewhere'
  const wrong = path.findIndex((hop, index) => {
    const after = path[index + 1]
    return (
      after !== undefined && !nexts(net, hop.place, hop.packet, question.to).some(next => next.sure === 'yes' && isNext(next, hop, after))
    )
  })
  return wrong < 0 ? null : `no rule leads on from hop ${wrong}`
}

function isNext({ place, change }: Next, { packet }: n.Hop, after: n.Hop): boolean {
  return same(place, after.place) && inBox(boxOf(packet, change), after.packet)
}

function boxOf({ service, source, target, client }: n.Packet, change: Partial<n.Packets>): n.Packets {
  return {
    services: [service, service + 1],
    source: [source, source + 1n],
    target: [target, target + 1n],
    client: [client, client + 1],
    ...change,
  }
}

/** What is wrong with a set that should be closed; null when nothing is. */
function leak(net: n.Network, question: n.Question, closed: readonly n.ClosedSet[]): string | null {
  const sets = new Map<string, readonly n.Packets[]>()
  for (const { place, packets } of closed) sets.set(placeKey(place), [...(sets.get(placeKey(place)) ?? []), ...packets])
  for (const place of begins(net, question)) {
    const cells = cellsOf(whole, ['source', 'target'], bounded(beginnings(net, place), sets.get(placeKey(place)) ?? []))
    const lacking = cells.find(cell => mayBegin(net, place, packetOf(cell)) && !isIn(sets, place, cell))
    if (lacking !== undefined) return `what begins at ${place.to} is not in the set`
  }
  const bounds = closed.flatMap(one => one.packets)
  for (const { place, packets } of closed) {
    const end = place.to === question.to && place.at === 'done'
    if (
      end &&
      packets.some(box => [...box.services, ...question.services].some(one => holds(box.services, one) && holds(question.services, one)))
    )
      return 'the set holds what it should not'
    const cuts = bounded(cutsAt(net, place), bounds)
    for (const cell of packets.flatMap(box => cellsOf(box, asked[place.at], cuts))) {
      const next = nexts(net, place, packetOf(cell), question.to).find(one => !isIn(sets, one.place, { ...cell, ...one.change }))
      if (next !== undefined) return `a packet at ${placeKey(place)} gets to ${placeKey(next.place)}`
    }
  }
  return null
}

const placeKey = ({ from, to, at, nat }: n.Place) => JSON.stringify([from, to, at, nat])

function packetOf({ services: [service = 0], source: [source = 0n], target: [target = 0n], client: [client = 0] }: n.Packets): n.Packet {
  return { service, source, target, client }
}

/** Whether one box of the place holds all of these packets. */
function isIn(sets: ReadonlyMap<string, readonly n.Packets[]>, place: n.Place, cell: n.Packets): boolean {
  return (sets.get(placeKey(place)) ?? []).some(
    box =>
      isPart(cell.services, box.services) &&
      isPart(cell.source, box.source) &&
      isPart(cell.target, box.target) &&
      isPart(cell.client, box.client),
  )
}

/** Of two sets the larger changes nowhere within the smaller. */
function isPart<B extends number | bigint>(inner: readonly B[], outer: readonly B[]): boolean {
  if (inner === outer) return true
  return inner.every(
    (bound, i) => i % 2 === 1 || (holds(outer, bound) && !outer.some(other => bound < other && other < (inner[i + 1] ?? other))),
  )
}
