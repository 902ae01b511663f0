import fc from 'fast-check'
import { describe as suite, expect, test } from 'vitest'
import type { AnyRead } from '../call.ts'
import { list } from '../list.ts'
import { openEvidence } from './open.ts'
import { described, folder, taskDefinition, vpcs } from './world.ts'

const { at, record } = folder()

suite('what was recorded in some batches is answered in any others', () => {
  const subset = fc.array(fc.constantFrom<string>('a', 'b', 'c', 'd', 'e'))

  // Three go into a batch; d is missing in that account, and a batch with e is refused.
  test.each([
    ['all four that it knows', ['a', 'b', 'c', 'd'], ['a', 'b', 'c'], ['d']],
    ['a good batch and a refused one', ['a', 'b', 'd', 'e'], ['a', 'b'], ['d']],
    ['one refused batch', ['d', 'e', 'a'], [], []],
  ])('%s', async (_, recorded, found, absent) => {
    await record(recorded)
    const session = await openEvidence(at())
    await fc.assert(
      fc.asyncProperty(subset, async asked => {
        const { items, gap } = await described(session, asked)
        expect(items.map(({ item }) => item.serviceName)).toEqual(found.filter(id => asked.includes(id)))
        expect(gap === null).toBe(asked.every(id => [...found, ...absent].includes(id)))
      }),
    )
  })

  test('each with its own reason', async () => {
    await record(['a', 'b', 'd', 'e'])
    const session = await openEvidence(at())
    expect((await described(session, ['a', 'e'])).gap?.because.reason).toBe('denied')
    expect((await described(session, ['a', 'f'])).gap?.because.reason).toBe('not-recorded')
  })

  test('what was refused in company is refused alone', async () => {
    await record(['d', 'e', 'a'])
    expect((await described(await openEvidence(at()), ['a'])).gap?.because.reason).toBe('denied')
  })

  test('of another cluster nothing is known', async () => {
    await record()
    expect(await described(await openEvidence(at()), ['a'], 'other')).toMatchObject({
      items: [],
      gap: { because: { reason: 'not-recorded', call: 'ecs:DescribeServices' } },
    })
  })
})

test('the size of a page makes no difference to what was recorded', async () => {
  const { said } = await record()
  const { call } = await openEvidence(at())
  const smaller: AnyRead = { ...vpcs, page: { token: 'NextToken', next: 'NextToken', size: { MaxResults: 50 } } }
  expect(await list(call, smaller, {})).toEqual(said.vpcs)
})

test('what was not recorded is unknown', async () => {
  await record()
  const session = await openEvidence(at())
  expect(await session.call(taskDefinition, { taskDefinition: 'api:2' })).toMatchObject({ ok: false, because: { reason: 'not-recorded' } })
  expect(session.ledger()).toMatchObject([{ call: 'ecs:DescribeTaskDefinition', pages: 0, items: 0, error: { reason: 'not-recorded' } }])
})
