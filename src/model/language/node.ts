/**
 * The nodes of the spec language: each is a JSON Schema node (for editors and for the program) and, through its static
 * type, what the Model holds at that place.
 *
 * Annotations that the program reads:
 *   x-leaf        this node becomes one claim, whatever its JSON shape
 *   x-map         a map of entries; the key `*` holds defaults for all of them
 *   x-entry       what one entry of the map is called in a message: `service`
 *   x-each        an entry may bear `each: /a/map`: it then stands for one entry for each key of that map
 *   x-exactlyOne  of these fields exactly one is given
 *   x-someOf      of these fields at least one is given
 *   x-refers      the value is a key (or a list of keys) of the map at that pointer
 *   x-or          words that may stand in the place of such a key
 *   x-name        the value is a finished name of a resource of that kind, kept within AWS's length
 *   x-within      such a name is unique among those that share this other field, or (`.`) in its entry; without it, in the whole spec
 *   x-repeats     such a name may stand more than once
 *   x-sole        no two entries of its map have the same value there
 *   x-account     `${account}` may stand in it: the audited account, known only when there is one
 *   x-version     the value is a version or a version policy
 *   x-format      a check that JSON Schema cannot make (src/spec/checks)
 *   x-seenBy      who can see a deviation from it (inherited by everything below); the default is `live+template`
 */
import type { Claim, Place } from '../claim.ts'

/** A JSON Schema node (draft 2020-12) that knows, for the compiler alone, what it becomes in the Model. */
export interface Node<T> {
  readonly [keyword: string]: unknown
  readonly '~becomes'?: T
}

/** Phantom types: nothing has them at run time. */
export interface Leaf<T> {
  readonly 'a leaf of': T
}
export interface MapOf<E> {
  readonly 'a map of': E
}

/** `none` needs a reason in the description. */
export type SeenBy = 'live+template' | 'live' | 'template' | 'review' | 'none'

export interface Options {
  readonly seenBy?: SeenBy
}

export type Becomes<N> = N extends Node<infer T> ? T : never

interface GroupOptions<F> extends Options {
  readonly required?: readonly (keyof F & string)[]
  readonly exactlyOne?: readonly (keyof F & string)[]
  readonly someOf?: readonly (keyof F & string)[]
  /** Whether an entry may stand for one of each key of another map. */
  readonly each?: true
  readonly description?: string
}

/** An object of fields. All fields but those in `required` may be left out: the spec is then silent about them. */
export function group<F extends Readonly<Record<string, Node<unknown>>>>(
  fields: F,
  options: GroupOptions<F> = {},
): Node<{ readonly [K in keyof F]: Becomes<F[K]> }> {
  const { required, exactlyOne, someOf, each, description, seenBy } = options
  const keywords = { description, required, 'x-exactlyOne': exactlyOne, 'x-someOf': someOf, 'x-each': each, 'x-seenBy': seenBy }
  return { type: 'object', ...stated(keywords), properties: fields, additionalProperties: false }
}

interface MapOptions extends Options {
  /** Keys that mean something else where they are referred to. */
  readonly reserved?: readonly string[]
  /** `any`: keys are texts of AWS's (tags), not names of ours. */
  readonly keys?: 'any'
}

/** A map of entries by key. The key `*` holds what every entry has unless it says otherwise. */
export function map<E>(noun: string, entry: Node<E>, description: string, options: MapOptions = {}): Node<MapOf<E>> {
  const { reserved, keys, seenBy } = options
  const form = keys === 'any' ? { minLength: 1 } : { pattern: '^[A-Za-z0-9][A-Za-z0-9._/-]*$' }
  const propertyNames = { type: 'string', ...form, ...stated({ not: reserved && { enum: reserved } }) }
  return {
    type: 'object',
    description,
    'x-map': true,
    'x-entry': noun,
    ...stated({ 'x-seenBy': seenBy }),
    propertyNames,
    additionalProperties: entry,
  }
}

/** The same keywords without those that say nothing. */
export function stated(keywords: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(keywords).filter(([, value]) => value !== undefined))
}

/** The language as the Model holds it: leaves are claims, maps are entries in the order of their keys. */
export type Claimed<T> =
  T extends Leaf<infer V> ? Claim<V> : T extends MapOf<infer E> ? Entries<Claimed<E>> : { readonly [K in keyof T]: Claimed<T[K]> } & Placed

export interface Placed {
  /** Where this part of the spec stands; where it would stand when it is silent. */
  readonly at: readonly Place[]
}

export interface Entries<E> extends ReadonlyMap<string, E & { readonly key: string }> {
  readonly at: readonly Place[]
}
