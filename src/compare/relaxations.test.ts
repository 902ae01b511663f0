/** No relaxation of equality lets through what it is not meant for. */
import { describe, expect, test } from 'vitest'
import { absent } from '../kinds/defaults.ts'
import { reading } from '../kinds/read.ts'
import { comparisons } from './comparisons.ts'
import { folds } from './folds.ts'
import { relaxations } from './relaxations.ts'
import { canonical, equal } from './want.ts'

const empty = [null, undefined, '', [], {}]
const arbitrary = ['an arbitrary value', 4711, ['an arbitrary value'], { arbitrary: 'value' }, true]

describe.each(relaxations)('$of: $name', ({ accepts, accepted, refused, emptyPasses }) => {
  // What is not of the type that it compares may make it throw: that is no acceptance.
  const passes = (value: unknown) => {
    try {
      return accepts(value)
    } catch {
      return false
    }
  }
  const unlisted = (values: readonly unknown[]) => values.filter(value => !accepted.some(one => equal(one, value)))

  test.each(accepted.map(value => [canonical(value), value]))('accepts %s', (_, value) => expect(passes(value)).toBe(true))
  test.each(refused.map(value => [canonical(value), value]))('refuses %s', (_, value) => expect(passes(value)).toBe(false))
  test('three values that it refuses differ', () => expect(new Set(refused.map(canonical)).size).toBeGreaterThanOrEqual(3))
  test('refuses false', () => expect(passes(false)).toBe(false))
  test.each(unlisted(arbitrary).map(value => [canonical(value), value]))('refuses the arbitrary %s', (_, value) =>
    expect(passes(value)).toBe(false),
  )
  if (emptyPasses === undefined)
    test.each(unlisted(empty).map(value => [canonical(value), value]))('refuses the empty %s', (_, value) =>
      expect(passes(value)).toBe(false),
    )
})

describe('the list is whole', () => {
  const listed = relaxations.map(({ of }) => of)
  // `same` relaxes nothing but the order of lists, which is under `want exactly`; what is unstated is no claim.
  const all = [
    ...['exactly', 'atLeast', 'atMost', 'oneOf', 'between', 'version'].map(is => `want ${is}`),
    ...Object.keys(comparisons)
      .filter(name => name !== 'same')
      .map(name => `comparison ${name}`),
    ...Object.keys(folds).map(fold => `fold ${fold}`),
  ]
  test.each(all)('%s', name => expect(listed).toContain(name))
})

describe('a default stands for what is missing, and for nothing that is there', () => {
  const read = reading({ call: 'test:Describe', at: '/x' })
  test.each(Object.entries(absent))('%s', (_, standing) => {
    // Whichever reader a kind uses it with: the type of a default is not kept at run time.
    const readers = [read.text, read.flag, read.count] as readonly ((
      field: string,
      value: unknown,
      absent: unknown,
    ) => ReturnType<typeof read.missing>)[]
    for (const reader of readers) {
      expect(reader('f', undefined, standing)).toMatchObject({ known: true, value: standing.value })
      for (const value of ['an arbitrary value', '', false, 4711, [], {}].filter(one => !equal(one, standing.value))) {
        const fact: { readonly known: boolean; readonly value?: unknown } = reader('f', value, standing)
        expect(fact.known && equal(fact.value, standing.value), canonical(value)).toBe(false)
      }
    }
  })
})
