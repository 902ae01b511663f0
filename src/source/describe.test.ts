import { describe as suite, expect, test } from 'vitest'
import type { Answer, AnyRead, Call } from './call.ts'
import { failed } from './call.ts'
import { describe, sameThing } from './describe.ts'
import { own } from './json.ts'

const read: AnyRead = {
  service: 'ecs',
  operation: 'DescribeServices',
  action: 'ecs:DescribeServices',
  feeds: {},
  items: { field: 'services', id: service => service.serviceName },
  batch: { field: 'services', limit: 2, failures: 'failures' },
  absentOn: ['ClusterNotFoundException'],
}

const arnOf = (name: string) => `arn:aws:ecs:ap-northeast-2:123456789012:service/main/${name}`
const missing = (name: string) => ({ arn: arnOf(name), reason: 'MISSING' })
const ok = (services: readonly string[], failures: readonly unknown[] = []): Answer<unknown> => ({
  ok: true,
  output: { services: services.map(serviceName => ({ serviceName })), failures },
})
const no = (reason: 'denied' | 'not-recorded', errorName: string | null = null): Answer<never> => ({
  ok: false,
  because: failed(read, reason, 'no'),
  errorName,
})

/** Answers by what is asked for, and keeps what was. */
function answering(answer: (ids: readonly string[]) => Answer<unknown>) {
  const asked: (readonly string[])[] = []
  const call = (async (_: unknown, input: unknown) => {
    const ids = own(input, 'services') as readonly string[]
    asked.push(ids)
    return answer(ids)
  }) as Call
  return { call, asked }
}

async function described(ids: readonly string[], answer: (ids: readonly string[]) => Answer<unknown>) {
  const { call, asked } = answering(answer)
  const { items, gap } = await describe<object, unknown, { serviceName: string }>(call, read, { cluster: 'main' }, ids)
  return { found: items.map(({ item }) => item.serviceName), because: gap?.because ?? null, asked }
}

suite('describing by identifier', () => {
  test('asks for as many as AWS takes, each once and in order', async () => {
    const { found, asked } = await described(['c', 'a', 'b', 'a'], ids => ok(ids))
    expect(asked).toEqual([['a', 'b'], ['c']])
    expect(found).toEqual(['a', 'b', 'c'])
  })

  test('asks nothing for nothing', async () => {
    expect((await described([], ids => ok(ids))).asked).toEqual([])
  })

  const cases: readonly (readonly [string, (ids: readonly string[]) => Answer<unknown>, readonly string[], string | null, RegExp])[] = [
    ['both there', ids => ok(ids), ['a', 'b'], null, /^$/],
    ['one missing', () => ok(['a'], [missing('b')]), ['a'], null, /^$/],
    ['one failing otherwise', () => ok(['a'], [{ arn: arnOf('b'), reason: 'ACCESS' }]), ['a'], 'error', /ACCESS for b/],
    ['one passed over', () => ok(['a']), ['a'], 'garbled', /says nothing of b/],
    ['one passed over, and another missing', () => ok([], [missing('a')]), [], 'garbled', /says nothing of b/],
    ['refused', () => no('denied'), [], 'denied', /no/],
    ['the cluster is not there', () => no('denied', 'ClusterNotFoundException'), [], null, /^$/],
    ['no list in the answer', () => ({ ok: true, output: { failures: [missing('a'), missing('b')] } }), [], 'garbled', /no list services/],
  ]
  test.each(cases)('%s', async (_, answer, expected, reason, message) => {
    const { found, because } = await described(['a', 'b'], answer)
    expect(found).toEqual(expected)
    expect(because?.reason ?? null).toBe(reason)
    expect(because?.message ?? '').toMatch(message)
  })

  test('one refused batch leaves the others', async () => {
    const { found, because } = await described(['a', 'b', 'c'], ids => (ids.includes('c') ? no('denied') : ok(ids)))
    expect(found).toEqual(['a', 'b'])
    expect(because?.reason).toBe('denied')
  })

  test('a batch of which something was not recorded is asked for piece by piece', async () => {
    const { found, because } = await described(['a', 'b'], ids => (ids.includes('b') ? no('not-recorded') : ok(ids)))
    expect(found).toEqual(['a'])
    expect(because?.reason).toBe('not-recorded')
  })
})

test.each([
  ['api', 'api', true],
  ['api', arnOf('api'), true],
  [arnOf('api'), 'api', true],
  ['api', arnOf('api-2'), false],
  ['2', arnOf('api-2'), false],
  ['b', 'a/b', false],
  ['', '', false],
])('%j and %j are the same thing: %s', (a, b, same) => {
  expect(sameThing(a, b)).toBe(same)
})
