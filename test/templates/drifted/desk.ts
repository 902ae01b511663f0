/** What edits work on: the templates, and what stands where in them. */
import type { Found } from '../../drift/rows.ts'
import type { Matched } from '../quick.ts'
import { type Draft, type Place, placeOf } from './draft.ts'

export interface Desk {
  readonly draft: Draft
  readonly matches: readonly Matched[]
  /** What an edit before this one has added, by its name. */
  readonly added: Map<string, Place>
}

/** Whether a template could be brought to say it. */
export type Edit = (desk: Desk, find: Found) => boolean

export function matchNamed(desk: Desk, type: string, name: string): Matched | undefined {
  return matchesNamed(desk, type, name)[0]
}

/** Two volumes of a node bear its name; a listener is called by its balancer too. */
export function matchesNamed({ matches }: Desk, type: string, name: string): readonly Matched[] {
  return matches.filter(one => one.expectation.type === type && [nameOf(one), one.expectation.key].includes(name))
}

/** Where the thing of a type stands that bears a name; null where no template has it. */
export function placeNamed(desk: Desk, type: string, name: string): Place | null {
  const match = matchNamed(desk, type, name)
  return match === undefined ? (desk.added.get(`${type} ${name}`) ?? null) : placeOf(match.actual.from.at)
}

export function nameOf({ expectation: { name, key } }: Matched): string {
  return name.want.is === 'exactly' ? name.want.value : key
}
