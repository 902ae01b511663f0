/** The internet gateway: who may use it, and what comes in by it. */
import { ipv4, ipv6 } from '../packets.ts'
import { altered, type Doubt, type Network, type Place, unread } from './network.ts'
import { natSubnet, onTo, type Step, subnetOf } from './step.ts'

/** Whether a subnet may have to do with the internet at all; null: no. `own`: by an address of its own, not by a NAT gateway. */
function gate({ subnets }: Network, subnet: string, own: boolean): { readonly doubt: Doubt } | null {
  const blocks = subnets.get(subnet)?.blocks ?? null
  if (blocks === 'both' || (blocks === 'ingress' && own)) return null
  return { doubt: blocks === null ? unread.blocks : null }
}

/** IPv6 addresses are public; IPv4 ones when one is mapped to them. */
function publicParts(isPublic: boolean | null, name: string) {
  const v6 = { addresses: ipv6, doubt: null }
  if (isPublic === false) return [v6]
  return [v6, { addresses: ipv4, doubt: isPublic ? null : unread.shown(name) }]
}

/** From the internet to an interface, or with the answer of the internet back to one. */
export function throughGateway(network: Network, place: Place, end: 'from' | 'to'): readonly Step[] {
  const own = network.interfaces.get(place[end])
  const { attached, doubt } = network.gateway
  if (own === undefined || !attached) return []
  const open = gate(network, own.subnet, true)
  if (open === null) return []
  const [to, side] = end === 'to' ? ([onTo(place, 'enter'), 'target'] as const) : ([onTo(place, 'home'), 'source'] as const)
  const change = doubt === null ? {} : altered
  return publicParts(own.public, place[end]).map(part => ({
    to,
    lets: { [side]: part.addresses },
    change,
    doubt: doubt ?? open.doubt ?? part.doubt,
  }))
}

/** What is not modelled and leads into the VPC may bring in anything. */
export function throughInlets(network: Network, place: Place): readonly Step[] {
  return network.inlets.map(doubt => ({ to: onTo(place, 'enter'), lets: {}, change: altered, doubt }))
}

/** From a NAT gateway to the internet and back to it. */
export function beyondNat(network: Network, place: Place): readonly Step[] {
  const nat = network.nats.get(place.nat)
  const open = gate(network, natSubnet(network, place), false)
  const { attached, doubt } = network.gateway
  if (nat === undefined || nat.public === false || open === null || !attached) return []
  const own = nat.public === null ? unread.shown(place.nat) : null
  return [{ to: onTo(place, 'nat-answer'), lets: {}, change: {}, doubt: doubt ?? open.doubt ?? own }]
}

/** By an egress-only gateway and back: it needs no internet gateway. */
export function egressOnly(network: Network, place: Place): readonly Step[] {
  const open = gate(network, subnetOf(network, place.from), false)
  return open === null ? [] : [{ to: onTo(place, 'home'), lets: { source: ipv6 }, change: {}, doubt: open.doubt }]
}
