/** What the stages take for granted of the language. */
import { expect, test } from 'vitest'
import { everyEntry, fieldsOf, isLeaf, isMap, root, type Schema, schemaAt, under } from './schema.ts'

const nodes = (schema: Schema, path: string): readonly (readonly [string, Schema])[] => [
  [path, schema],
  ...(isLeaf(schema) ? [] : isMap(schema) ? [everyEntry] : fieldsOf(schema)).flatMap(key => {
    const below = under(schema, key)
    return below === undefined ? [] : nodes(below, `${path}/${key}`)
  }),
]
const all = nodes(root, '')
const pathsOf = (fits: (schema: Schema) => boolean) => all.filter(([, schema]) => fits(schema)).map(([path]) => path)

test('no field bears a name that the Model has for its own', () => {
  const own = ['at', 'key', 'want', 'resolved', 'each']
  expect(
    all.flatMap(([path, schema]) =>
      fieldsOf(schema)
        .filter(field => own.includes(field) && !isLeaf(schema))
        .map(field => `${path}/${field}`),
    ),
  ).toEqual([])
})

test('what is referred to is a map', () =>
  expect(pathsOf(schema => schema['x-refers'] !== undefined && !isMap(schemaAt(schema['x-refers'])))).toEqual([]))

test('every node but a group says what it is', () =>
  expect(pathsOf(schema => (isLeaf(schema) || isMap(schema)) && !schema.description?.endsWith('.'))).toEqual([]))

test('what is unique within another field has that field', () => {
  // A name within its own entry (`.`) needs no field.
  const within = all.filter(([, schema]) => ![undefined, '.'].includes(schema['x-within']))
  expect(within.length).toBeGreaterThan(0)
  for (const [path, schema] of within) expect(schemaAt(path.replace(/[^/]+$/, schema['x-within'] ?? '')), path).toBeDefined()
})

test('fields that are required or exclude each other are fields', () => {
  const named = all.map(
    ([path, schema]) =>
      [
        path,
        [...(schema.required ?? []), ...(schema['x-exactlyOne'] ?? []), ...(schema['x-someOf'] ?? [])].filter(
          field => under(schema, field) === undefined,
        ),
      ] as const,
  )
  expect(named.filter(([path, missing]) => missing.length > 0 && !isLeaf(schemaAt(path)))).toEqual([])
})
