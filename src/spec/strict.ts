/** The schema that a finished spec is held against: the language without annotations, equal parts stated once. */
import { isLeaf, root, type Schema } from './schema.ts'

/** A JSON Schema (2020-12) for ajv. Equal parts become one definition: a validator compiles them once. */
export function strictSchema(): Readonly<Record<string, unknown>> {
  const definitions = new Map<string, string>()
  const whole = bare(root, definitions)
  const $defs = Object.fromEntries([...definitions].map(([text, name]) => [name, JSON.parse(text)]))
  return { ...whole, $defs }
}

type Definitions = Map<string, string>

function bare(schema: Schema, definitions: Definitions): Readonly<Record<string, unknown>> {
  const keywords = Object.entries(schema).filter(([keyword]) => !keyword.startsWith('x-') && !ours.has(keyword))
  const { properties, additionalProperties } = schema
  return {
    ...Object.fromEntries(keywords),
    ...(properties && { properties: mapped(properties, definitions) }),
    ...(additionalProperties && { additionalProperties: defined(additionalProperties, definitions) }),
  }
}

/** Descriptions say nothing to a validator; the length of a name is checked with the account in it (checks/names.ts). */
const ours = new Set(['description', 'maxLength'])

function mapped(properties: Readonly<Record<string, Schema>>, definitions: Definitions) {
  return Object.fromEntries(Object.entries(properties).map(([key, schema]) => [key, defined(schema, definitions)]))
}

function defined(schema: Schema, definitions: Definitions): Readonly<Record<string, unknown>> {
  const body = bare(schema, definitions)
  if (!isLeaf(schema)) return body
  const text = JSON.stringify(body)
  const name = definitions.get(text) ?? `leaf${definitions.size}`
  definitions.set(text, name)
  return { $ref: `#/$defs/${name}` }
}
