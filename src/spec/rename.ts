/** Parts of a spec with other names: keys, names, references and addresses go; what the language or AWS calls so stays. */
import type { Json } from '../model/audit.ts'
import { givenVariables } from '../model/language/index.ts'
import { everyEntry, isLeaf, isMap, root, type Schema, segmentsOf, under } from './schema.ts'

/** How names become others. */
export interface SpecNames {
  readonly text: (text: string) => string
  readonly tag: (key: string) => string
  /** Whether what a waiver accepts of a property are AWS's words. */
  readonly isKept: (property: string) => boolean
}

/** A part of a spec, whole or one layer of it. */
export function renamedNode(schema: Schema | undefined, json: Json, names: SpecNames): Json {
  if (schema === undefined || !isMapping(json)) return isLeaf(schema) ? renamedLeaf(schema ?? {}, json, '', names) : json
  const keyOf = keysOf(schema, names)
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) => {
      const below = under(schema, key)
      const renamed = isLeaf(below) ? renamedLeaf(below ?? {}, value, isMap(schema) ? '' : key, names) : renamedNode(below, value, names)
      return [keyOf(key), renamed]
    }),
  )
}

/** Keys of a map are names, but those that are AWS's words: dimensions, capacity providers. */
function keysOf(schema: Schema, names: SpecNames): (key: string) => string {
  if (!isMap(schema) || /^(dimension|capacity provider)$/.test(schema['x-entry'] ?? '')) return key => key
  const rename = schema['x-entry'] === 'tag' ? names.tag : names.text
  return key => (key === everyEntry ? key : rename(key))
}

/** Leaves whose texts are AWS's words. */
const kept = new Set(
  `region engine instanceClass instanceType nodeType device operatingSystem platformVersion tlsPolicy expression timezone target
  matcher`.split(/\s+/),
)

function renamedLeaf(schema: Schema, json: Json, field: string, names: SpecNames): Json {
  if (field === 'each') return typeof json === 'string' ? renamedPointer(json, names) : json
  const isAws = kept.has(field) || (field === 'service' && schema['x-refers'] === undefined)
  const isChoice = schema.enum !== undefined || schema.items?.enum !== undefined
  const isFixed = isChoice || schema['x-version'] === true || /^(zone|protocol|ports)$/.test(schema['x-format'] ?? '')
  return isAws || isFixed ? json : inTexts(json, names)
}

/** Every text in it; what stands for a variable keeps the variable. */
function inTexts(json: Json, names: SpecNames): Json {
  if (typeof json === 'string')
    return json
      .split(/(\$\$\{|\$\{[^{}]*\})/)
      .map(part => renamedPart(part, names))
      .join('')
  if (Array.isArray(json)) return json.map(one => inTexts(one, names))
  return isMapping(json) ? Object.fromEntries(Object.entries(json).map(([key, one]) => [key, inTexts(one, names)])) : json
}

function renamedPart(part: string, { text }: SpecNames): string {
  const [, variable] = /^\$\{([^{}]*)\}$/.exec(part) ?? []
  if (variable === undefined) return part === '$${' ? part : text(part)
  return (givenVariables as readonly string[]).includes(variable) ? part : `\${${text(variable)}}`
}

/** `/nodeGroups/kafka/nodes`: what the language calls so stays. */
function renamedPointer(pointer: string, names: SpecNames): string {
  let schema: Schema | undefined = root
  const segments = segmentsOf(pointer).map(segment => {
    const above: Schema | undefined = schema
    schema = under(above, segment)
    return above === undefined ? segment : keysOf(above, names)(segment)
  })
  return segments.map(segment => `/${segment.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/** The waivers of a file. */
export function renamedWaivers(json: Json, names: SpecNames): Json {
  if (!isMapping(json) || !Array.isArray(json['waivers'])) return json
  return { ...json, waivers: json['waivers'].map(one => renamedWaiver(one, names)) }
}

/** Who accepts it and why is prose. */
function renamedWaiver(json: Json, names: SpecNames): Json {
  if (!isMapping(json)) return json
  const { resource, accepts, environments, property } = json
  const isKept = typeof property === 'string' && names.isKept(property.split(/[./]/).at(-1) ?? '')
  return {
    ...json,
    ...(isMapping(resource) && {
      resource: Object.fromEntries(Object.entries(resource).map(([key, one]) => [key, key === 'type' ? one : inTexts(one, names)])),
    }),
    ...(accepts !== undefined && { accepts: isKept ? accepts : inTexts(accepts, names) }),
    ...(environments !== undefined && { environments: inTexts(environments, names) }),
    owner: 'left out',
    reason: 'left out',
  }
}

export const isMapping = (json: Json | undefined): json is Readonly<Record<string, Json>> =>
  typeof json === 'object' && json !== null && !Array.isArray(json)
