/** What is made from the schema and kept in the repository. `UPDATE=1 npx vitest run --project unit src/report/generated.test.ts` makes it anew. */
import { readFileSync, writeFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import { expect, test } from 'vitest'
import { auditSchema } from './audit-schema.ts'
import { type Schema, strict } from './json-schema.ts'

test.each([
  ['src/report/audit.schema.json', () => `${JSON.stringify(auditSchema, null, 1)}\n`],
  ['src/report/validate.generated.js', () => code('validate', strict(auditSchema))],
  ['src/report/read.generated.js', () => code('read', auditSchema)],
])('%s is what the schema says', (path, make) => {
  const made = make()
  if (process.env['UPDATE'] === '1') writeFileSync(path, made)
  expect(readFileSync(path, 'utf8') === made, `run UPDATE=1 npx vitest run src/report/generated.test.ts, and commit ${path}`).toBe(true)
})

test.each(['validate', 'read'])('the code of %s needs nothing at run time', name =>
  expect(readFileSync(`src/report/${name}.generated.js`, 'utf8')).not.toMatch(/\brequire\(|^import /m),
)

/** A validator as a function of that name. */
function code(name: string, schema: Schema): string {
  const ajv = new Ajv2020({
    strict: true,
    allowUnionTypes: true,
    messages: false,
    unicode: false,
    logger: false,
    code: { source: true, esm: true },
  })
  const { $schema: _, ...rest } = schema
  ajv.addSchema(rest, 'audit')
  return `// Made by src/report/generated.test.ts from src/report/audit-schema.ts.\n${standalone.default(ajv, { [name]: 'audit' })}\n`
}
