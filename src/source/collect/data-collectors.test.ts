/** Collectors of data and observability against answers by operation: what is asked, how often, and what is joined. */
import { describe, expect, test } from 'vitest'
import type { SourceInfo } from '../../model/resource.ts'
import { callName } from '../call.ts'
import { sessionOf } from '../session.ts'
import type { Asked } from '../source.ts'
import { cloudwatch } from './cloudwatch.ts'
import { cloudwatchLogs } from './cloudwatch-logs.ts'
import type { Collector } from './collect.ts'
import { elasticache } from './elasticache.ts'
import { rds } from './rds.ts'
import { serviceDiscovery } from './servicediscovery.ts'
import { sns } from './sns.ts'

type Answers = Readonly<Record<string, object>>

const info: SourceInfo = { kind: 'live', account: '1', region: 'r', startedAt: '', finishedAt: '', calls: 0 }
const nothing = { ResourceTagMappingList: [] }

/** Runs a collector; an operation without an answer is refused. `sent` counts requests, and says what was asked of what. */
async function run(collector: Collector, answers: Answers, names: Readonly<Record<string, readonly string[]>> = {}) {
  const sent: string[] = []
  const session = sessionOf(
    async (read, input) => {
      sent.push(read.operation)
      const output = answers[`${read.operation} ${Object.values(input as object).join()}`] ?? answers[read.operation]
      const because = { reason: 'denied', call: callName(read), action: read.action, message: 'no' } as const
      return { answer: output === undefined ? { ok: false, because, errorName: 'AccessDenied' } : { ok: true, output }, attempts: 1 }
    },
    () => info,
  )
  const asked: Asked = { region: 'r', accountId: null, names: type => names[type] ?? [], stated: () => [], mayBeOurs: () => true }
  const parts = await collector.collect(session.call, asked)
  const resources = parts.flatMap(part => part.resources)
  const of = (type: string) => resources.filter(one => one.type === type)
  return { sent, of, gaps: parts.flatMap(part => part.gaps.map(gap => gap.type)) }
}

const tagged = (ResourceARN: string) => ({ ResourceTagMappingList: [{ ResourceARN, Tags: [{ Key: 'swept', Value: 'yes' }] }] })
const valueOf = (fact: { readonly known: boolean; readonly value?: unknown } | undefined) => (fact?.known === true ? fact.value : 'unknown')

describe('CloudWatch', () => {
  const alarms = { MetricAlarms: [{ AlarmName: 'm', AlarmArn: 'arn:m' }], CompositeAlarms: [{ AlarmName: 'c', AlarmArn: 'arn:c' }] }
  const boards = { DashboardEntries: [{ DashboardName: 'ours' }, { DashboardName: 'theirs' }] }
  const answers = {
    DescribeAlarms: alarms,
    ListDashboards: boards,
    GetDashboard: { DashboardBody: '{"widgets":[]}' },
    GetResources: nothing,
  }

  test('both lists of alarms come of one request, and only stated dashboards are opened', async () => {
    const { sent, of } = await run(cloudwatch, answers, { 'AWS::CloudWatch::Dashboard': ['ours'] })
    expect(sent.toSorted()).toEqual(['DescribeAlarms', 'GetDashboard', 'GetResources', 'ListDashboards'])
    expect(of('AWS::CloudWatch::Alarm').map(one => one.id)).toEqual(['m'])
    expect(of('AWS::CloudWatch::CompositeAlarm').map(one => one.id)).toEqual(['c'])
    expect(of('AWS::CloudWatch::Dashboard').map(one => [one.id, valueOf(one.properties['DashboardBody'])])).toEqual([
      ['ours', []],
      ['theirs', 'unknown'],
    ])
  })

  test('an answer without one of the lists leaves the other', async () => {
    const { of, gaps } = await run(cloudwatch, { ...answers, DescribeAlarms: { MetricAlarms: alarms.MetricAlarms } })
    expect(gaps).toEqual(['AWS::CloudWatch::CompositeAlarm'])
    expect(of('AWS::CloudWatch::Alarm').length).toBe(1)
  })
})

describe('log groups', () => {
  const groups = { logGroups: ['/a', '/b'].map(logGroupName => ({ logGroupName, arn: `arn:log:${logGroupName}:*` })) }

  test('tags come of the sweep; what it lacks is asked for alone where the spec names it', async () => {
    const answers = { DescribeLogGroups: groups, GetResources: tagged('arn:log:/a'), ListTagsForResource: { tags: { own: 'yes' } } }
    const { sent, of } = await run(cloudwatchLogs, answers, { 'AWS::Logs::LogGroup': ['/a', '/b'] })
    expect(of('AWS::Logs::LogGroup').map(one => valueOf(one.tags))).toEqual([{ swept: 'yes' }, { own: 'yes' }])
    expect(sent.filter(operation => operation === 'ListTagsForResource').length).toBe(1)
  })

  test('what the spec does not name costs no call', async () => {
    const { sent, of } = await run(cloudwatchLogs, { DescribeLogGroups: groups, GetResources: nothing })
    expect(sent.toSorted()).toEqual(['DescribeLogGroups', 'GetResources'])
    expect(of('AWS::Logs::LogGroup').map(one => valueOf(one.tags))).toEqual([{}, {}])
  })

  test('a refused sweep leaves tags unknown, and nothing else', async () => {
    const { of, gaps } = await run(cloudwatchLogs, { DescribeLogGroups: groups })
    expect(gaps).toEqual([])
    expect(of('AWS::Logs::LogGroup').map(one => [valueOf(one.tags), valueOf(one.properties['RetentionInDays'])])).toEqual([
      ['unknown', null],
      ['unknown', null],
    ])
  })
})

