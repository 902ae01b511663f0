/**
 * Every relaxation of equality, for relaxations.test.ts: each must refuse what it is not meant for. A new comparison or fold does not
 * pass that test without an entry.
 */
import type { Want } from '../model/claim.ts'
import type { Relaxation } from './relaxation.ts'
import { relaxedComparisons } from './relaxed-comparisons.ts'
import { relaxedFolds } from './relaxed-folds.ts'
import { matches } from '../model/pattern.ts'
import { satisfies } from './want.ts'

const wanted = (want: Want<unknown>) => (value: unknown) => satisfies(want, value)

const exactly = (value: unknown): Want<unknown> => ({ is: 'exactly', value })

const wants: readonly Relaxation[] = [
  {
    name: 'a list in any order',
    of: 'want exactly',
    accepts: wanted(exactly(['a', 'b'])),
    accepted: [['b', 'a']],
    refused: [['a'], ['a', 'b', 'c'], ['a', 'a', 'b']],
  },
  { name: 'at least', of: 'want atLeast', accepts: wanted({ is: 'atLeast', value: 7 }), accepted: [8, 35, 4711], refused: [6, 0, '8'] },
  { name: 'at most', of: 'want atMost', accepts: wanted({ is: 'atMost', value: 7 }), accepted: [6, 0], refused: [8, '6', [6]] },
  { name: 'between', of: 'want between', accepts: wanted({ is: 'between', least: 1, most: 3 }), accepted: [1, 2, 3], refused: [0, 4, '2'] },
  {
    name: 'one of',
    of: 'want oneOf',
    accepts: wanted({ is: 'oneOf', values: ['a', 'b'] }),
    accepted: ['a', 'b'],
    refused: ['c', ['a'], 'ab'],
  },
  {
    name: 'a version that may move within its line',
    of: 'want version',
    accepts: wanted({ is: 'version', policy: { atLeast: '18.1', within: '18' } }),
    accepted: ['18.1', '18.6', '18.10', '18.1.2'],
    refused: ['18.0', '19.1', '180.1', '17.9', 18.1, 'latest'],
  },
]

const byName: Relaxation = {
  name: 'a name that follows a pattern of the spec',
  of: 'name pattern',
  accepts: value => typeof value === 'string' && matches('shop-*-sg', value),
  accepted: ['shop-a-sg', 'shop-a-b-sg'],
  refused: ['shop-sg', 'myshop-a-sg', 'shop-a-sg2'],
}

export const relaxations: readonly Relaxation[] = [...wants, ...relaxedComparisons, ...relaxedFolds, byName]
