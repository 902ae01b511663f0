/** The test account is a witness of its own only while it takes nothing from the auditor or its spec. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { importsOf } from '../arrows.ts'

const files = readdirSync('test/account', { recursive: true })
  .map(name => `test/account/${String(name).replaceAll('\\', '/')}`)
  .filter(file => file.endsWith('.ts'))

test('there are files to look at', () => expect(files.length).toBeGreaterThan(10))

test('no file of the test account imports the auditor', () => {
  const foreign = files
    .flatMap(file => importsOf(file, readFileSync(file, 'utf8')))
    .filter(({ target }) => /^(src|spec|rules|infra)\//.test(target))
  expect(foreign).toEqual([])
})

test('no file of the test account reads the spec', () => {
  expect(files.filter(file => !file.endsWith('.test.ts') && /['"`](\.\.\/)*spec\//.test(readFileSync(file, 'utf8')))).toEqual([])
})
