/** Everything that gets from one end to another, with a certificate for what does and for what does not, each checked. */
import { both, combine, onlyFirst, unite } from '../bounds.ts'
import { check } from './check.ts'
import { explore } from './engine.ts'
import type { Answer, Hop, Leg, Network, Packets, Question } from './network.ts'
import { everyService } from '../packets.ts'

export interface Way {
  readonly packets: Packets
  readonly path: readonly Hop[]
  /** Empty: it is certain. */
  readonly doubts: readonly string[]
}

/** Throws where a certificate fails its check: a bug of ours. An audit asks for many legs more than once: each is surveyed once. */
export function survey(network: Network, leg: Leg): readonly Way[] {
  const own = known.get(network) ?? new Map<string, readonly Way[]>()
  known.set(network, own)
  const key = JSON.stringify([leg.from, leg.to])
  const ways = own.get(key) ?? surveyed(network, leg)
  own.set(key, ways)
  return ways
}

const known = new WeakMap<Network, Map<string, readonly Way[]>>()

function surveyed(network: Network, { from, to }: Leg): readonly Way[] {
  const { ways, closed } = explore(network, from, to)
  const others = combine(everyService, unite(ways.map(way => way.packets.services)), onlyFirst)
  checked(network, { from, to, services: others }, { is: 'unreachable', closed })
  for (const { packets, path, doubts } of ways)
    if (doubts.length === 0) checked(network, { from, to, services: packets.services }, { is: 'reachable', path })
  return ways
}

function checked(network: Network, question: Question, answer: Answer): void {
  if (question.services.length > 0) check(network, question, answer)
}

/** Of the services that are asked for, those that get there, and those that only may. */
export function openServices(
  network: Network,
  { services, ...leg }: Question,
): { readonly sure: readonly number[]; readonly perhaps: readonly number[] } {
  const ways = survey(network, leg)
  const those = (isSure: boolean) => {
    const some = ways.filter(({ doubts }) => (doubts.length === 0) === isSure)
    return combine(unite(some.map(way => way.packets.services)), services, both)
  }
  const sure = those(true)
  return { sure, perhaps: combine(those(false), sure, onlyFirst) }
}

/** Of some ways, what asks for services that none of the others gets through with; of those that only may, that none of the others may. */
export function beyond(ways: readonly Way[], others: readonly Way[]): readonly Way[] {
  const servicesOf = (some: readonly Way[]) => unite(some.map(way => way.packets.services))
  const [sure, perhaps] = [servicesOf(others.filter(way => way.doubts.length === 0)), servicesOf(others)]
  return ways.flatMap(way => {
    const services = combine(way.packets.services, way.doubts.length === 0 ? sure : perhaps, onlyFirst)
    return services.length === 0 ? [] : [{ ...way, packets: { ...way.packets, services } }]
  })
}
