import { expect, test } from 'vitest'
import { about, allFacts } from './all-facts.ts'
import kind from './scalable-target.ts'

const target = { ResourceId: 'service/main/api', ScalableTargetARN: 'arn:t', MinCapacity: 1, MaxCapacity: 3 }

test.each([
  ['all that is read', target, { MinCapacity: 1, MaxCapacity: 3 }],
  ['none is a number', { ...target, MinCapacity: 0, MaxCapacity: 0 }, { MinCapacity: 0, MaxCapacity: 0 }],
  ['nothing is made up', {}, { MinCapacity: 'unknown: MinCapacity', MaxCapacity: 'unknown: MaxCapacity' }],
  [
    'a text is no number',
    { MinCapacity: '1', MaxCapacity: '3' },
    { MinCapacity: 'unknown: MinCapacity', MaxCapacity: 'unknown: MaxCapacity' },
  ],
])('%s', (_, item, then) => expect(allFacts(kind, item)).toEqual(then))

test('it lives in the service that it names', () =>
  expect(about(kind, target)).toEqual({
    id: 'service/main/api',
    name: 'service/main/api',
    parent: 'service/main/api',
    gone: null,
    aliases: ['service/main/api', 'arn:t'],
  }))
