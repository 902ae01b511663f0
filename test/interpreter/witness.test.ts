/** The interpreter is a witness of its own only while it takes nothing from the auditor, the deployer or the spec. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { importsOf } from '../arrows.ts'
import { makers } from './makers/index.ts'

const files = readdirSync('test/interpreter', { recursive: true })
  .map(name => `test/interpreter/${String(name).replaceAll('\\', '/')}`)
  .filter(file => file.endsWith('.ts'))

test('no file of the interpreter imports the auditor or the deployer', () => {
  const imports = files.flatMap(file => importsOf(file, readFileSync(file, 'utf8')))
  expect(imports.length).toBeGreaterThan(30)
  expect(imports.filter(({ target }) => /^(src|spec|rules|infra)\//.test(target))).toEqual([])
})

test('it makes each type by one function', () => expect(Object.keys(makers).length).toBeGreaterThan(35))
