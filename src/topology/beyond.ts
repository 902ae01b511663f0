/** New ways: those of services that none of the known ones gets through with, each walked by a packet of such a service. */
import { beyond, check, type Leg, type Network, reach, type Way } from '../traffic/index.ts'

/** A way shows one packet; of several services that it is for, that may be one that is not new. */
export function newWays(network: Network, leg: Leg, ways: readonly Way[], known: readonly Way[]): readonly Way[] {
  return beyond(ways, known).map(way => {
    const question = { ...leg, services: way.packets.services }
    const answer = reach(network, question)
    check(network, question, answer)
    return answer.is === 'reachable' && way.doubts.length === 0 ? { ...way, path: answer.path } : way
  })
}
