import { describe, expect, test } from 'vitest'
import { known } from '../../model/fact.ts'
import type { Answer, Call } from '../call.ts'
import { plainArn, sweepTags } from './tags.ts'

const arn = (name: string) => `arn:aws:sns:ap-northeast-2:123456789012:${name}`
const from = { call: 'sns:ListTopics', at: '/Topics/x' }
const denied = {
  ok: false,
  because: { reason: 'denied', call: 'tag:GetResources', action: 'tag:GetResources', message: 'no' },
  errorName: null,
} as const
const page = (names: readonly string[], PaginationToken = ''): Answer<unknown> => ({
  ok: true,
  output: {
    ResourceTagMappingList: names.map(name => ({ ResourceARN: arn(name), Tags: [{ Key: 'Name', Value: name }] })),
    PaginationToken,
  },
})

/** A call that answers one page after another, and counts. */
function answering(...answers: readonly Answer<unknown>[]) {
  let asked = 0
  const call = (async () => {
    const answer = answers[asked]
    asked += 1
    if (answer === undefined) throw new Error('asked too often')
    return answer
  }) as unknown as Call
  return { call, asked: () => asked }
}

const own = async (of: string) => known({ own: of }, { call: 'sns:ListTagsForResource', at: '' })

describe('tags from one sweep', () => {
  test.each([
    ['what it holds', [page(['a', 'b'])], 'a', undefined, { Name: 'a' }],
    ['what a later page holds', [page(['a'], 'more'), page(['b'])], 'b', undefined, { Name: 'b' }],
    ['what it holds is not asked again', [page(['a'])], 'a', own, { Name: 'a' }],
    ['what it lacks has none', [page(['a'])], 'b', undefined, {}],
    ['what it lacks and the spec names is asked on its own', [page(['a'])], 'b', own, { own: arn('b') }],
    ['an empty sweep is a sweep', [page([])], 'b', undefined, {}],
    ['before a refused page', [page(['a'], 'more'), denied], 'a', undefined, { Name: 'a' }],
    ['after a refused page', [page(['a'], 'more'), denied], 'b', undefined, 'denied'],
    ['refused', [denied], 'a', undefined, 'denied'],
    ['refused, and the spec names it', [denied], 'a', own, { own: arn('a') }],
    ['no list in the answer', [{ ok: true, output: {} }], 'a', undefined, 'garbled'],
    ['no ARN', [page(['a'])], null, own, 'garbled'],
  ] as const)('%s', async (_, answers, name, alone, expected) => {
    const lookup = await sweepTags(answering(...answers).call)
    const fact = await lookup(name === null ? undefined : arn(name), from, alone)
    expect(fact.known ? fact.value : fact.because.reason).toEqual(expected)
  })

  test('an ARN of a log group loses its star', () =>
    expect(plainArn('arn:aws:logs:r:1:log-group:/aws/x:*')).toBe('arn:aws:logs:r:1:log-group:/aws/x'))
})
