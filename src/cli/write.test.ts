import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writable, writeWhole } from './write.ts'

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

test('whether it could be written is found without a trace', () => {
  writable(join(folder, 'deep', 'a.json'))
  expect(readdirSync(join(folder, 'deep'))).toEqual([])
  writeFileSync(join(folder, 'file'), '')
  for (const path of ['deep', 'file/a.json']) expect(() => writable(join(folder, path))).toThrow('USAGE_NOT_WRITABLE')
})
