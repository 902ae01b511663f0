/** `UPDATE=1 npx vitest run --project unit test/spec-reference.test.ts` makes the page anew. */
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isLeaf, root, type Schema } from '../src/spec/schema.ts'
import { specReference } from './spec-reference.ts'

const path = 'docs/spec-reference.md'

test('docs/spec-reference.md is what the language says', () => {
  const made = specReference()
  if (process.env['UPDATE'] === '1') writeFileSync(path, made)
  expect(readFileSync(path, 'utf8')).toBe(made)
})

test('it has a row for every leaf', () => {
  const rows = specReference()
    .split('\n')
    .filter(line => /^\| (\*\*)?`/.test(line))
  expect(rows.length).toBeGreaterThanOrEqual(leaves(root))
})

const leaves = (schema: Schema): number =>
  isLeaf(schema)
    ? 1
    : [...Object.values(schema.properties ?? {}), ...(schema.additionalProperties ? [schema.additionalProperties] : [])].reduce(
        (sum, one) => sum + leaves(one),
        0,
      )
