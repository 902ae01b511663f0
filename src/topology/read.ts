/** Facts of a thing, read with their doubts. The types are those of the kinds, by CloudFormation's names. */
import { doubtFor, type Scene, type Seen } from './seen.ts'

/** The value of a fact; undefined where it is not known or not read at all. */
export function valueIn<T>(seen: Seen | undefined, property: string): T | undefined {
  const fact = seen?.facts[property]
  // The kind whose property this is says what its value is; the callers name both.
  return fact?.known === true ? (fact.value as T) : undefined
}

/** Why a fact is not known; null when it is. */
export function doubtIn(seen: Seen, property: string): string | null {
  const fact = seen.facts[property]
  if (fact === undefined) return `${property} of ${seen.name} was not read`
  return fact.known ? null : `${property} of ${seen.name}: ${doubtFor(fact.because)}`
}

/** A list, or an empty one with the reason. */
export function listIn<T>(seen: Seen, property: string): { readonly items: readonly T[]; readonly doubt: string | null } {
  const value = valueIn<readonly T[] | null>(seen, property)
  return { items: value ?? [], doubt: doubtIn(seen, property) }
}

export const allOf = ({ seen }: Scene, type: string): readonly Seen[] => seen.filter(one => one.type === type)

export const named = (scene: Scene, type: string, name: string | undefined): Seen | undefined =>
  scene.seen.find(one => one.type === type && one.name === name)
