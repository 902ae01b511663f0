/** The rules of the network as steps: from each place where a packet may stand, to those it gets to next. */
import { aclFilter, answerFilter } from './acl-filters.ts'
import { groupFilter } from './filters.ts'
import { beyondNat, egressOnly, throughGateway, throughInlets } from './gateway.ts'
import { fromBalancer } from './listeners.ts'
import type { Network, Place, Stage } from './network.ts'
import { everyClient } from '../packets.ts'
import { routeBack, routeBeyondNat, routeFromNat, routeThere } from './routing.ts'
import { aclOf, endOf, filtered, interfaceOf, isNear, natSubnet, type Step, subnetOf } from './step.ts'

/** `to` is the end that the question asks for: a balancer leads on only where that is on the way. */
export function stepsFrom(network: Network, place: Place, to: string): readonly Step[] {
  return stations[place.at](network, place, to)
}

type Station = (network: Network, place: Place, to: string) => readonly Step[]

const stations: Readonly<Record<Stage, Station>> = {
  'come-in': (network, place) => [...throughGateway(network, place, 'to'), ...throughInlets(network, place)],
  send: goOut,
  leave: (network, place) => filtered(place, 'route', aclFilter(aclOf(network, subnetOf(network, place.from)), 'egress', 'target')),
  route: routeThere,
  gateway: (network, place) => throughGateway(network, place, 'from'),
  'egress-only': egressOnly,
  'nat-enter': (network, place) => filtered(place, 'nat-leave', aclFilter(aclOf(network, natSubnet(network, place)), 'ingress', 'source')),
  'nat-leave': (network, place) => filtered(place, 'nat-route', aclFilter(aclOf(network, natSubnet(network, place)), 'egress', 'target')),
  'nat-route': routeBeyondNat,
  'nat-gateway': beyondNat,
  'nat-answer': natAnswers,
  'nat-return': (network, place) =>
    filtered(place, 'nat-back', answerFilter(aclOf(network, natSubnet(network, place)), 'egress', 'source')),
  'nat-back': routeFromNat,
  enter: (network, place) => filtered(place, 'receive', aclFilter(aclOf(network, subnetOf(network, place.to)), 'ingress', 'source')),
  receive: receives,
  answer: (network, place) => filtered(place, 'return', answerFilter(aclOf(network, subnetOf(network, place.to)), 'egress', 'source')),
  return: routeBack,
  home: (network, place) => filtered(place, 'done', answerFilter(aclOf(network, subnetOf(network, place.from)), 'ingress', 'target')),
  done: fromBalancer,
}

function goOut(network: Network, place: Place): readonly Step[] {
  const filter = groupFilter(network, interfaceOf(network, place.from), 'egress', endOf(network, place.to))
  return filtered(place, isNear(network, place) ? 'receive' : 'leave', filter)
}

function receives(network: Network, place: Place): readonly Step[] {
  const filter = groupFilter(network, interfaceOf(network, place.to), 'ingress', endOf(network, place.from))
  return filtered(place, isNear(network, place) ? 'done' : 'answer', filter)
}

/** The gateway called from a port of its own; the answer goes on to the port that was called from. */
function natAnswers(network: Network, place: Place): readonly Step[] {
  const subnet = natSubnet(network, place)
  const next = subnet === subnetOf(network, place.from) ? 'done' : 'nat-return'
  return filtered(place, next, answerFilter(aclOf(network, subnet), 'ingress', 'target'), { client: everyClient })
}
