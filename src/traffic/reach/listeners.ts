/** Load balancers: a connection to one of their nodes becomes another one to a target. */
import { type Bounds } from '../bounds.ts'
import { between, everyService } from '../packets.ts'
import { addressesAt, type Doubt, internet, type Leg, type Listener, type Network, type Place } from './network.ts'
import type { Step } from './step.ts'

/** Where a call may begin that means to reach an interface: at that interface, or at a balancer that leads to it. */
export function firstPlaces(network: Network, from: string, to: string): readonly Place[] {
  return endsFor(network, to)
    .filter(end => end !== from)
    .map(end => firstPlace({ from, to: end }))
}

export const firstPlace = ({ from, to }: Leg): Place => ({ from, to, at: from === internet ? 'come-in' : 'send', nat: '' })

/** An end, and the nodes of the balancers that lead there, directly or by way of one another. */
function endsFor({ listeners }: Network, to: string): readonly string[] {
  const ends = new Set([to])
  if (to === internet) return [to]
  for (let before = 0; before !== ends.size; ) {
    before = ends.size
    for (const { nodes, targets, doubt } of listeners)
      if (doubt !== null || targets.some(target => ends.has(target.to))) for (const node of nodes) ends.add(node)
  }
  return [...ends]
}

/** From a node that has answered, on to the targets that lead to the end that is asked for. Any node may take it on: zones are crossed. */
export function fromBalancer(network: Network, place: Place, to: string): readonly Step[] {
  if (place.to === to || place.to === internet) return []
  const ends = endsFor(network, to)
  return network.listeners.filter(({ nodes }) => nodes.includes(place.to)).flatMap(listener => taken(network, listener, ends))
}

function taken(network: Network, { nodes, services, targets, doubt }: Listener, ends: readonly string[]): readonly Step[] {
  const calls = (end: string, asks: Bounds<number>, why: Doubt) =>
    nodes
      .filter(node => node !== end)
      .flatMap(node => called(network, node, end, asks).map(step => ({ ...step, lets: { services }, doubt: why })))
  const known = targets
    .filter(target => ends.includes(target.to))
    .flatMap(target => calls(target.to, target.services, target.doubt).map(step => (target.doubt === null ? step : straight(step))))
  return doubt === null ? known : [...known, ...ends.flatMap(end => calls(end, everyService, doubt))]
}

/** Where it is not known who seems to call, nothing on the way can be asked. */
const straight = (step: Step): Step => ({ ...step, to: { ...step.to, at: 'done' } })

/** A node calls from a port of its own. */
function called(network: Network, from: string, to: string, services: Bounds<number>): readonly Pick<Step, 'to' | 'change'>[] {
  const packets = between(addressesAt(network, from), addressesAt(network, to))
  return packets.map(each => ({ to: firstPlace({ from, to }), change: { ...each, services } }))
}
