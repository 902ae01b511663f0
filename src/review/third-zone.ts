/** A patch that moves one node out of a zone that holds too many: into a new subnet beside the others, in a zone not used yet. */
import { containsCidr, overlapCidr, parseCidr } from 'cidr-tools'
import { valueOf } from '../model/claim.ts'
import type { Model } from '../model/language/index.ts'
import type { NodeGroup } from './ends.ts'
import type { Patch } from './patch.ts'
import { zonesOf } from './zones.ts'

/** Null where the spec leaves no room for one. */
export function thirdZone(model: Model, group: NodeGroup & { readonly key?: string }, full: string): Patch | null {
  const { subnets, routeTables } = model.network
  const node = [...group.nodes.values()].findLast(one => zonesOf(model, [valueOf(one.subnet) ?? '']).includes(full))
  const old = valueOf(node?.subnet ?? group.role) ?? ''
  const beside = subnets.get(old)
  const zone = freeZone([...subnets.values()].flatMap(one => valueOf(one.zone) ?? []))
  const cidr = freeBlock(model, valueOf(beside?.cidr ?? group.role) ?? '')
  const name = valueOf(beside?.name ?? group.role)
  if (node === undefined || beside === undefined || zone === null || cidr === null || name === undefined) return null
  const key = old.endsWith(full.slice(-2)) ? `${old.slice(0, -2)}${zone.slice(-2)}` : `${old}-${zone.slice(-1)}`
  const table = [...routeTables.values()].find(one => valueOf(one.subnets)?.includes(old) === true)
  const routed = table === undefined ? {} : { routeTables: { [table.key]: { subnets: [...(valueOf(table.subnets) ?? []), key] } } }
  return {
    network: { subnets: { [key]: { name: name.replace(old, key), cidr, zone } }, ...routed },
    nodeGroups: { [group.key ?? '']: { nodes: { [node.key]: { subnet: key } } } },
  }
}

/** The first of a region's usual zones that nothing stands in. */
function freeZone(used: readonly string[]): string | null {
  const region = used[0]?.slice(0, -1)
  const letter = ['a', 'b', 'c', 'd'].find(one => !used.includes(`${region}${one}`))
  return region === undefined || letter === undefined ? null : `${region}${letter}`
}

/** The next block of the same size that overlaps with no subnet and lies in the VPC. */
function freeBlock({ network }: Model, block: string): string | null {
  if (!block.includes('/')) return null
  const used = [...network.subnets.values()].flatMap(one => valueOf(one.cidr) ?? [])
  const { start, end, prefix } = parseCidr(block)
  for (let first = end + 1n; first < start + 256n * (end + 1n - start); first += end + 1n - start) {
    const next = `${[24n, 16n, 8n, 0n].map(shift => (first >> shift) & 255n).join('.')}/${prefix}`
    const isFree = !used.some(other => overlapCidr(other, next)) && (valueOf(network.vpc.cidrs) ?? []).some(all => containsCidr(all, next))
    if (isFree) return next
  }
  return null
}
