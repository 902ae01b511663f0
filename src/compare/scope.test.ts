import { expect, test } from 'vitest'
import fc from 'fast-check'
import { matches } from '../model/pattern.ts'

test.each([
  ['acme-dev-*', 'acme-dev-api', true],
  ['acme-dev-*', 'acme-prod-api', false],
  ['*-sg', 'db-sg', true],
  ['a*b*c', 'aXbYc', true],
  ['a*b*c', 'acb', false],
  ['ab*ba', 'aba', false],
  ['exact', 'exact', true],
  ['exact', 'exactly', false],
])('%s against %s: %s', (pattern, text, is) => expect(matches(pattern, text)).toBe(is))

test('a pattern means what a regular expression of its parts means', () => {
  const part = fc.string({ unit: fc.constantFrom('a', 'b', '.', '('), maxLength: 4 })
  fc.assert(
    fc.property(
      fc.array(part, { minLength: 1, maxLength: 4 }),
      fc.string({ unit: fc.constantFrom('a', 'b', '.', '('), maxLength: 10 }),
      (parts, text) => {
        const escaped = parts.map(one => one.replace(/[.(]/g, '\\$&')).join('.*')
        expect(matches(parts.join('*'), text)).toBe(new RegExp(`^${escaped}$`, 's').test(text))
      },
    ),
  )
})
