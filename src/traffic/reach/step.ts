/** One rule of the network at one place: what it lets through, what that becomes, and where it stands next. */
import type { Pass } from './filters.ts'
import { type Acl, type Interface, internet, type Network, type Place, type Stage } from './network.ts'
import type { Slice } from '../packets.ts'

export interface Step {
  readonly to: Place
  readonly lets: Slice
  readonly change: Slice
  /** Null: it certainly goes this way. */
  readonly doubt: string | null
}

export const onTo = (place: Place, at: Stage, nat = place.nat): Place => ({ from: place.from, to: place.to, at, nat })

export function filtered(place: Place, next: Stage, passes: readonly Pass[], change: Slice = {}): readonly Step[] {
  const to = onTo(place, next)
  return passes.map(pass => ({ to, ...pass, change }))
}

export function interfaceOf(network: Network, key: string): Interface {
  const found = network.interfaces.get(key)
  if (found === undefined) throw new Error(`no interface ${key} in the network`)
  return found
}

/** Null for the internet. */
export const endOf = (network: Network, key: string): Interface | null => (key === internet ? null : interfaceOf(network, key))
export const subnetOf = (network: Network, key: string): string => interfaceOf(network, key).subnet
export const natSubnet = (network: Network, { nat }: Place): string => network.nats.get(nat)?.subnet ?? ''

export function aclOf(network: Network, subnet: string): Acl | undefined {
  const key = network.subnets.get(subnet)?.acl
  return key == null ? undefined : network.acls.get(key)
}

/** Within one subnet neither ACLs nor routes are asked. */
export function isNear(network: Network, { from, to }: Place): boolean {
  return from !== internet && to !== internet && subnetOf(network, from) === subnetOf(network, to)
}
