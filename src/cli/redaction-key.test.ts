/** The key of the hashes that stand for secret values: where it lies, who may read it, and when there is none. */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readSpec } from '../spec/index.ts'
import { fakeWorld } from './fake-world.ts'
import { openLiveSession } from './source.ts'

const model = readSpec({ folder: 'test/cases/drifted-database/spec', environment: 'dgz' })
let home = ''
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'popcorn-home-'))
})
afterEach(() => rmSync(home, { recursive: true }))
const open = (env: Readonly<Record<string, string>>, evidence = true) =>
  openLiveSession(model, evidence ? { evidence: join(home, 'evidence') } : {}, fakeWorld(env).world)
const file = () => join(home, '.config', 'popcorn-audit', 'redaction.key')

test('is made once, for its owner alone, and not with the evidence', async () => {
  await open({ HOME: home })
  const key = readFileSync(file(), 'utf8')
  expect(key).toMatch(/^[0-9a-f]{64}$/)
  if (process.platform !== 'win32')
    expect([statSync(file()).mode & 0o777, statSync(join(file(), '..')).mode & 0o777]).toEqual([0o600, 0o700])
  await open({ HOME: home })
  expect(readFileSync(file(), 'utf8')).toBe(key)
  expect(existsSync(join(home, 'evidence'))).toBe(false)
})

test('is not made where nothing is stored', async () => {
  await open({ HOME: home }, false)
  expect(existsSync(file())).toBe(false)
})

test.each([
  ['no home', {}],
  ['a home that cannot be written', { HOME: '/dev/null' }],
])('%s: no key, and the session opens all the same', async (_, env) => {
  expect(await open(env)).toBeDefined()
})
