/** The spec of this repository. */
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { AnyClaim, Place } from '../model/claim.ts'
import { environmentsOf, leaves, readSpec } from './index.ts'

const environments = environmentsOf('spec')
const stated = leaves('spec')

test.each(environments)('%s resolves without a problem', environment => {
  expect(readSpec({ folder: 'spec', environment }).resolved.environment).toBe(environment)
})

test('no leaf waits for a kind that will see it', () => {
  const seen: readonly string[] = stated.map(leaf => leaf.seenBy)
  expect(seen.length).toBeGreaterThan(300)
  expect(seen.filter(by => !['live+template', 'live', 'template', 'review', 'none'].includes(by))).toEqual([])
})

describe('every leaf matters in some environment', () => {
  const key = ({ file, pointer }: Place) => `${file} ${pointer}`
  const ways = environments.flatMap(environment => [[], ['mended']].map(overlays => readSpec({ folder: 'spec', environment, overlays })))
  const used = new Set(ways.flatMap(placesIn).map(key))
  // An entry of `each` is read before there are claims; a deletion leaves none.
  const unused = stated.filter(({ place, value }) => value !== null && !place.pointer.endsWith('/each') && !used.has(key(place)))
  test('none is shadowed everywhere', () => expect(unused.map(({ place }) => key(place))).toEqual([]))
})

/** Every place that a claim of the Model was made from. */
function placesIn(part: unknown): readonly Place[] {
  if (isClaim(part)) return part.at
  const parts =
    part instanceof Map ? [...part.values()] : typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.values(part) : []
  return parts.flatMap(placesIn)
}

const isClaim = (part: unknown): part is AnyClaim => typeof part === 'object' && part !== null && 'want' in part

describe('an editor with the schema has nothing to say', () => {
  const schema: Readonly<Record<string, unknown>> = JSON.parse(readFileSync('spec/schema.json', 'utf8'))
  const valid = new Ajv2020({ allowUnionTypes: true }).compile(schema)
  test.each(['architecture', ...environments.map(name => `env/${name}`)])('of %s.yaml', file => {
    const text = readFileSync(`spec/${file}.yaml`, 'utf8')
    expect(valid(parse(text)), JSON.stringify(valid.errors)).toBe(true)
    expect(text.split('\n')[0]).toBe(`# yaml-language-server: $schema=${file.includes('/') ? '..' : '.'}/schema.json`)
  })
  test('but of a misspelt key it has', () => expect(valid({ network: { subnets: { '*': { zon: 'x' } } } })).toBe(false))
  test('and null, templates and * are allowed', () =>
    expect(
      valid({
        databases: { '*': { port: '${port}', multiAz: null }, main: null },
        observability: { alarms: { a: { each: '/databases' } } },
      }),
    ).toBe(true))
})
