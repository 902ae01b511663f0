/** What would open a way that is closed: the blocking places, and one patch for all of them. */
import type { Model } from '../model/language/index.ts'
import type { Topology } from '../topology/index.ts'
import type { Blocker, Leg } from '../traffic/index.ts'
import type { Flow } from './flow.ts'
import { openings } from './openings.ts'
import { mergedPatches, patchText } from './patch.ts'

export function smallestChange(
  design: { readonly model: Model; readonly topology: Topology },
  { from, to }: Leg,
  blockers: readonly Blocker[],
  port: number,
): { readonly places: readonly string[]; readonly patch: string | null } {
  const end = (key: string) => design.topology.placed.find(one => one.key === key) ?? null
  const flow: Flow = { why: 'asked', from: end(from), to: end(to), port, at: [] }
  const found = blockers.flatMap(blocker => openings(design, flow, blocker, [port]))
  const patches = found.flatMap(one => (one.patch === null ? [] : [one.patch]))
  const isWhole = found.length > 0 && patches.length === found.length
  return { places: found.map(one => one.where), patch: isWhole ? patchText(mergedPatches(patches)) : null }
}
