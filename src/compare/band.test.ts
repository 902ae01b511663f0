/** A count that an autoscaler moves: a band where it is looked at, an exact start where it is made. */
import { expect, test } from 'vitest'
import type { AnyClaim } from '../model/claim.ts'
import { comparisons } from './comparisons.ts'

const at = [{ file: 'spec/architecture.yaml', line: 1, column: 1, pointer: '/x' }]
const own = [{ file: 'spec/architecture.yaml', line: 9, column: 1, pointer: '/desiredCount' }]
const want = { is: 'between', least: 1, most: 3 } as const
const scaled: AnyClaim = { want, at, parts: [{ value: { is: 'exactly', value: 2 }, at: own }] }
const open: AnyClaim = { want, at }

test.each([
  ['live, in the band', scaled, 3, []],
  ['live, above the band', scaled, 4, ['out-of-band']],
  ['live, below the band', scaled, 0, ['out-of-band']],
  ['a template that starts as stated', scaled, { startsWith: 2 }, []],
  ['a template that starts otherwise, though in the band', scaled, { startsWith: 3 }, ['value-differs']],
  ['a template whose start nobody stated, in the band', open, { startsWith: 3 }, []],
  ['a template whose start nobody stated, above the band', open, { startsWith: 4 }, ['out-of-band']],
  ['nothing', scaled, null, ['out-of-band']],
])('%s', (_, claim, actual, messages) => {
  const differences = comparisons.band({ claim, actual, label: 'desired count', direction: 'ingress', beside: {} })
  expect(differences.map(one => one.messageId)).toEqual(messages)
})

test('a start points at its own line', () =>
  expect(
    comparisons.band({ claim: scaled, actual: { startsWith: 3 }, label: 'desired count', direction: 'ingress', beside: {} })[0]?.at,
  ).toEqual(own))
