/** Routes on the way there and on the way back. */
import type { Bounds } from '../bounds.ts'
import { everyClient, type Slice } from '../packets.ts'
import { altered, type Doubt, internet, type Network, type Place, type RouteTarget, type Stage, unread } from './network.ts'
import { waysOut } from './routes.ts'
import { natSubnet, onTo, type Step, subnetOf } from './step.ts'

type Onward = (network: Network, place: Place, way: Onto) => readonly Step[]

interface Onto {
  readonly target: Exclude<RouteTarget, { readonly opaque: string }>
  readonly lets: Slice
  readonly doubt: Doubt
}

/** Every way that a subnet's table has for packets; past an element that is not modelled they go on, perhaps. */
function routed(network: Network, place: Place, subnet: string, side: 'source' | 'target', past: Stage, onward: Onward): readonly Step[] {
  const { ways, doubt } = waysOut(network, subnet)
  const perhaps = (because: string, addresses?: Bounds<bigint>) =>
    unmodelled(place, past, addresses === undefined ? {} : { [side]: addresses }, because)
  const steps = ways.flatMap(({ addresses, target }) =>
    typeof target === 'object' && 'opaque' in target
      ? [perhaps(target.opaque, addresses)]
      : onward(network, place, { target, lets: { [side]: addresses }, doubt }),
  )
  return doubt === null ? steps : [...steps, perhaps(doubt)]
}

/** What lies beyond a NAT gateway sees its address, not that of who asked: the answer still goes back to that one. */
function unmodelled(place: Place, past: Stage, lets: Slice, doubt: string): Step {
  return { to: onTo(place, past), lets, change: place.nat === '' ? altered : { client: everyClient }, doubt }
}

/** On the way there: by the table of the sender's subnet. */
export function routeThere(network: Network, place: Place): readonly Step[] {
  const toInternet = place.to === internet
  return routed(
    network,
    place,
    subnetOf(network, place.from),
    'target',
    toInternet ? 'home' : 'enter',
    toInternet ? outward : within('enter'),
  )
}

/** A route narrower than the local one may lead through a NAT gateway between two subnets: not modelled. */
function within(next: Stage): Onward {
  return (_network, place, { target, lets, doubt }) => {
    if (target === 'local') return [{ to: onTo(place, next), lets, change: {}, doubt }]
    return typeof target === 'object' ? [unmodelled(place, next, lets, unread.natBetween(target.nat))] : []
  }
}

const outward: Onward = (network, place, { target, lets, doubt }) => {
  if (target === 'internet-gateway') return [{ to: onTo(place, 'gateway'), lets, change: {}, doubt }]
  if (target === 'egress-only') return [{ to: onTo(place, 'egress-only'), lets, change: {}, doubt }]
  if (typeof target !== 'object') return []
  const nat = network.nats.get(target.nat)
  if (nat === undefined) return [unmodelled(place, 'home', lets, unread.nat(target.nat))]
  const next: Stage = nat.subnet === subnetOf(network, place.from) ? 'nat-leave' : 'nat-enter'
  return [{ to: onTo(place, next, target.nat), lets, change: {}, doubt }]
}

/** From a NAT gateway on. */
export function routeBeyondNat(network: Network, place: Place): readonly Step[] {
  return routed(network, place, natSubnet(network, place), 'target', 'nat-answer', (_, from, { target, lets, doubt }) =>
    target === 'internet-gateway' ? [{ to: onTo(from, 'nat-gateway'), lets, change: {}, doubt }] : [],
  )
}

/** With the answer from a NAT gateway back to who asked. */
export function routeFromNat(network: Network, place: Place): readonly Step[] {
  return routed(network, place, natSubnet(network, place), 'source', 'home', within('home'))
}

/** With the answer: by the table of the subnet that was reached. Only the gateway that a call came in by knows its answer. */
export function routeBack(network: Network, place: Place): readonly Step[] {
  const subnet = subnetOf(network, place.to)
  if (place.from !== internet) return routed(network, place, subnet, 'source', 'home', within('home'))
  return routed(network, place, subnet, 'source', 'done', (_, from, { target, lets, doubt }) =>
    target === 'internet-gateway' ? [{ to: onTo(from, 'done'), lets, change: {}, doubt }] : [],
  )
}
