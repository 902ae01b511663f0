/** JSON Schema: the nodes, how they are written, and what is done with a value by one. */

export interface Schema {
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Schema | false
  readonly items?: Schema
  readonly enum?: readonly (string | null)[]
  readonly const?: string
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly $ref?: string
  readonly anyOf?: readonly Schema[]
  readonly $defs?: Readonly<Record<string, Schema>>
  readonly $schema?: string
  readonly $id?: string
  readonly title?: string
}

export const text = (description?: string): Schema => ({ type: 'string', ...(description !== undefined && { description }) })

export const name: Schema = { type: 'string', minLength: 1 }

export const maybe = (description?: string): Schema => ({ ...text(description), type: ['string', 'null'] })

export const count: Schema = { type: 'integer', minimum: 0 }

export const list = (items: Schema, description?: string): Schema => ({
  type: 'array',
  items,
  ...(description !== undefined && { description }),
})

export const ref = (definition: string): Schema => ({ $ref: `#/$defs/${definition}` })

export const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] })

/** Any JSON value. */
export const any = (description: string): Schema => ({ description })

/** All of them are there, always. */
export const record = (properties: Readonly<Record<string, Schema>>, description?: string): Schema => ({
  type: 'object',
  ...(description !== undefined && { description }),
  properties,
  required: Object.keys(properties),
})

/** Further properties, which are there only where they have something to say. */
export function withOptional(schema: Schema, optional: Readonly<Record<string, Schema>>): Schema {
  return { ...schema, properties: { ...schema.properties, ...optional } }
}

export const time = (description: string): Schema => ({ ...text(description), pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d' })

/** The same, refusing what it does not know: what this version writes is held to it. Readers are promised additions. */
export function strict(schema: Schema): Schema {
  const { properties, items, anyOf, $defs, additionalProperties } = schema
  return {
    ...schema,
    ...(properties !== undefined && { properties: mapped(properties), additionalProperties: false }),
    ...(additionalProperties !== undefined && {
      additionalProperties: additionalProperties === false ? false : strict(additionalProperties),
    }),
    ...(items !== undefined && { items: strict(items) }),
    ...(anyOf !== undefined && { anyOf: anyOf.map(strict) }),
    ...($defs !== undefined && { $defs: mapped($defs) }),
  }
}

const mapped = (schemas: Readonly<Record<string, Schema>>) =>
  Object.fromEntries(Object.entries(schemas).map(([key, one]) => [key, strict(one)]))

/** A value whose fields stand in the schema's order; those that it does not know follow. */
export function inOrder(value: unknown, schema: Schema, root = schema): unknown {
  const resolved = resolve(schema, root)
  if (Array.isArray(value)) return value.map(one => inOrder(one, resolved.items ?? {}, root))
  if (typeof value !== 'object' || value === null || resolved.properties === undefined) return value
  const given = new Map(Object.entries(value))
  const keys = new Set([...Object.keys(resolved.properties), ...given.keys()])
  const field = (key: string) => inOrder(given.get(key), resolved.properties?.[key] ?? {}, root)
  return Object.fromEntries([...keys].flatMap(key => (given.has(key) ? [[key, field(key)]] : [])))
}

function resolve(schema: Schema, root: Schema): Schema {
  const target = schema.$ref === undefined ? schema : (root.$defs?.[schema.$ref.split('/').at(-1) ?? ''] ?? {})
  return target.anyOf?.[0] === undefined ? target : resolve(target.anyOf[0], root)
}
