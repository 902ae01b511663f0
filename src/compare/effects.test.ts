import { expect, test } from 'vitest'
import type { Json } from '../model/audit.ts'
import type { Difference } from './difference.ts'
import { effects } from './effects.ts'
import { nearest } from './nearest.ts'

const differing = (expected: Json, actual: Json): Difference => ({
  change: 'changed',
  item: null,
  expected,
  actual,
  messageId: 'value-differs',
  args: {},
})

test.each([
  ['shorter than stated', 7, 1, 'weakened'],
  ['longer than stated', 7, 30, 'strengthened'],
  ['less than the least', { atLeast: 14 }, 1, 'weakened'],
  ['more than the most', { atMost: 14 }, 30, 'strengthened'],
  ['below a range', { between: [7, 14] }, 1, 'weakened'],
  ['above a range', { between: [7, 14] }, 30, 'strengthened'],
  ['none of several', { oneOf: ['required'] }, 'off', 'weakened'],
  ['off', true, false, 'weakened'],
] as const)('protection %s', (_, expected, actual, then) => expect(effects.protection(differing(expected as Json, actual))).toBe(then))

test('events that never expire are kept longer than at most so long', () =>
  expect(effects.retention(differing({ atMost: 14 }, null))).toBe('strengthened'))
test('events that are kept for less than at least so long', () => expect(effects.retention(differing({ atLeast: 14 }, 1))).toBe('weakened'))

test('a version policy has no nearest value', () =>
  expect(nearest({ atLeast: '18.1', within: '18' }, '17.4')).toEqual({ atLeast: '18.1', within: '18' }))
