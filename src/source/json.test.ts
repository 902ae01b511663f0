import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical, own, plain, stable } from './json.ts'

test.each([
  ['a date', new Date('2026-01-02T03:04:05Z'), '2026-01-02T03:04:05.000Z'],
  ['a date that is none', new Date(Number.NaN), null],
  ['a whole number that fits', 12n, 12],
  ['a whole number that does not', 2n ** 64n, '18446744073709551616'],
  ['no number', Number.NaN, 'NaN'],
  ['what is undefined', { a: undefined, b: [undefined] }, { b: [null] }],
  ['metadata', { $metadata: { attempts: 1 }, Vpcs: [] }, { Vpcs: [] }],
])('%s comes out plain', (_, value, expected) => {
  expect(plain(value)).toEqual(expected)
})

test('bytes are refused', () => {
  expect(() => plain({ Body: new Uint8Array(1) })).toThrow('bytes')
})

test('a key that is named like a prototype stays a key', () => {
  const value: unknown = plain(JSON.parse('{"__proto__": {"polluted": true}, "constructor": 1}'))
  expect(own({}, 'polluted')).toBeUndefined()
  expect((value as { polluted?: unknown }).polluted).toBeUndefined()
  expect(own(value, '__proto__')).toEqual({ polluted: true })
  expect(canonical(value)).toBe('{"__proto__":{"polluted":true},"constructor":1}')
})

test('what an object inherits is not its own', () => {
  expect(own({}, 'toString')).toBeUndefined()
  expect(own('text', 'length')).toBeUndefined()
})

test('plain JSON stays as it is, and the order of keys never shows', () => {
  const reversed = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(reversed)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([key, inner]) => [key, reversed(inner)]),
          )
        : value
  fc.assert(
    fc.property(fc.jsonValue(), value => {
      fc.pre(!JSON.stringify(value).includes('$metadata'))
      const read: unknown = JSON.parse(JSON.stringify(value))
      expect(plain(read)).toEqual(read)
      expect(canonical(reversed(read))).toBe(canonical(read))
      expect(stable(reversed(read))).toBe(stable(read))
      expect(JSON.parse(stable(read))).toEqual(read)
    }),
  )
})
