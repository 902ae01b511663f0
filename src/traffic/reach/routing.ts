/** Routes on the way there and on the way back. */
import type { Bounds } from '../bounds.ts'
import { beyondNat, egressOnly } from './gateway.ts'
import { type Doubt, internet, type Network, type Place, type RouteTarget, type Stage } from './network.ts'
import { everyClient, onlyIpv4, type Slice } from './packets.ts'
import { waysOut } from './routes.ts'
import { onTo, type Step, subnetOf, throughOpaque } from './step.ts'

type Onward = (network: Network, place: Place, way: Onto) => readonly Step[]

interface Onto {
  readonly target: Exclude<RouteTarget, { readonly opaque: string }>
  readonly addresses: Bounds<bigint>
  readonly doubt: Doubt
}

/** Every way that a subnet's table has for packets; past an element that is not modelled they go on, perhaps. */
function routed(network: Network, place: Place, subnet: string, side: 'source' | 'target', past: Stage, onward: Onward): readonly Step[] {
  const { ways, doubt } = waysOut(network, subnet)
  // What lies beyond a NAT gateway sees its address, not that of who asked: the answer still goes back to that one.
  const change = past === 'nat-answer' ? { client: everyClient } : throughOpaque
  const perhaps = (lets: Slice, because: string): Step => ({ to: onTo(place, past), lets, change, doubt: because })
  const steps = ways.flatMap(({ addresses, target }) =>
    typeof target === 'object' && 'opaque' in target
      ? [perhaps({ [side]: addresses }, target.opaque)]
      : onward(network, place, { target, addresses, doubt }),
  )
  return doubt === null ? steps : [...steps, perhaps({}, doubt)]
}

/** On the way there: by the table of the sender's subnet. */
export function routeThere(network: Network, place: Place): readonly Step[] {
  const toInternet = place.to === internet
  return routed(network, place, subnetOf(network, place.from), 'target', toInternet ? 'home' : 'enter', toInternet ? outward : inside)
}

const inside: Onward = (_network, place, { target, addresses, doubt }) => {
  if (target === 'local') return [{ to: onTo(place, 'enter'), lets: { target: addresses }, change: {}, doubt }]
  // A route narrower than the local one may lead through a NAT gateway between two subnets: not modelled.
  return typeof target === 'object' ? [middlebox(place, 'enter', { target: addresses }, target.nat)] : []
}

const middlebox = (place: Place, past: Stage, lets: Slice, nat: string): Step => ({
  to: onTo(place, past),
  lets,
  change: throughOpaque,
  doubt: `NAT gateway ${nat} between two subnets`,
})

const outward: Onward = (network, place, { target, addresses, doubt }) => {
  if (target === 'internet-gateway') return [{ to: onTo(place, 'gateway'), lets: { target: addresses }, change: {}, doubt }]
  if (target === 'egress-only') return egressOnly(network, place, addresses, doubt)
  if (typeof target !== 'object') return []
  const nat = network.nats.get(target.nat)
  const lets = { target: onlyIpv4(addresses) }
  if (nat === undefined)
    return [{ to: onTo(place, 'home'), lets, change: throughOpaque, doubt: `NAT gateway ${target.nat}, which was not read` }]
  const next: Stage = nat.subnet === subnetOf(network, place.from) ? 'nat-leave' : 'nat-enter'
  return [{ to: onTo(place, next, target.nat), lets, change: {}, doubt }]
}

/** From a NAT gateway on. */
export function routeBeyondNat(network: Network, place: Place): readonly Step[] {
  const subnet = network.nats.get(place.nat)?.subnet ?? ''
  return routed(network, place, subnet, 'target', 'nat-answer', (_, from, { target, addresses, doubt }) =>
    target === 'internet-gateway' ? beyondNat(network, from, addresses, doubt) : [],
  )
}

/** With the answer from a NAT gateway back to who asked. */
export function routeFromNat(network: Network, place: Place): readonly Step[] {
  const subnet = network.nats.get(place.nat)?.subnet ?? ''
  return routed(network, place, subnet, 'source', 'home', homeward)
}

const homeward: Onward = (_network, place, { target, addresses, doubt }) => {
  if (target === 'local') return [{ to: onTo(place, 'home'), lets: { source: addresses }, change: {}, doubt }]
  return typeof target === 'object' ? [middlebox(place, 'home', { source: addresses }, target.nat)] : []
}

/** With the answer: by the table of the subnet that was reached. Only the gateway that a call came in by knows its answer. */
export function routeBack(network: Network, place: Place): readonly Step[] {
  const toInternet = place.from === internet
  const subnet = subnetOf(network, place.to)
  const out: Onward = (_network, from, { target, addresses, doubt }) =>
    target === 'internet-gateway' ? [{ to: onTo(from, 'done'), lets: { source: addresses }, change: {}, doubt }] : []
  return routed(network, place, subnet, 'source', toInternet ? 'done' : 'home', toInternet ? out : homeward)
}
