/** Nothing is forgotten: each rule is listed, each has a table, each property of each kind is judged, and the page of rules is current. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { run as printRules } from '../src/cli/commands/rules.ts'
import { fakeWorld } from '../src/cli/fake-world.ts'
import { isEstateRule, readsProperty } from '../src/compare/rule.ts'
import { kinds } from '../src/kinds/index.ts'
import { rules } from './index.ts'

const areas = readdirSync('rules', { withFileTypes: true }).filter(entry => entry.isDirectory())
const files = areas.flatMap(({ name }) => readdirSync(`rules/${name}`).map(file => `rules/${name}/${file}`))
/** A rule's file exports it by default; the others hold what several rules share. */
const ruleFiles = files.filter(
  file => file.endsWith('.ts') && !file.endsWith('.test.ts') && readFileSync(file, 'utf8').includes('export default define'),
)

const idOf = (file: string) => file.split('/').at(-1)?.replace('.ts', '') ?? ''

describe('rules', () => {
  test('there are many', () => expect(ruleFiles.length).toBeGreaterThan(80))

  test.each(ruleFiles)('%s is listed under the name of its file', file => {
    expect(rules.filter(rule => rule.id === idOf(file))).toHaveLength(1)
  })

  test('and no other is listed', () => expect(rules.map(rule => rule.id).sort()).toEqual(ruleFiles.map(idOf).sort()))

  test.each(rules.map(rule => [rule.id, rule] as const))('%s says why, and what to do, in both languages', (_, rule) => {
    for (const words of [rule.title, rule.rationale, rule.remedy])
      for (const text of [words.en, words.ko]) expect(text.trim().length).toBeGreaterThan(5)
    expect(rule.title.ko).toMatch(/\p{Script=Hangul}/u)
  })

  test('every data rule, and every rule of the review, has a table', () => {
    const tables = files.filter(file => file.endsWith('.test.ts')).map(file => readFileSync(file, 'utf8'))
    const untested = rules
      .filter(rule => !isEstateRule(rule) && ('reads' in rule || 'review' in rule))
      .map(rule => rule.id)
      .filter(
        id =>
          !existsSync(ruleFiles.find(file => idOf(file) === id)?.replace('.ts', '.test.ts') ?? '') &&
          !tables.some(text => text.includes(`/${id}.ts'`)),
      )
    expect(untested).toEqual([])
  })
})

/** What estate rules and the network that exposure is made of read by themselves. */
const readingCode = [...ruleFiles, ...readdirSync('src/topology').map(file => `src/topology/${file}`)]
  .filter(file => !file.endsWith('.test.ts'))
  .map(file => readFileSync(file, 'utf8'))
  .join('\n')

describe('properties', () => {
  test.each(kinds.flatMap(kind => Object.keys(kind.properties).map(property => [kind.type, property] as const)))(
    '%s %s is read by one rule, or by what looks at several resources',
    (type, property) => {
      const reading = rules.filter(rule => readsProperty(rule, type, property))
      expect(reading.length, reading.map(rule => rule.id).join(', ')).toBeLessThanOrEqual(1)
      if (reading.length === 0) expect(readingCode).toMatch(new RegExp(`\\b${property}\\b`))
    },
  )
})

test('rules/README.md is what the program prints, in both languages', async () => {
  const heard = fakeWorld()
  for (const lang of ['en', 'ko'] as const) await printRules({ format: 'markdown', lang, color: false, spec: 'spec' }, heard.world)
  if (process.env['UPDATE'] === '1') writeFileSync('rules/README.md', heard.stdout())
  expect(readFileSync('rules/README.md', 'utf8')).toBe(heard.stdout())
})
