/** Values and shapes in words, for problems. */
import type { Schema } from './schema.ts'
import { type Tree, plain } from './tree.ts'

/** A value as a message shows it. */
export function valueText(tree: Tree): string {
  if (tree.is === 'list') return tree.items.length === 0 ? 'an empty list' : 'a list'
  if (tree.is === 'mapping') return 'a map'
  return shortened(JSON.stringify(plain(tree)))
}

const shortened = (text: string) => (text.length > 80 ? `${text.slice(0, 77)}…` : text)

/** What a leaf takes: `a whole number from 0 to 35`. */
export function takesText(schema: Schema): string {
  const [first = schema, ...others] = schema.anyOf ?? []
  const rooms = others.flatMap(other => other.required ?? [])
  const own = first['anyOf'] === undefined && first.type !== undefined ? scalarText(first) : 'a value'
  return rooms.length === 0 ? own : `${own} (or a map with ${rooms.join(', ')})`
}

function scalarText(schema: Schema): string {
  if (schema.enum !== undefined) return schema.enum.length === 1 ? String(schema.enum[0]) : `one of ${schema.enum.join(', ')}`
  if (schema.type === 'array')
    return schema['x-format'] === 'ports' ? 'a list of ports and ranges: [80, "9092-9094"]' : `a list of ${listed(schema.items)}`
  if (schema.type === 'boolean') return 'true or false'
  if (schema.type === 'string') return 'a text'
  return `${schema.type === 'integer' ? 'a whole number' : 'a number'}${rangeText(schema)}`
}

const listed = (items: Schema | undefined) => (items?.enum === undefined ? 'texts' : items.enum.join(', '))

function rangeText({ minimum, maximum }: Schema): string {
  if (minimum !== undefined && maximum !== undefined) return ` from ${minimum} to ${maximum}`
  if (minimum !== undefined) return ` of at least ${minimum}`
  return maximum === undefined ? '' : ` of at most ${maximum}`
}
