/** What a network is made of is asked for by names that the kinds have: a name that none has would be unread for ever. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { kinds } from '../kinds/index.ts'

const folder = 'src/topology'
const code = readdirSync(folder)
  .filter(file => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map(file => readFileSync(`${folder}/${file}`, 'utf8'))
  .join('\n')

const types = new Set<string>(kinds.map(kind => kind.type))
const properties = new Set(kinds.flatMap(kind => Object.keys(kind.properties)))
const texts = (pattern: RegExp) => [...new Set([...code.matchAll(pattern)].map(([, name]) => name ?? ''))]

test('every property that is read is one of a kind', () => {
  const read = [
    ...texts(/(?:valueIn|listIn|doubtIn|single)(?:<[^()]*>)?\([^'()]*(?:\([^()]*\))?[^'()]*'([^']+)'/g),
    ...texts(/^const \w+ = '([A-Z][\w./]+)'$/gm),
    ...texts(/standing\(scene, one, \w+(?:\([^()]*\))?, '([^']+)'/g),
  ].filter(name => !types.has(name))
  expect(read.length).toBeGreaterThan(15)
  expect(read.filter(name => !properties.has(name))).toEqual([])
})

test('every type that is read is a kind', () => {
  const read = texts(/'(AWS::\w+::\w+)'/g)
  expect(read.length).toBeGreaterThan(10)
  expect(read.filter(type => !types.has(type))).toEqual([])
})
