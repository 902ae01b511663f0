/**
 * Names: after pairing, every reference is rewritten to the spec name of what it points to, to `name (id)` of something unmanaged, or to
 * unknown; only then are values compared.
 */
import { isGivenByAws, notInTemplate } from '../kinds/template.ts'
import { valueOf } from '../model/claim.ts'
import { type AnyFact, type Because, type From, known, thenFact, unknown } from '../model/fact.ts'
import { type Actual, type Gap, type Inventory, isReference, type Reference } from '../model/resource.ts'
import type { Pair } from './pair.ts'

/** The name of what a reference points to, or why it cannot be told. */
export type Names = (reference: Reference) => { readonly name: string } | { readonly because: Because }

/** How a reference to a kind is read: by alias, from what was paired or seen; else by what is missing of that kind's list. */
export function namesOf(pairs: readonly Pair[], inventory: Inventory): Names {
  const key = (type: string, alias: string) => `${type} ${alias}`
  const stated = new Map<string, string>()
  const doubtful = new Map<string, Because>()
  /** Of each kind, why some expectation of it may be anything that was not paired. */
  const open = new Map<string, Because>()
  for (const one of pairs) {
    const because = doubtAbout(one)
    if (because !== null) open.set(one.expectation.type, because)
    if (one.is === 'matched')
      for (const alias of one.actual.aliases) stated.set(key(one.actual.type, alias), valueOf(one.expectation.name) ?? one.expectation.key)
    if (one.is === 'ambiguous')
      for (const actual of one.candidates)
        for (const alias of actual.aliases) doubtful.set(key(actual.type, alias), ambiguity(one.candidates))
  }
  const seen = new Map(
    inventory.resources.flatMap(actual => actual.aliases.map(alias => [key(actual.type, alias), label(actual)] as const)),
  )
  return ({ refersTo: type, alias, byName }) => {
    const because = doubtful.get(key(type, alias))
    if (because !== undefined) return { because }
    const name = stated.get(key(type, alias))
    if (name !== undefined) return { name }
    const isOpen = open.get(type)
    if (isOpen !== undefined && byName !== true) return { because: isOpen }
    const own = seen.get(key(type, alias))
    if (own !== undefined) return { name: own }
    if (inventory.source.kind === 'template' && isGivenByAws(alias)) return { because: notInTemplate(alias) }
    const gap: Gap | undefined = byName === true ? undefined : inventory.gaps.find(one => one.type === type)
    return gap === undefined ? { name: alias } : { because: gap.because }
  }
}

/** The other way round, for commands: what was paired under a spec's name; null where that is not exactly one thing. */
export function pairedAs(pairs: readonly Pair[], type: string, name: string): Actual | null {
  const [only, ...others] = pairs.flatMap(one =>
    one.is === 'matched' && one.actual.type === type && valueOf(one.expectation.name) === name ? [one.actual] : [],
  )
  return only === undefined || others.length > 0 ? null : only
}

/** Why an expectation may be any thing of its kind: its list, or that of what it lives in, could not be read. */
function doubtAbout(one: Pair): Because | null {
  if (one.is === 'unreadable') return one.because
  if (one.is === 'hidden') return doubtAbout(one.under)
  return one.is === 'ambiguous' ? ambiguity(one.candidates) : null
}

/**
 * Whether something that was not paired may be what an expectation could not be paired with, since its list or its parent was not read:
 * it bears that name, or one of the two has no name to tell by. Then it is unknown, and not unmanaged.
 */
export function mayBeStated(pairs: readonly Pair[]): (actual: Actual) => boolean {
  const open = pairs.filter(one => doubtAbout(one) !== null)
  return ({ type, name, tags }) =>
    open.some(({ expectation }) => {
      const stated = expectation.type === type ? valueOf(expectation.name) : null
      if (stated === null) return false
      return stated === undefined || !name.known || name.value === stated || (tags.known && tags.value['Name'] === stated)
    })
}

/** A thing by its name and its id. */
export function label(actual: Actual): string {
  return actual.name.known && actual.name.value !== null && actual.name.value !== actual.id
    ? `${actual.name.value} (${actual.id})`
    : actual.id
}

/** Why none of several is the one that is meant. */
export function ambiguity(candidates: readonly Actual[]): Because {
  return { reason: 'ambiguous', call: null, action: null, message: `several fit: ${candidates.map(label).sort().join(', ')}` }
}

/**
 * A resource whose facts speak the spec's names, what waits for it too; a fact with a reference that cannot be read is unknown, and of
 * what waits nothing is said then.
 */
export function named(actual: Actual, names: Names): Actual {
  const entries = Object.entries(actual.properties).map(
    ([property, fact]) => [property, thenFact(fact, (value, from) => spelled(value, from, names))] as const,
  )
  const waiting = Object.entries(actual.pending).flatMap(([property, one]) => {
    const value = spelled(one.value.value, one.value.from, names)
    return value.known ? [[property, { ...one, value }] as const] : []
  })
  return { ...actual, properties: Object.fromEntries(entries), pending: Object.fromEntries(waiting) }
}

/** The same plain data with a name in the place of every reference. */
function spelled(value: unknown, from: From, names: Names): AnyFact {
  if (isReference(value)) {
    const found = names(value)
    return 'because' in found ? unknown(found.because, from) : known(found.name, from)
  }
  if (typeof value !== 'object' || value === null) return known(value, from)
  const parts = Object.entries(value).map(([key, part]) => [key, spelled(part, from, names)] as const)
  const doubt = parts.find(([, part]) => !part.known)?.[1]
  if (doubt !== undefined) return doubt
  const spelt = parts.map(([key, part]) => [key, part.known ? part.value : null] as const)
  return known(Array.isArray(value) ? spelt.map(([, part]) => part) : Object.fromEntries(spelt), from)
}
