import { describe as suite, expect, test } from 'vitest'
import type { Answer, AnyRead } from './call.ts'
import { failed } from './call.ts'
import { type Send, sessionOf } from './session.ts'

const read = (operation: string, rest: Partial<AnyRead> = {}): AnyRead => ({
  service: 'ecs',
  operation,
  action: `ecs:${operation}`,
  feeds: {},
  ...rest,
})
const things = read('ListThings', { items: { field: 'things', id: String } })
const about = (account: string | null, calls: number) => ({
  kind: 'live' as const,
  account,
  region: 'r',
  startedAt: '',
  finishedAt: '',
  calls,
})

const denied = (of: AnyRead, message: string, errorName: string | null = null): Answer<never> => ({
  ok: false,
  because: failed(of, 'denied', message),
  errorName,
})
const always =
  (answer: Answer<unknown>, attempts = 1): Send =>
  async () => ({ answer, attempts })

suite('a session', () => {
  test('asks nothing twice, not even while the first answer is awaited', async () => {
    let sent = 0
    const { call } = sessionOf(async () => ({ answer: { ok: true, output: { sent: ++sent } }, attempts: 1 }), about)
    const answers = await Promise.all([call(things, { a: 1, b: 2 }), call(things, { b: 2, a: 1 }), call(things, { a: 1 })])
    expect(answers.map(answer => answer.ok && answer.output)).toEqual([{ sent: 1 }, { sent: 1 }, { sent: 2 }])
  })

  test('hands out nothing that is secret', async () => {
    const output = { taskDefinition: { containerDefinitions: [{ command: ['planted'] }] } }
    const { call } = sessionOf(always({ ok: true, output }), about)
    expect(JSON.stringify(await call(read('DescribeTaskDefinition'), {}))).not.toContain('planted')
  })

  test.each([
    ['known', { ok: true as const, output: { Account: '123456789012' } }, { known: true, value: '123456789012' }],
    ['denied', denied(things, 'no'), { known: false, because: { reason: 'denied' } }],
    ['no account', { ok: true as const, output: { Account: 'me' } }, { known: false, because: { reason: 'garbled' } }],
  ])('the account: %s', async (_, answer, expected) => {
    expect(await sessionOf(always(answer), about).account()).toMatchObject(expected)
  })
})

suite('the ledger', () => {
  test('has a line for each operation, in order', async () => {
    const session = sessionOf(always({ ok: true, output: { things: ['a', 'b'] } }, 3), about)
    await Promise.all([session.call(things, { page: 1 }), session.call(read('DescribeOne'), {}), session.call(things, { page: 2 })])
    expect(session.ledger()).toEqual([
      { call: 'ecs:DescribeOne', pages: 1, items: 1, retries: 2, error: null },
      { call: 'ecs:ListThings', pages: 2, items: 4, retries: 4, error: null },
    ])
  })

  test('shows the same failure whichever answer came first', async () => {
    const late: Send = async (of, input) => {
      const { page } = input as { page: number }
      await new Promise(resolve => setTimeout(resolve, page === 1 ? 20 : 0))
      return { answer: denied(of, `page ${page}`), attempts: 1 }
    }
    const session = sessionOf(late, about)
    await Promise.all([session.call(things, { page: 2 }), session.call(things, { page: 1 })])
    expect(session.ledger()[0]?.error).toEqual({ reason: 'denied', message: 'page 1', action: 'ecs:ListThings', stateOnly: false })
  })

  test('says what feeds only state', async () => {
    const health = read('DescribeHealth', { stateOnly: true })
    const session = sessionOf(always(denied(health, 'no')), about)
    await session.call(health, {})
    expect(session.ledger()[0]?.error?.stateOnly).toBe(true)
  })

  test('does not call it a failure when something is not there', async () => {
    const services = read('ListServices', { absentOn: ['ClusterNotFoundException'] })
    const session = sessionOf(always(denied(services, 'no', 'ClusterNotFoundException')), about)
    await session.call(services, {})
    expect(session.ledger()).toMatchObject([{ pages: 1, items: 0, error: null }])
  })

  test('counts no answer that evidence does not have', async () => {
    const session = sessionOf(always({ ok: false, because: failed(things, 'not-recorded', 'no'), errorName: null }), about)
    await session.call(things, {})
    expect(session.ledger()).toMatchObject([{ pages: 0, error: { reason: 'not-recorded' } }])
  })
})
