/**
 * The schema that editors use: the language for files that are laid over each other. Nothing is required, `null` deletes,
 * `*` is a key of every map, and a template may stand where a number does.
 */
import { each, isLeaf, isMap, root, type Schema } from './schema.ts'

type Json = Readonly<Record<string, unknown>>

export function editorSchema(): Json {
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'Architecture', ...groupOf(root) }
}

function nodeOf(schema: Schema): Json {
  if (isLeaf(schema)) return leafOf(schema)
  return orNull(isMap(schema) ? mapOf(schema) : groupOf(schema))
}

function groupOf(schema: Schema): Json {
  const fields = Object.entries(schema.properties ?? {}).map(([key, field]) => [key, nodeOf(field)])
  const first = schema['x-each'] ? [['each', leafOf(each)]] : []
  return { ...described(schema), type: 'object', properties: Object.fromEntries([...first, ...fields]), additionalProperties: false }
}

function mapOf(schema: Schema): Json {
  const { additionalProperties } = schema
  const entry = additionalProperties ? nodeOf(additionalProperties) : {}
  return { ...described(schema), type: 'object', additionalProperties: { title: schema['x-entry'], ...entry } }
}

/** The shape of a leaf, or a template: what becomes of it is checked when it has become something. */
function leafOf(schema: Schema): Json {
  const shape = Object.fromEntries(Object.entries(schema).filter(([keyword]) => !keyword.startsWith('x-') && keyword !== 'description'))
  const shapes = schema.anyOf ?? [shape]
  return Object.keys(shape).length === 0
    ? described(schema)
    : { ...described(schema), anyOf: [...shapes, { type: 'string', pattern: '\\$\\{' }, { type: 'null' }] }
}

const orNull = (schema: Json): Json => ({ ...schema, type: [schema['type'], 'null'] })

function described(schema: Schema): Json {
  const seenBy = schema['x-seenBy']
  const text = [schema.description, seenBy ? `Seen by: ${seenBy}.` : undefined].filter(part => part !== undefined).join(' ')
  return text === '' ? {} : { description: text }
}
