import { describe as suite, expect, test, vi } from 'vitest'
import { ec2Error, identity, type Reply, xml } from './aws-stub.ts'
import type { AnyRead } from './call.ts'
import { clusters, instances, stubbed, vpcSet, vpcs } from './live-stub.ts'

const { live, assumeRole, asked, close } = stubbed()

/** Sent twice at most: the adaptive strategy waits for seconds after each throttling. */
const state: AnyRead = { ...vpcs, stateOnly: true }

suite('what cannot be read is said, and never empty', () => {
  const faults: readonly (readonly [string, AnyRead, Reply, string, number, RegExp])[] = [
    [
      'refused',
      vpcs,
      ec2Error(403, 'UnauthorizedOperation', 'You are not authorized to perform this operation.'),
      'denied',
      1,
      /not authorized/,
    ],
    ['expired', vpcs, ec2Error(400, 'RequestExpired', 'Request has expired.'), 'expired', 1, /RequestExpired: Request has expired/],
    [
      'not in this region',
      vpcs,
      ec2Error(400, 'OptInRequired', 'You are not subscribed to this service.'),
      'unsupported',
      1,
      /OptInRequired/,
    ],
    [
      'throttled past the retries',
      state,
      ec2Error(503, 'RequestLimitExceeded', 'Request limit exceeded.'),
      'throttled',
      2,
      /limit exceeded/i,
    ],
    ['failing past the retries', vpcs, { status: 500, body: 'oops' }, 'error', 4, /^HTTP 500, with a body that is no answer of AWS$/],
    ['an empty body of ec2', vpcs, { body: '' }, 'garbled', 2, /the answer is empty/],
    ['an empty body of rds', instances, { body: '' }, 'garbled', 2, /the answer is empty/],
    ['an empty body of ecs', clusters, { body: '' }, 'garbled', 2, /the answer is empty/],
    [
      'another root',
      vpcs,
      { body: '<html><body/></html>', type: 'text/html' },
      'garbled',
      2,
      /<html> where <DescribeVpcsResponse> belongs/,
    ],
    ['another operation', instances, xml('DescribeDBClusters', '<DBClusters/>'), 'garbled', 2, /<DescribeDBClustersResponse> where/],
    ['cut XML', vpcs, { body: '<DescribeVpcsResponse><vpcSet><item><vpcId>vpc-1</vpcId></item>' }, 'truncated', 2, /ends before its end/],
    ['cut JSON', clusters, { body: '{"clusterArns":["a"' }, 'truncated', 2, /ends before its end/],
    ['JSON null', clusters, { body: 'null' }, 'garbled', 2, /no JSON object/],
    ['rubbish', vpcs, { body: '%PDF-1.4' }, 'garbled', 2, /no XML/],
    ['broken off', vpcs, { ...xml('DescribeVpcs', vpcSet('vpc-1')), fault: 'break' }, 'truncated', 2, /broke off after \d+ bytes/],
    ['a reset', vpcs, { fault: 'reset' }, 'unreachable', 4, /ECONNRESET/],
  ]
  test.each(faults)('%s', async (_, read, reply, reason, sent, message) => {
    const { call, ledger } = await live(() => reply)
    expect(await call(read, {})).toMatchObject({ ok: false, because: { reason, message: expect.stringMatching(message) } })
    expect(asked()).toHaveLength(sent)
    expect(ledger()).toMatchObject([{ pages: 1, items: 0, retries: sent - 1, error: { reason } }])
  })

  test('a garbled answer that comes right the second time is read, and counted', async () => {
    const { call, ledger } = await live(({ before }) => (before === 0 ? { body: '' } : xml('DescribeVpcs', vpcSet('vpc-1'))))
    expect(await call(vpcs, {})).toEqual({ ok: true, output: { Vpcs: [{ VpcId: 'vpc-1' }] } })
    expect(ledger()).toMatchObject([{ items: 1, retries: 1, error: null }])
  })

  test('what feeds only state is sent twice at most', async () => {
    const { call } = await live(() => ({ status: 500, body: 'oops' }))
    await call(state, {})
    expect(asked()).toHaveLength(2)
  })

  test('no credentials: said, and nothing sent', async () => {
    for (const name of ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY']) vi.stubEnv(name, '')
    const { account } = await live(() => identity)
    expect(await account()).toMatchObject({ known: false, because: { reason: 'expired', message: expect.stringMatching(/credentials/) } })
    expect(asked()).toEqual([])
  })

  test('nobody listening', async () => {
    const session = await live(() => identity)
    close()
    expect(await session.account()).toMatchObject({
      known: false,
      because: { reason: 'unreachable', message: expect.stringMatching(/ECONNREFUSED/) },
    })
  })
})

suite('time', () => {
  test('a server that accepts and says nothing is given up after requestSeconds, and asked again', async () => {
    const { call, ledger } = await live(({ before }) => (before === 0 ? { fault: 'silence' } : xml('DescribeVpcs', vpcSet('vpc-1'))), {
      requestSeconds: 0.5,
    })
    expect(await call(vpcs, {})).toMatchObject({ ok: true })
    expect(ledger()).toMatchObject([{ retries: 1 }])
  })

  test.each(['silence', 'stall'] as const)('%s: the time of the whole run ends it', async fault => {
    const { call } = await live(() => ({ ...xml('DescribeVpcs', vpcSet('vpc-1')), fault }), { timeoutSeconds: 0.5 })
    expect(await call(vpcs, {})).toMatchObject({ ok: false, because: { reason: 'timeout', message: 'the time for this run was up' } })
  })

  test('after the time is up nothing more is sent', async () => {
    const { call } = await live(() => ({ fault: 'silence' }), { timeoutSeconds: 0.5 })
    await call(vpcs, {})
    const before = asked().length
    expect(await call(instances, {})).toMatchObject({ ok: false, because: { reason: 'timeout', message: 'the time for this run was up' } })
    expect(asked()).toHaveLength(before)
  })

  test.each([0.0105, 1e9])('any number of seconds is a time: %d', async timeoutSeconds => {
    const { call } = await live(() => xml('DescribeVpcs', vpcSet('vpc-1')), { timeoutSeconds })
    expect((await call(vpcs, {})).ok).toBe(timeoutSeconds > 1)
  })

  test.each([
    ['stall', /inactivity/],
    ['trickle', /requestTimeout/],
  ] as const)('%s: the time of the request ends it', async (fault, message) => {
    const { call } = await live(() => ({ ...xml('DescribeVpcs', vpcSet('vpc-1')), fault }), { requestSeconds: 0.5 })
    expect(await call(state, {})).toMatchObject({ ok: false, because: { reason: 'timeout', message: expect.stringMatching(message) } })
    expect(asked()).toHaveLength(2)
  })

  test('an interruption answers at once, also what was waiting for its turn', async () => {
    const { reply, signal } = interrupting()
    const { call } = await live(reply, { signal, concurrency: 1 })
    for (const answer of await Promise.all([call(vpcs, {}), call(clusters, {})])) {
      expect(answer).toMatchObject({ ok: false, because: { reason: 'timeout', message: 'the run was interrupted' } })
    }
    expect(asked()).toHaveLength(1)
  })

  test('a silence where credentials come from is interrupted too', () =>
    assumeRole(async () => {
      const { reply, signal } = interrupting()
      const { call } = await live(reply, { signal })
      expect(await call(vpcs, {})).toMatchObject({ ok: false, because: { reason: 'timeout', message: 'the run was interrupted' } })
      expect(asked().map(({ operation }) => operation)).toEqual(['AssumeRole'])
    }))
})

/** The run is interrupted when its first request has arrived, which is never answered. */
function interrupting() {
  const interrupt = new AbortController()
  const reply = (): Reply => {
    interrupt.abort()
    return { fault: 'silence' }
  }
  return { reply, signal: interrupt.signal }
}
