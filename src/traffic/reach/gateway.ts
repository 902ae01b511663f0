/** The internet gateway: who may use it, and what comes in by it. */
import type { Bounds } from '../bounds.ts'
import type { Doubt, Interface, Network, Place } from './network.ts'
import { everyAddress, onlyIpv4, onlyIpv6 } from './packets.ts'
import { natSubnet, onTo, type Step, subnetOf, throughOpaque } from './step.ts'

/** Whether a subnet may have to do with the internet at all; null: no. `own`: by an address of its own, not by a NAT gateway. */
function gate({ subnets }: Network, subnet: string, own: boolean): { readonly doubt: Doubt } | null {
  const blocks = subnets.get(subnet)?.blocks ?? null
  if (blocks === 'both' || (blocks === 'ingress' && own)) return null
  return { doubt: blocks === null ? 'VPC Block Public Access, which was not read' : null }
}

/** IPv6 addresses are public; IPv4 ones when one is mapped to them. */
function publicParts({ public: isPublic }: Interface): readonly { readonly addresses: Bounds<bigint>; readonly doubt: Doubt }[] {
  const v6 = { addresses: onlyIpv6(everyAddress), doubt: null }
  if (isPublic === false) return [v6]
  return [v6, { addresses: onlyIpv4(everyAddress), doubt: isPublic ? null : 'whether it has a public address' }]
}

/** From the internet to an interface, or with the answer of the internet back to one. */
export function throughGateway(network: Network, place: Place, own: Interface, side: 'source' | 'target'): readonly Step[] {
  const open = gate(network, own.subnet, true)
  const { attached, doubt } = network.gateway
  if (open === null || !attached) return []
  const to = onTo(place, side === 'target' ? 'enter' : 'home')
  const change = doubt === null ? {} : throughOpaque
  return publicParts(own).map(part => ({ to, lets: { [side]: part.addresses }, change, doubt: doubt ?? open.doubt ?? part.doubt }))
}

/** What is not modelled and leads into the VPC may bring in anything. */
export function throughInlets(network: Network, place: Place): readonly Step[] {
  return network.inlets.map(doubt => ({ to: onTo(place, 'enter'), lets: {}, change: throughOpaque, doubt }))
}

/** From a NAT gateway to the internet and back to it: IPv4 alone. */
export function beyondNat(network: Network, place: Place, addresses: Bounds<bigint>, doubt: Doubt): readonly Step[] {
  const nat = network.nats.get(place.nat)
  const open = gate(network, natSubnet(network, place), false)
  if (nat === undefined || nat.public === false || open === null || !network.gateway.attached) return []
  const own = nat.public === null ? `whether NAT gateway ${place.nat} is public` : null
  const why = doubt ?? open.doubt ?? network.gateway.doubt ?? own
  return [{ to: onTo(place, 'nat-answer'), lets: { target: onlyIpv4(addresses) }, change: {}, doubt: why }]
}

/** By an egress-only gateway and back: IPv6 alone. */
export function egressOnly(network: Network, place: Place, addresses: Bounds<bigint>, doubt: Doubt): readonly Step[] {
  const open = gate(network, subnetOf(network, place.from), false)
  const lets = { target: onlyIpv6(addresses) }
  return open === null ? [] : [{ to: onTo(place, 'home'), lets, change: {}, doubt: doubt ?? open.doubt }]
}
