/** The engine: lets all packets of a question loose at once, and follows them until nothing new gets anywhere. */
import { firstPlaces } from './listeners.ts'
import {
  addressesAt,
  type Answer,
  type ClosedSet,
  type Hop,
  keyOf,
  type Network,
  type Packet,
  type Packets,
  type Place,
  type Question,
} from './network.ts'
import { between, changed, cut, everyService, within } from '../packets.ts'
import type { Step } from './step.ts'
import { stepsFrom } from './steps.ts'

/** Packets that got to a place, by which step from which others. */
interface Arrival {
  readonly place: Place
  readonly packets: Packets
  /** Empty: for certain. */
  readonly doubts: readonly string[]
  readonly before: { readonly arrival: Arrival; readonly step: Step } | null
}

export type Flood = ReadonlyMap<string, readonly Arrival[]>

/** Answers a question, with its certificate. Both ends are `internet` or keys of interfaces, and differ. */
export function reach(network: Network, question: Question): Answer {
  const flood = flow(network, question.from, question.to)
  const there = arrivals(flood, question)
  const sure = there.find(arrival => arrival.doubts.length === 0)
  if (sure !== undefined) return { is: 'reachable', path: pathTo(sure) }
  const [perhaps] = there
  if (perhaps !== undefined) return { is: 'unknown', path: pathTo(perhaps) }
  return { is: 'unreachable', closed: closedSet(flood) }
}

/** All that gets there, whatever it asks for, by every way that brings something new; and all places that anything gets to. */
export function explore(network: Network, from: string, to: string) {
  const flood = flow(network, from, to)
  const ways = arrivals(flood, { from, to, services: everyService })
  return {
    ways: ways.map(one => ({ packets: one.packets, path: pathTo(one), doubts: [...new Set(one.doubts)] })),
    closed: closedSet(flood),
  }
}

/** What certainly gets there, without certificates: for figures, never for an answer. */
export function openTo(network: Network, from: string, to: string): readonly Packets[] {
  const there = arrivals(flow(network, from, to), { from, to, services: everyService })
  return there.filter(one => one.doubts.length === 0).map(one => one.packets)
}

function arrivals(flood: Flood, { to, services }: Question): readonly Arrival[] {
  return [...flood.values()].flatMap(list =>
    list.flatMap(arrival => {
      const { place } = arrival
      const packets = place.to === to && place.at === 'done' ? cut(arrival.packets, { services }) : null
      return packets === null ? [] : [{ ...arrival, packets }]
    }),
  )
}

function flow(network: Network, from: string, to: string): Flood {
  const flood = new Map<string, Arrival[]>()
  const certain = firstPlaces(network, from, to).flatMap(place =>
    atFirst(network, place).map((packets): Arrival => ({ place, packets, doubts: [], before: null })),
  )
  const doubtful: Arrival[] = []
  // What is certain goes first: what is only possible is then often known already.
  for (let next = certain.shift(); next !== undefined; next = certain.shift() ?? doubtful.shift()) {
    if (!isNews(flood, next)) continue
    for (const step of stepsFrom(network, next.place, to)) {
      const packets = cut(next.packets, step.lets)
      if (packets === null) continue
      const doubts = step.doubt === null ? next.doubts : [...next.doubts, step.doubt]
      const arrival = { place: step.to, packets: changed(packets, step.change), doubts, before: { arrival: next, step } }
      ;(doubts.length === 0 ? certain : doubtful).push(arrival)
    }
  }
  return flood
}

/** Whether it brings packets that had not got there, or not for certain; it is then noted. */
function isNews(flood: Map<string, Arrival[]>, { place, packets, doubts, before }: Arrival): boolean {
  const key = keyOf(place)
  const there = flood.get(key)
  if (there?.some(other => (doubts.length > 0 || other.doubts.length === 0) && within(packets, other.packets)) === true) return false
  const arrival = { place, packets, doubts, before }
  if (there === undefined) flood.set(key, [arrival])
  else there.push(arrival)
  return true
}

/** Everything that may begin there, a box for each family. */
export function atFirst(network: Network, { from, to }: Place): readonly Packets[] {
  return between(addressesAt(network, from), addressesAt(network, to))
}

function closedSet(flood: Flood): readonly ClosedSet[] {
  return [...flood.values()].flatMap(list => {
    const place = list[0]?.place
    return place === undefined ? [] : [{ place, packets: list.map(({ packets }) => packets) }]
  })
}

/** Back from where it arrived, with one concrete packet. */
function pathTo(last: Arrival): readonly Hop[] {
  const hops: Hop[] = []
  let packet = anyOf(last.packets)
  for (let arrival: Arrival | null = last; arrival !== null; arrival = arrival.before?.arrival ?? null) {
    hops.unshift({ place: arrival.place, packet, doubt: arrival.before?.step.doubt ?? null })
    if (arrival.before === null) break
    const { step, arrival: earlier } = arrival.before
    const passed = cut(earlier.packets, step.lets)
    if (passed === null) throw new Error('a step that nothing passes')
    packet = unchanged(packet, step, anyOf(passed))
  }
  return hops
}

/** The packet before a step: the same, where the step has not changed it. */
function unchanged(after: Packet, { change }: Step, before: Packet): Packet {
  return {
    service: change.services === undefined ? after.service : before.service,
    source: change.source === undefined ? after.source : before.source,
    target: change.target === undefined ? after.target : before.target,
    client: change.client === undefined ? after.client : before.client,
  }
}

function anyOf({ services, source, target, client }: Packets): Packet {
  return { service: services[0] ?? 0, source: source[0] ?? 0n, target: target[0] ?? 0n, client: client[0] ?? 0 }
}
