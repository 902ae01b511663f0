/** The page of every field of a spec, made from the language itself: a field cannot be in one and not in the other. */
import { root, isLeaf, isMap, type Schema } from '../src/spec/schema.ts'

interface Row {
  /** Dotted, with `<subnet>` for the key of a map. */
  readonly path: string
  readonly schema: Schema
  readonly required: boolean
  readonly seenBy: string
}

export function specReference(): string {
  const fields = Object.entries(root.properties ?? {})
  const plain = fields.filter(([, schema]) => isLeaf(schema))
  const sections = fields.filter(([, schema]) => !isLeaf(schema)).map(field => sectionOf(field[0], [field]))
  return [head, sectionOf('First lines', plain), ...sections].join('\n')
}

const head = `# Every field of a spec

Made from \`src/model/language\` by \`test/spec-reference.test.ts\`; do not edit. How a spec is laid out, and what \`*\`, \`each\` and \`\${…}\`
do, is told in [Writing a spec](writing-a-spec.md).

- \`<subnet>\` in a path is the key of an entry, which you choose. **Bold** fields must be given in every entry (or under \`*\`); of fields marked
  *one of* exactly one is given. What is left out is not judged.
- *Number or room* takes a number, or \`{ atLeast: n }\`, \`{ atMost: n }\`, \`{ between: [a, b] }\`, \`{ oneOf: [a, b] }\`.
- *Seen by* says which source can see a deviation: the live account (or evidence of it), a template, the design review, or none with the
  reason in the text. A field with nothing there is seen live and in a template.
`

function sectionOf(title: string, fields: readonly (readonly [string, Schema])[]): string {
  const rows = fields.flatMap(([key, schema]) => [
    ...rowsOf(schema, { path: key, required: root.required?.includes(key) === true, seenBy: '' }),
  ])
  return [`## ${title}`, '', ...table(rows), ''].join('\n')
}

function table(rows: readonly Row[]): readonly string[] {
  const lines = rows.map(
    ({ path, schema, required, seenBy }) =>
      `| ${required ? `**\`${path}\`**` : `\`${path}\``} | ${cell(valueOf(schema))} | ${seenBy} | ${cell(meaningOf(schema))} |`,
  )
  return ['| field | value | seen by | means |', '| --- | --- | --- | --- |', ...lines]
}

function* rowsOf(schema: Schema, at: Omit<Row, 'schema'>): Generator<Row> {
  const seenBy = schema['x-seenBy'] ?? at.seenBy
  // A group without words of its own says nothing that its fields do not say.
  if (isLeaf(schema) || isMap(schema) || meaningOf(schema) !== '') yield { ...at, seenBy, schema }
  if (isLeaf(schema)) return
  const { additionalProperties: entry } = schema
  if (isMap(schema) && entry) yield* rowsOf(entry, { path: `${at.path}.<${schema['x-entry'] ?? 'key'}>`, required: false, seenBy })
  for (const [key, field] of Object.entries(schema.properties ?? {}))
    yield* rowsOf(field, { path: `${at.path}.${key}`, required: schema.required?.includes(key) === true, seenBy })
}

function meaningOf(schema: Schema): string {
  const exactlyOne = schema['x-exactlyOne']
  const parts = [
    schema.description,
    exactlyOne && !(schema.description ?? '').includes('xactly one')
      ? `*One of* ${exactlyOne.map(one => `\`${one}\``).join(', ')}.`
      : undefined,
    schema['x-someOf'] ? `*At least one of* ${schema['x-someOf'].map(one => `\`${one}\``).join(', ')}.` : undefined,
    schema['x-each'] ? 'An entry may bear `each`.' : undefined,
    schema['x-account'] ? '`${account}` may stand in it.' : undefined,
  ]
  return parts.filter(part => part !== undefined).join(' ')
}

function valueOf(schema: Schema): string {
  if (isMap(schema)) return 'map'
  if (!isLeaf(schema)) return 'group'
  if (schema['x-version'] === true) return '`"18.1"`, or `{ atLeast: "18.1", within: "18" }`'
  if (schema['x-format'] === 'ports') return 'list of ports and ranges: `[80, "9092-9094"]`'
  const refers = schema['x-refers']
  if (refers !== undefined) return `${schema.type === 'array' ? 'list of keys' : 'key'} of \`${refers}\`${orWords(schema)}`
  if (schema['x-name'] !== undefined) return `name, at most ${schema.maxLength}`
  return shapeOf(schema)
}

const orWords = (schema: Schema) => (schema['x-or'] ?? []).map(word => `, or \`${word}\``).join('')

function shapeOf(schema: Schema): string {
  const [scalar, ...room] = schema.anyOf ?? []
  if (scalar !== undefined)
    return room.length === 1 ? `${shapeOf(scalar)}, or \`{ oneOf: [a, b] }\`` : shapeOf(scalar).replace(/^number/, 'number or room')
  if (schema.enum !== undefined) return schema.enum.map(value => `\`${value}\``).join(', ')
  if (schema.type === 'array') return `list of ${schema.items?.enum === undefined ? 'texts' : shapeOf(schema.items)}`
  if (schema.type === 'boolean') return '`true`, `false`'
  if (schema.type === 'integer' || schema.type === 'number') return `number${rangeOf(schema)}`
  return schema.type === 'string' ? 'text' : 'anything'
}

function rangeOf({ minimum, maximum }: Schema): string {
  if (minimum === undefined && maximum === undefined) return ''
  if (maximum === undefined) return `, at least ${minimum}`
  return minimum === undefined ? `, at most ${maximum}` : `, ${minimum} to ${maximum}`
}

/** A bar ends a cell. */
const cell = (text: string) => text.replaceAll('|', '\\|')
