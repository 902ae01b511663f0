/** The ends of flows: the interfaces of what a spec declares. */
import { type Claim, isStated, type Place, valueOf } from '../model/claim.ts'
import type { Model } from '../model/language/index.ts'
import type { Placed, Topology } from '../topology/index.ts'
import { type End, type Flow, isOwnedBy, type Why } from './flow.ts'

/** Every end to every other, on one port. */
export function between(why: Why, from: readonly End[], to: readonly End[], port: number, at: readonly Place[]): readonly Flow[] {
  return from.flatMap(source => to.filter(target => target !== source).map(target => ({ why, from: source, to: target, port, at })))
}

export function endsOf({ placed }: Topology, type: string, { name }: { readonly name: Claim<string> }): readonly Placed[] {
  const own = valueOf(name)
  return own === undefined ? [] : placed.filter(one => isOwnedBy(one, { type, name: own }))
}

export type NodeGroup = Model['nodeGroups'] extends ReadonlyMap<string, infer G> ? G : never

/** Nodes of which a spec does not say what runs on them. */
export const plainNodes = (model: Model, topology: Topology) =>
  [...model.nodeGroups.values()].filter(group => !isStated(group.kafka.mode)).flatMap(group => nodesOf(topology, group))

export const nodesOf = (topology: Topology, group: NodeGroup) =>
  [...group.nodes.values()].flatMap(node => endsOf(topology, 'AWS::EC2::Instance', node))