test('topics', async () => {
  const arn = 'arn:aws:sns:eu-west-1:123456789012:alarms'
  const answers = {
    ListTopics: { Topics: [{ TopicArn: arn }] },
    GetResources: nothing,
    ListTagsForResource: { Tags: [{ Key: 'own', Value: 'yes' }] },
  }
  const { of } = await run(sns, answers, { 'AWS::SNS::Topic': ['alarms'] })
  expect(of('AWS::SNS::Topic').map(one => [one.id, valueOf(one.tags)])).toEqual([['alarms', { own: 'yes' }]])
})

describe('RDS', () => {
  const answers = {
    DescribeDBInstances: { DBInstances: [] },
    DescribeDBClusters: {
      DBClusters: [
        { DBClusterIdentifier: 'a', DBSubnetGroup: 'data' },
        { DBClusterIdentifier: 'b', DBSubnetGroup: 'gone' },
      ],
    },
    DescribeDBSubnetGroups: { DBSubnetGroups: [{ DBSubnetGroupName: 'data', VpcId: 'vpc-1' }] },
    GetResources: nothing,
  }
  const product = { ProductDescription: 'postgresql', DBInstanceClass: 'db.t4g.micro', MultiAZ: false, DBInstanceCount: 1 }
  const purchases = [
    { ...product, ReservedDBInstanceId: '1', State: 'active' },
    { ...product, ReservedDBInstanceId: '2', State: 'active', DBInstanceCount: 2 },
    { ...product, ReservedDBInstanceId: '3', State: 'retired' },
    { ...product, ReservedDBInstanceId: '4', State: 'active', MultiAZ: true },
  ]

  test('a cluster lives where its subnet group does', async () => {
    const { of } = await run(rds, answers)
    expect(of('AWS::RDS::DBCluster').map(one => valueOf(one.vpc))).toEqual(['vpc-1', null])
  })

  test('reservations are asked for where the spec speaks of them, and count over purchases in force', async () => {
    expect((await run(rds, answers)).sent).not.toContain('DescribeReservedDBInstances')
    const { of } = await run(
      rds,
      { ...answers, DescribeReservedDBInstances: { ReservedDBInstances: purchases } },
      { 'AWS::RDS::ReservedDBInstance': ['x'] },
    )
    expect(of('AWS::RDS::ReservedDBInstance').map(one => [one.id, valueOf(one.properties['DBInstanceCount'])])).toEqual([
      ['postgresql db.t4g.micro Single-AZ', 3],
      ['postgresql db.t4g.micro Multi-AZ', 1],
    ])
  })
})

test('three disjoint lists of caches, each with its VPC', async () => {
  const answers = {
    DescribeReplicationGroups: { ReplicationGroups: [{ ReplicationGroupId: 'rg', MemberClusters: ['rg-001'] }] },
    DescribeCacheClusters: {
      CacheClusters: [
        { CacheClusterId: 'rg-001', ReplicationGroupId: 'rg', CacheSubnetGroupName: 'data' },
        { CacheClusterId: 'memcached', ARN: 'arn:m', CacheSubnetGroupName: 'data' },
      ],
    },
    DescribeCacheSubnetGroups: { CacheSubnetGroups: [{ CacheSubnetGroupName: 'data', VpcId: 'vpc-1' }] },
    DescribeServerlessCaches: { ServerlessCaches: [{ ServerlessCacheName: 's', ARN: 'arn:s', SubnetIds: ['subnet-1'] }] },
    DescribeSubnets: { Subnets: [{ SubnetId: 'subnet-1', VpcId: 'vpc-2' }] },
    GetResources: tagged('arn:m'),
  }
  const { of } = await run(elasticache, answers)
  const told = (type: string) => of(type).map(one => [one.id, valueOf(one.vpc), valueOf(one.tags)])
  expect(told('AWS::ElastiCache::ReplicationGroup')).toEqual([['rg', 'vpc-1', 'unknown']])
  expect(told('AWS::ElastiCache::CacheCluster')).toEqual([['memcached', 'vpc-1', { swept: 'yes' }]])
  expect(told('AWS::ElastiCache::ServerlessCache')).toEqual([['s', 'vpc-2', {}]])
})

test.each([
  ['of another type is not one', { Type: 'HTTP' }, []],
  ['without a type may be one', {}, ['AWS::ServiceDiscovery::PrivateDnsNamespace']],
])('a namespace %s', async (_, own, gaps) => {
  const answers = { ListNamespaces: { Namespaces: [{ Id: 'ns-1', Name: 'shop.local', ...own }] }, GetResources: nothing }
  const found = await run(serviceDiscovery, answers)
  expect([found.of('AWS::ServiceDiscovery::PrivateDnsNamespace'), found.gaps]).toEqual([[], gaps])
})
