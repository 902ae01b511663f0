/** SECURITY.md: every promise names the tests that hold it; each of them is there, and is run. */
import { existsSync, readFileSync } from 'node:fs'
import { matchesGlob } from 'node:path'
import { describe, expect, test } from 'vitest'

const text = readFileSync('SECURITY.md', 'utf8')
const [, promised = ''] = /## What is promised[^\n]*\n([\s\S]*?)\n## /.exec(text) ?? []
const promises = promised
  .split(/\n(?=- \*\*)/)
  .map(one => one.trim())
  .filter(one => one !== '')
const globs = [...readFileSync('vitest.config.ts', 'utf8').matchAll(/'([^']*\*[^']*\.test\.ts|[^']+\.test\.ts)'/g)].map(
  ([, glob = '']) => glob,
)

test('there are promises', () => expect(promises.length).toBeGreaterThan(10))

describe.each(promises.map(one => [/\*\*(.+?)\*\*/s.exec(one)?.[1] ?? one, one] as const))('%s', (_, promise) => {
  const [, held = ''] = /Held by\s([\s\S]*)$/.exec(promise) ?? []
  const files = [...held.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file)

  test('names what holds it, and that is a test that runs', () => {
    expect(files.length).toBeGreaterThan(0)
    expect(files.filter(file => !file.endsWith('.test.ts') || !existsSync(file))).toEqual([])
    expect(files.filter(file => !globs.some(glob => matchesGlob(file, glob)))).toEqual([])
  })
  test('every file that it speaks of is there', () =>
    expect(
      [...promise.matchAll(/`((?:src|test|rules|scripts|infra)\/[^`]+)`/g)].map(([, file = '']) => file).filter(file => !existsSync(file)),
    ).toEqual([]))
})
