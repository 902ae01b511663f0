/** Load balancers: a connection to one of their nodes becomes another one to a target. */
import { type Balancer, internet, type Listener, type Network, type Place } from './network.ts'
import { addressesOf, everyClient, everyService, familiesOf } from './packets.ts'
import { width } from '../region.ts'
import { interfaceOf, type Step } from './step.ts'

const numbers = { tcp: 6, udp: 17 } as const
const serviceOf = (protocol: 'tcp' | 'udp', port: number) => [numbers[protocol] * width + port, numbers[protocol] * width + port + 1]

/** Where a call may begin that means to reach an interface: at that interface, or at a balancer that leads to it. */
export function firstPlaces(network: Network, from: string, to: string): readonly Place[] {
  const nodes = balancersTo(network, to).flatMap(balancer => balancer.nodes)
  return [to, ...nodes].filter(end => end !== from).map(end => ({ from, to: end, at: 'send', nat: '' }))
}

/** The balancers that lead to an interface, directly or by way of one another. */
export function balancersTo(network: Network, to: string): readonly Balancer[] {
  if (to === internet || network.balancers.size === 0) return []
  const all = [...network.balancers.values()]
  const leading = new Set<Balancer>()
  const ends = new Set([to])
  for (let before = -1; before !== leading.size; ) {
    before = leading.size
    for (const balancer of all) {
      if (!balancer.listeners.some(listener => listener.doubt !== null || listener.targets.some(target => ends.has(target.interface))))
        continue
      leading.add(balancer)
      for (const node of balancer.nodes) ends.add(node)
    }
  }
  return [...leading]
}

/** From a node that has answered, on to the targets that lead to the end that is asked for. Any node may take it on: zones are crossed. */
export function fromBalancer(network: Network, place: Place, to: string): readonly Step[] {
  if (place.to === to || place.to === internet) return []
  const leading = balancersTo(network, to)
  const ends = [to, ...leading.flatMap(balancer => balancer.nodes)]
  return leading
    .filter(balancer => balancer.nodes.includes(place.to))
    .flatMap(balancer => balancer.listeners.flatMap(listener => taken(network, balancer, listener, ends)))
}

function taken(
  network: Network,
  { nodes }: Balancer,
  { protocol, port, targets, doubt }: Listener,
  ends: readonly string[],
): readonly Step[] {
  const lets = { services: serviceOf(protocol, port) }
  const known = targets
    .filter(target => ends.includes(target.interface))
    .map(target => ({ end: target.interface, services: serviceOf(protocol, target.port), doubt: null }))
  const perhaps = doubt === null ? [] : ends.map(end => ({ end, services: everyService, doubt }))
  return [...known, ...perhaps].flatMap(({ end, services, doubt: why }) =>
    nodes
      .filter(node => node !== end)
      .flatMap(node => calls(network, node, end).map(step => ({ ...step, lets, change: { ...step.change, services }, doubt: why }))),
  )
}

/** A node calls from a port of its own. */
function calls(network: Network, from: string, to: string): readonly Pick<Step, 'to' | 'change'>[] {
  const [source = [], target = []] = [from, to].map(key => addressesOf(interfaceOf(network, key).addresses))
  return familiesOf(source, target).map(ends => ({ to: { from, to, at: 'send', nat: '' }, change: { ...ends, client: everyClient } }))
}
