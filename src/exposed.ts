/** What the internet can reach in what a source holds, and which deviations opened a new way. */
import { type Draft, type Estate, type Judged, type Opens, resourceOf } from './compare/index.ts'
import { expectationsOf } from './expect/index.ts'
import { kindOf } from './kinds/index.ts'
import type { Model } from './model/language/index.ts'
import {
  exposureOf,
  type Exposed,
  internet,
  type Opened,
  openedWays,
  sceneOfEstate,
  sceneOfSpec,
  stepsFor,
  topologyOf,
} from './topology/index.ts'

export function exposedBy(
  model: Model,
  estate: Estate,
  judged: readonly Judged[],
): { readonly exposure: readonly Exposed[]; readonly opens: (draft: Draft) => Opens | null } {
  const actual = topologyOf(sceneOfEstate(estate))
  const exposure = exposureOf(actual)
  if (!judged.some(({ drafts }) => drafts.some(mayOpen))) return { exposure, opens: () => null }
  const opened = openedWays(topologyOf(sceneOfSpec(expectationsOf(model))), actual)
  return { exposure, opens: draft => (mayOpen(draft) ? worstOf(opened.filter(way => isBy(draft, way))) : null) }
}

const mayOpen = ({ verdict, effect, change }: Draft) => verdict === 'deviates' && (effect === 'opened' || change === 'unmanaged')

/** Whether a way goes by what deviates: by its own rules where it is a group, by itself where it is a thing. */
function isBy(draft: Draft, { by, path, from }: Opened): boolean {
  const { type, name, id } = resourceOf(draft)
  // Being public opens a way from the internet, and no other.
  if (draft.property !== null && kindOf(type).properties[draft.property]?.effect === 'exposure' && from !== internet) return false
  const names = [name, ...(id === null ? [] : [id, `${name} (${id})`])]
  if (!names.some(one => by.has(one))) return false
  // Of a group with several added rules only the one that the way goes by opened it.
  const direction = draft.property === 'SecurityGroupEgress' || draft.property === 'SecurityGroupIngress' ? draft.property : null
  return direction === null || names.some(one => path.some(line => line.startsWith(`${direction} ${one}:`)))
}

/** The way that raises it most; of those that are not known for certain any one. */
function worstOf(ways: readonly Opened[]): Opens | null {
  const [worst] = ways.toSorted((a, b) => stepsFor(b) - stepsFor(a))
  if (worst === undefined) return null
  const { from, to, traffic, path, because } = worst
  const exposure = { from, to: to.name, traffic, path, verdict: because.length === 0 ? 'reachable' : 'unknown', because }
  return { steps: stepsFor(worst), exposure }
}
