/** What is made from the language and kept in the repository. `UPDATE=1 npx vitest run src/spec/generated.test.ts` makes it anew. */
import { readFileSync, writeFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import { expect, test } from 'vitest'
import { editorSchema } from './editor-schema.ts'
import { strictSchema } from './strict.ts'

test.each([
  ['spec/schema.json', () => `${JSON.stringify(editorSchema(), null, 1)}\n`],
  ['src/spec/validate.generated.js', validator],
])('%s is what the language says', (path, make) => {
  const made = make()
  if (process.env['UPDATE'] === '1') writeFileSync(path, made)
  expect(readFileSync(path, 'utf8') === made, `run UPDATE=1 npx vitest run src/spec/generated.test.ts, and commit ${path}`).toBe(true)
})

/** Compiling at run time took 200 ms on Node 20, importing this takes 30 (November 2026). */
function validator(): string {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    inlineRefs: false,
    messages: false,
    // Lengths in UTF-16 units: the code then needs nothing of ajv at run time.
    unicode: false,
    logger: false,
    code: { source: true, esm: true },
  })
  return `// Made by src/spec/generated.test.ts from src/model/language.\n${standalone.default(ajv, ajv.compile(strictSchema()))}\n`
}
