/** A Model as plain data: what `spec show` and `spec diff` print. */
import { stringify } from 'yaml'
import type { Json } from '../model/audit.ts'
import type { AnyClaim, Place, Want } from '../model/claim.ts'
import type { Model } from '../model/language/index.ts'
import { pointerTo } from './schema.ts'

/** The resolved values in the order of the spec; what it does not state is left out. */
export function plainSpec(model: Model): Json {
  const { resolved: _, ...claims } = model
  return plainOf(claims) ?? {}
}

export function specText(model: Model, format: 'yaml' | 'json'): string {
  const spec = plainSpec(model)
  return format === 'json' ? `${JSON.stringify(spec, null, 2)}\n` : stringify(spec, { lineWidth: 0, aliasDuplicateObjects: false })
}

export interface SpecDifference {
  /** The leaf, as a pointer into the resolved spec. */
  readonly pointer: string
  /** Null where a spec is silent. */
  readonly a: Json
  readonly b: Json
  readonly atA: readonly Place[]
  readonly atB: readonly Place[]
}

/** Leaf by leaf, what differs between two resolved specs. */
export function diffSpecs(a: Model, b: Model): readonly SpecDifference[] {
  const [one, other] = [new Map(claimsIn(a, [])), new Map(claimsIn(b, []))]
  return [...new Set([...one.keys(), ...other.keys()])].flatMap(pointer => {
    const [inA, inB] = [one.get(pointer), other.get(pointer)]
    const row = { pointer, a: jsonOf(inA), b: jsonOf(inB), atA: inA?.at ?? [], atB: inB?.at ?? [] }
    return JSON.stringify(unordered(row.a)) === JSON.stringify(unordered(row.b)) ? [] : [row]
  })
}

/** No list of the language has an order: each is all there is of something. */
const unordered = (value: Json): Json => (Array.isArray(value) ? value.map(one => JSON.stringify(one)).sort() : value)

const jsonOf = (claim: AnyClaim | undefined) => (claim === undefined ? null : (wantJson(claim.want) ?? null))

/** Every stated claim with its pointer. */
function* claimsIn(part: unknown, path: readonly string[]): Iterable<readonly [string, AnyClaim]> {
  if (isClaim(part)) {
    if (part.want.is !== 'unstated') yield [pointerTo(path), part]
    return
  }
  for (const [key, value] of fieldsOf(part)) yield* claimsIn(value, [...path, key])
}

/** A part of a Model as data; undefined when it is silent. A map that is stated empty says something. */
function plainOf(part: unknown, above?: unknown): Json | undefined {
  if (isClaim(part)) return wantJson(part.want)
  const fields = [...fieldsOf(part)].flatMap(([key, value]) => {
    // An entry says at least that it is there.
    const json = plainOf(value, part) ?? (part instanceof Map ? {} : undefined)
    return json === undefined ? [] : [[key, json] as const]
  })
  const stated = fields.length > 0 || (part instanceof Map && placesOf(part) !== placesOf(above))
  return stated ? Object.fromEntries(fields) : undefined
}

/** What is silent has the very places of what it would stand in (claims.ts). */
const placesOf = (part: unknown) => (typeof part === 'object' && part !== null && 'at' in part ? part.at : undefined)

const isClaim = (part: unknown): part is AnyClaim => typeof part === 'object' && part !== null && 'want' in part

function wantJson(want: Want<unknown>): Json | undefined {
  switch (want.is) {
    case 'unstated':
      return undefined
    case 'exactly':
      return json(want.value)
    case 'version':
      return want.policy.atLeast === want.policy.within ? want.policy.within : json(want.policy)
    case 'between':
      return { between: [json(want.least), json(want.most)] }
    case 'oneOf':
      return { oneOf: want.values.map(json) }
    case 'atLeast':
    case 'atMost':
      return { [want.is]: json(want.value) }
  }
}

// What a spec states came from YAML (claims.ts): it is plain data.
const json = (value: unknown) => value as Json

function* fieldsOf(part: unknown): Iterable<readonly [string, unknown]> {
  if (part instanceof Map) yield* part
  else if (typeof part === 'object' && part !== null)
    for (const [key, value] of Object.entries(part)) if (!beside.has(key)) yield [key, value]
}

/** Fields of the Model that are no fields of the language. */
const beside = new Set(['at', 'key', 'resolved'])
