/**
 * The building blocks of the spec language. Each gives a JSON Schema node (for editors and for the program)
 * and, through its static type, the claim that the Model holds at that place.
 *
 * Annotations that the program reads:
 *   x-leaf     this node becomes one claim, whatever its JSON shape
 *   x-map      a map of entries; the key `*` holds defaults for all of them
 *   x-refers   the value is a key (or a list of keys) of the map at that pointer
 *   x-name     the value is a finished name of a resource of that kind: unique within its kind, and kept within AWS's length
 *   x-format   a check that JSON Schema cannot make (src/spec/formats.ts)
 *   x-seenBy   who can see a deviation from it (inherited by everything below); the default is `live+template`
 */
import type { Claim, Place, VersionPolicy } from '../claim.ts'

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

/** `later`: the kind that will see it is not built yet. `none` needs a reason in the description. */
export type SeenBy = 'live+template' | 'live' | 'template' | 'review' | 'none' | 'later'

export interface Options {
  readonly seenBy?: SeenBy
}

type Extra = Readonly<Record<string, unknown>>

function leaf<T>(shape: Extra, description: string, options: Options = {}, extra: Extra = {}): Node<Leaf<T>> {
  const seenBy = options.seenBy === undefined ? {} : { 'x-seenBy': options.seenBy }
  return { ...shape, description, 'x-leaf': true, ...seenBy, ...extra }
}

/** A number, or room for one: `{ atLeast: 7 }`, `{ atMost: 7 }`, `{ between: [1, 7] }`, `{ oneOf: [1, 7] }`. */
function roomy(scalar: Extra): Extra {
  const one = (key: string, shape: Extra) => ({ type: 'object', properties: { [key]: shape }, required: [key], additionalProperties: false })
  return {
    anyOf: [
      scalar,
      one('atLeast', scalar),
      one('atMost', scalar),
      one('between', { type: 'array', items: scalar, minItems: 2, maxItems: 2 }),
      one('oneOf', { type: 'array', items: scalar, minItems: 1 }),
    ],
  }
}

export function integer(description: string, range: { minimum?: number; maximum?: number } = {}, options: Options = {}) {
  return leaf<number>(roomy({ type: 'integer', ...range }), description, options)
}

export function number(description: string, range: { minimum?: number; maximum?: number } = {}, options: Options = {}) {
  return leaf<number>(roomy({ type: 'number', ...range }), description, options)
}

export function flag(description: string, options: Options = {}) {
  return leaf<boolean>({ type: 'boolean' }, description, options)
}

export function text(description: string, shape: { pattern?: string; maxLength?: number; format?: string } = {}, options: Options = {}) {
  const { format, ...rest } = shape
  const scalar = { type: 'string', minLength: 1, ...rest }
  const oneOf = { type: 'object', properties: { oneOf: { type: 'array', items: scalar, minItems: 1 } }, required: ['oneOf'], additionalProperties: false }
  return leaf<string>({ anyOf: [scalar, oneOf] }, description, options, format === undefined ? {} : { 'x-format': format })
}

export function choice<const V extends readonly string[]>(values: V, description: string, options: Options = {}) {
  return leaf<V[number]>({ type: 'string', enum: [...values] }, description, options)
}

export function texts(description: string, shape: { minItems?: number; format?: string } = {}, options: Options = {}) {
  const { format, ...rest } = shape
  return leaf<readonly string[]>(
    { type: 'array', items: { type: 'string', minLength: 1 }, uniqueItems: true, ...rest },
    description,
    options,
    format === undefined ? {} : { 'x-format': format },
  )
}

export function choices<const V extends readonly string[]>(values: V, description: string, options: Options = {}) {
  return leaf<readonly V[number][]>({ type: 'array', items: { type: 'string', enum: [...values] }, uniqueItems: true }, description, options)
}

/** The finished name of a resource of this kind; `maxLength` is AWS's limit. Templates in it are filled in by src/spec. */
export function name(type: string, maxLength: number, options: Options = {}) {
  return leaf<string>({ type: 'string', minLength: 1, maxLength }, `Physical name or Name tag (${type}); AWS allows ${maxLength} characters.`, options, { 'x-name': type })
}

/** The key of an entry elsewhere in the spec. */
export function ref(pointer: string, description: string, options: Options = {}) {
  return leaf<string>({ type: 'string', minLength: 1 }, description, options, { 'x-refers': pointer })
}

export function refs(pointer: string, description: string, shape: { minItems?: number } = {}, options: Options = {}) {
  return leaf<readonly string[]>({ type: 'array', items: { type: 'string', minLength: 1 }, uniqueItems: true, ...shape }, description, options, { 'x-refers': pointer })
}

/** A version: `"18.1"` holds 18.1 and 18.1.x; `{ atLeast: "18.1", within: "18" }` also every later 18. */
export function version(description: string, options: Options = {}) {
  const segments = { type: 'string', pattern: '^[0-9]+(\\.[0-9]+)*$' }
  const policy = { type: 'object', properties: { atLeast: segments, within: segments }, required: ['atLeast', 'within'], additionalProperties: false }
  return leaf<VersionPolicy>({ anyOf: [segments, policy] }, description, options)
}

/** Ports: numbers and ranges, `[80, 443, "9092-9094"]`. */
export function ports(description: string, options: Options = {}) {
  const port = { anyOf: [{ type: 'integer', minimum: 0, maximum: 65535 }, { type: 'string', pattern: '^[0-9]{1,5}-[0-9]{1,5}$' }] }
  return leaf<readonly (number | string)[]>({ type: 'array', items: port, minItems: 1, uniqueItems: true }, description, options, { 'x-format': 'ports' })
}

/** Anything at all, for notes: no claim. */
export function anything(description: string) {
  return leaf<unknown>({}, description, { seenBy: 'none' })
}

type Becomes<N> = N extends Node<infer T> ? T : never

/** An object of fields. All fields but those in `required` may be left out: the spec is then silent about them. */
export function group<F extends Readonly<Record<string, Node<unknown>>>>(
  fields: F,
  options: Options & { readonly required?: readonly (keyof F & string)[]; readonly description?: string } = {},
): Node<{ readonly [K in keyof F]: Becomes<F[K]> }> {
  const { required = [], description, seenBy } = options
  return {
    type: 'object',
    ...(description === undefined ? {} : { description }),
    ...(seenBy === undefined ? {} : { 'x-seenBy': seenBy }),
    properties: fields,
    ...(required.length === 0 ? {} : { required: [...required] }),
    additionalProperties: false,
  }
}

/** A map of entries by key. The key `*` holds what every entry has unless it says otherwise. */
export function map<E>(entry: Node<E>, description: string, options: Options = {}): Node<MapOf<E>> {
  return {
    type: 'object',
    description,
    'x-map': true,
    ...(options.seenBy === undefined ? {} : { 'x-seenBy': options.seenBy }),
    additionalProperties: entry,
  }
}

/** The language as the Model holds it: leaves are claims, maps are entries in the order of their keys. */
export type Claimed<T> =
  T extends Leaf<infer V>
    ? Claim<V>
    : T extends MapOf<infer E>
      ? Entries<Claimed<E>>
      : { readonly [K in keyof T]: Claimed<T[K]> } & Placed

export interface Placed {
  /** Where this part of the spec stands; where it would stand when it is silent. */
  readonly at: readonly Place[]
}

export interface Entries<E> extends ReadonlyMap<string, E & { readonly key: string }> {
  readonly at: readonly Place[]
}
