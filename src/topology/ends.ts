/** What a person means by one end of a way: the internet, a subnet, a group, or anything that has interfaces. */
import { internet } from '../traffic/index.ts'
import type { Topology } from './network.ts'

/** Keys of interfaces, or `internet`; null when nothing is called so. */
export function endsNamed(topology: Topology, name: string): readonly string[] | null {
  if (name === internet) return [internet]
  const { placed, network } = topology
  for (const fits of [(other: string) => other === name, (other: string) => other.endsWith(`-${name}`) || other.startsWith(`${name} (`)]) {
    const owned = placed.filter(one => fits(one.owner.name))
    if (owned.length > 0) return owned.map(one => one.key)
    const inside = placed.filter(one => fits(one.subnet))
    if (inside.length > 0 || [...network.subnets.keys()].some(fits)) return inside.map(one => one.key)
    const carrying = placed.filter(one => one.groups !== 'unfiltered' && one.groups.some(fits))
    if (carrying.length > 0 || [...network.groups.keys()].some(fits)) return carrying.map(one => one.key)
  }
  return null
}

/** Everything that has a name here. */
export function endNames({ placed, network }: Topology): readonly string[] {
  return [...new Set([internet, ...placed.map(one => one.owner.name), ...network.subnets.keys(), ...network.groups.keys()])]
}
