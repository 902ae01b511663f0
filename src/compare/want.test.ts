import { describe, expect, test } from 'vitest'
import type { Want } from '../model/claim.ts'
import { canonical, equal, satisfies } from './want.ts'

/** Every relaxation of equality, with what it accepts and at least three values that it must refuse. */
const relaxations: readonly {
  readonly name: string
  readonly want: Want<unknown>
  readonly accepts: readonly unknown[]
  readonly refuses: readonly unknown[]
}[] = [
  { name: 'exactly', want: { is: 'exactly', value: 20 }, accepts: [20], refuses: [21, '20', null, false, ''] },
  {
    name: 'exactly a list, in any order',
    want: { is: 'exactly', value: ['a', 'b'] },
    accepts: [['b', 'a']],
    refuses: [['a'], ['a', 'b', 'c'], [], false],
  },
  { name: 'at least', want: { is: 'atLeast', value: 7 }, accepts: [7, 35], refuses: [6, 0, '7', null, false] },
  { name: 'at most', want: { is: 'atMost', value: 7 }, accepts: [7, 0], refuses: [8, '1', null, false] },
  { name: 'between', want: { is: 'between', least: 1, most: 3 }, accepts: [1, 2, 3], refuses: [0, 4, '2', null, false] },
  { name: 'one of', want: { is: 'oneOf', values: ['a', 'b'] }, accepts: ['a', 'b'], refuses: ['c', '', null, false] },
  {
    name: 'a version that may move within its line',
    want: { is: 'version', policy: { atLeast: '18.1', within: '18' } },
    accepts: ['18.1', '18.6', '18.10', '18.1.2', '18.1-R2', '18.1-rds.20260101'],
    refuses: ['18', '18.0', '18.0-R9', '18-R2', '17.9', '19.1', '180.1', '', 'latest', null, false, 18.1],
  },
  {
    name: 'a version by its first segments',
    want: { is: 'version', policy: { atLeast: '8.0', within: '8.0' } },
    accepts: ['8.0', '8.0.1', '8.0.mysql_aurora.3.08.2'],
    refuses: ['8', '8.1', '80', '7.2.6', null],
  },
]

describe.each(relaxations)('$name', ({ want, accepts, refuses }) => {
  test.each(accepts.map(value => [canonical(value), value]))('accepts %s', (_, value) => expect(satisfies(want, value)).toBe(true))
  test.each(refuses.map(value => [canonical(value), value]))('refuses %s', (_, value) => expect(satisfies(want, value)).toBe(false))
  test('refuses at least three', () => expect(refuses.length).toBeGreaterThanOrEqual(3))
})

test('numbers and texts stay apart, order does not count', () => {
  expect(equal(1, '1')).toBe(false)
  expect(equal({ a: 1, b: [2, 1] }, { b: [1, 2], a: 1 })).toBe(true)
  expect(equal(null, undefined)).toBe(false)
})
