import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeWhole } from './write.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'popcorn-write-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('folders are made, and what was there is replaced', () => {
  const file = join(folder, 'deep', 'down', 'a.json')
  writeWhole(file, 'one')
  writeWhole(file, 'two')
  expect(readFileSync(file, 'utf8')).toBe('two')
  expect(readdirSync(join(folder, 'deep', 'down'))).toEqual(['a.json'])
})

test('where it cannot be written, the user is told and nothing is left behind', () => {
  mkdirSync(join(folder, 'a.json'))
  expect(() => writeWhole(join(folder, 'a.json'), 'one')).toThrow('USAGE_NOT_WRITABLE')
  expect(readdirSync(folder)).toEqual(['a.json'])
})
