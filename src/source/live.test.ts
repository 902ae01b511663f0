import { describe as suite, expect, test } from 'vitest'
import { identity, json, type Reply, xml } from './aws-stub.ts'
import { list } from './list.ts'
import { clusters, instances, stubbed, vpcSet, vpcs } from './live-stub.ts'

const { live, assumeRole, asked } = stubbed()

suite('what AWS answers', () => {
  test('comes as plain JSON: dates are text, and there is no metadata', async () => {
    const { call } = await live(() =>
      xml(
        'DescribeDBInstances',
        '<DBInstances><DBInstance><InstanceCreateTime>2026-01-02T03:04:05Z</InstanceCreateTime></DBInstance></DBInstances>',
      ),
    )
    expect(await call(instances, {})).toEqual({ ok: true, output: { DBInstances: [{ InstanceCreateTime: '2026-01-02T03:04:05.000Z' }] } })
  })

  test.each([
    ['ec2', vpcs, xml('DescribeVpcs', '<vpcSet/>'), { Vpcs: [] }],
    ['rds', instances, xml('DescribeDBInstances', '<DBInstances/>'), { DBInstances: [] }],
    ['ecs', clusters, json({ clusterArns: [] }), { clusterArns: [] }],
  ])('an empty list of %s is a list', async (_, read, reply, output) => {
    const { call } = await live(() => reply)
    expect(await call(read, {})).toEqual({ ok: true, output })
  })

  test('tells the account, and is asked once however often it is wanted', async () => {
    const session = await live(() => identity)
    expect(await session.account()).toMatchObject({ known: true, value: '123456789012' })
    expect(await session.info()).toMatchObject({ kind: 'live', account: '123456789012', region: 'ap-northeast-2', calls: 1 })
    expect(asked()).toHaveLength(1)
  })

  test('is asked for once, whatever the order of the keys in the request', async () => {
    const { call, ledger } = await live(() => xml('DescribeVpcs', vpcSet('vpc-1')))
    await Promise.all([call(vpcs, { MaxResults: 5, DryRun: false }), call(vpcs, { DryRun: false, MaxResults: 5, VpcIds: undefined })])
    expect(asked()).toHaveLength(1)
    expect(ledger()).toEqual([{ call: 'ec2:DescribeVpcs', pages: 1, items: 1, retries: 0, error: null }])
  })
})

test('many requests at once are nothing to warn of', async () => {
  const warnings: Error[] = []
  const warned = (warning: Error) => warnings.push(warning)
  process.on('warning', warned)
  const { call } = await live(() => json({ clusterArns: [] }))
  await Promise.all(Array.from({ length: 40 }, (_, maxResults) => call(clusters, { maxResults })))
  await new Promise(resolve => setImmediate(resolve))
  process.off('warning', warned)
  expect(asked()).toHaveLength(40)
  expect(warnings).toEqual([])
})

test('a role is assumed once, for all services', () =>
  assumeRole(async () => {
    const keys =
      '<AccessKeyId>ASIASTUB</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration>'
    const answers: Readonly<Record<string, Reply>> = {
      AssumeRole: xml('AssumeRole', `<Credentials>${keys}</Credentials>`),
      DescribeVpcs: xml('DescribeVpcs', vpcSet()),
      ListClusters: json({ clusterArns: [] }),
    }
    const { call } = await live(({ operation }) => answers[operation] ?? identity)
    const all = await Promise.all([call(vpcs, {}), call(clusters, {})])
    expect(all.map(({ ok }) => ok)).toEqual([true, true])
    expect(
      asked()
        .map(({ operation }) => operation)
        .sort(),
    ).toEqual(['AssumeRole', 'DescribeVpcs', 'ListClusters'])
  }))

suite('pages over the wire', () => {
  const page = (ids: string, marker: string) => xml('DescribeDBInstances', `<DBInstances>${ids}</DBInstances><Marker>${marker}</Marker>`)
  const db = (id: string) => `<DBInstance><DBInstanceIdentifier>${id}</DBInstanceIdentifier></DBInstance>`

  test('are drained, and a repeated token does not loop', async () => {
    const session = await live(({ before }) => page(db(`db-${before}`), before === 0 ? 'one' : 'same'))
    const listing = await list(session.call, instances, {})
    expect(listing.items.map(({ item }) => item.DBInstanceIdentifier)).toEqual(['db-0', 'db-1', 'db-2'])
    expect(listing.gap?.because.reason).toBe('truncated')
  })

  test('a second page that is refused leaves the first, and the gap', async () => {
    const denied: Reply = {
      status: 403,
      body: '<ErrorResponse><Error><Code>AccessDenied</Code><Message>no</Message></Error></ErrorResponse>',
    }
    const session = await live(({ before }) => (before === 0 ? page(db('a'), 'next') : denied))
    const listing = await list(session.call, instances, {})
    expect(listing.items.map(({ from }) => from.at)).toEqual(['/DBInstances/a'])
    expect(listing.gap).toEqual({
      because: { reason: 'denied', call: 'rds:DescribeDBInstances', action: 'rds:DescribeDBInstances', message: 'AccessDenied: no' },
      from: { call: 'rds:DescribeDBInstances', at: '/DBInstances' },
    })
    expect(session.ledger()).toMatchObject([{ pages: 2, items: 1, error: { reason: 'denied' } }])
  })
})
