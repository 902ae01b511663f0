/** Values and shapes in words, for problems. */
import type { Words } from '../model/words.ts'
import { alike, said } from '../text/said.ts'
import type { Schema } from './schema.ts'
import { type Tree, plain } from './tree.ts'

/** A value as a message shows it. */
export function valueText(tree: Tree): Words {
  if (tree.is === 'list') return said(tree.items.length === 0 ? 'an-empty-list' : 'a-list')
  if (tree.is === 'mapping') return said('a-map')
  return alike(shortened(JSON.stringify(plain(tree))))
}

const shortened = (text: string) => (text.length > 80 ? `${text.slice(0, 77)}…` : text)

/** What a leaf takes: `a whole number from 0 to 35`. */
export function takesText(schema: Schema): Words {
  const [first = schema, ...others] = schema.anyOf ?? []
  const rooms = others.flatMap(other => other.required ?? [])
  const what = first['anyOf'] === undefined && first.type !== undefined ? scalarText(first) : said('a-value')
  return rooms.length === 0 ? what : said('or-a-map-with', { what, rooms: rooms.join(', ') })
}

function scalarText(schema: Schema): Words {
  const { type, enum: values } = schema
  if (values !== undefined) return values.length === 1 ? alike(String(values[0])) : said('one-of', { values: values.join(', ') })
  if (type === 'array') return schema['x-format'] === 'ports' ? said('a-list-of-ports') : said('a-list-of', { what: listed(schema.items) })
  if (type === 'boolean') return said('a-switch')
  if (type === 'string') return said('a-text')
  return said(type === 'integer' ? 'a-whole-number' : 'a-number', { range: rangeText(schema) })
}

const listed = (items: Schema | undefined) => (items?.enum === undefined ? said('texts') : alike(items.enum.join(', ')))

function rangeText({ minimum, maximum }: Schema): Words {
  if (minimum !== undefined && maximum !== undefined) return said('range-from-to', { least: minimum, most: maximum })
  if (minimum !== undefined) return said('range-least', { least: minimum })
  return maximum === undefined ? alike('') : said('range-most', { most: maximum })
}
