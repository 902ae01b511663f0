/** What would open a way that is closed: the blocking places, and one patch for all of them. */
import type { Model } from '../model/language/index.ts'
import type { Topology } from '../topology/index.ts'
import type { Blocker, Leg } from '../traffic/index.ts'
import type { Flow } from './flow.ts'
import { flowsOf } from './flows.ts'
import { openings } from './openings.ts'
import { mergedPatches, patchText } from './patch.ts'

interface Ground {
  readonly model: Model
  readonly topology: Topology
}

/** Without ports the places alone: a patch has to say which. */
export function smallestChange(
  design: Ground,
  { from, to }: Leg,
  blockers: readonly Blocker[],
  protocol: 'tcp' | 'udp',
  ports: readonly number[],
): { readonly places: readonly string[]; readonly patch: string | null } {
  const end = (key: string) => design.topology.placed.find(one => one.key === key) ?? null
  const flow: Flow = { why: 'asked', from: end(from), to: end(to), port: ports[0] ?? 0, protocol, at: [] }
  const found = blockers.flatMap(blocker => openings(design, flow, blocker, ports))
  const patches = found.flatMap(one => (one.patch === null ? [] : [one.patch]))
  const isWhole = ports.length > 0 && found.length > 0 && patches.length === found.length
  return { places: found.map(one => one.where), patch: isWhole ? patchText(mergedPatches(patches)) : null }
}

/** The ports by which what is declared means to reach an end: from this end, else from anywhere. None: the spec says of none. */
export function meantPorts({ model, topology }: Ground, { from, to }: Leg): readonly number[] {
  const towards = flowsOf(model, topology).filter(flow => flow.to?.key === to)
  const own = towards.filter(flow => flow.from?.key === from)
  return [...new Set((own.length > 0 ? own : towards).map(({ port }) => port))].sort((a, b) => a - b)
}
