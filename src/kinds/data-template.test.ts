/** Kinds of data and observability from resources of a template. */
import { describe, expect, test } from 'vitest'
import alarm from './alarm.ts'
import cacheCluster from './cache-cluster.ts'
import cacheSubnetGroup from './cache-subnet-group.ts'
import compositeAlarm from './composite-alarm.ts'
import dashboard from './dashboard.ts'
import dbCluster from './db-cluster.ts'
import dbInstance from './db-instance.ts'
import dbSubnetGroup from './db-subnet-group.ts'
import { type AnyKind, actualsOfTemplate } from './define.ts'
import { toldFact } from './fact-table.ts'
import logGroup from './log-group.ts'
import replicationGroup from './replication-group.ts'
import serverlessCache from './serverless-cache.ts'
import { type TemplateProperties, unresolved } from './template.ts'
import { inTemplate, templateItem } from './template-stub.ts'
import topic from './topic.ts'

function one(kind: AnyKind, properties: TemplateProperties) {
  const [made, ...others] = actualsOfTemplate(kind, templateItem(kind.type, properties), inTemplate)
  if (made === undefined || others.length > 0) throw new Error('not one')
  return made
}

/** Facts by property; unknown ones by their reason. */
const facts = (kind: AnyKind, properties: TemplateProperties): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(one(kind, properties).properties).map(([property, fact]) => [
      property,
      fact.known ? toldFact(fact) : fact.because.reason,
    ]),
  )

const hole = unresolved('parameter X has no value')
const tags = [{ Key: 'Project', Value: 'x' }]

test.each([
  [logGroup, 'LogGroupName'],
  [topic, 'TopicName'],
  [alarm, 'AlarmName'],
  [compositeAlarm, 'AlarmName'],
  [dashboard, 'DashboardName'],
  [dbCluster, 'DBClusterIdentifier'],
  [dbInstance, 'DBInstanceIdentifier'],
  [dbSubnetGroup, 'DBSubnetGroupName'],
  [replicationGroup, 'ReplicationGroupId'],
  [cacheCluster, 'ClusterName'],
  [cacheSubnetGroup, 'CacheSubnetGroupName'],
  [serverlessCache, 'ServerlessCacheName'],
] as readonly (readonly [AnyKind, string])[])('$type bears its name, or one of AWS', (kind, property) => {
  expect(toldFact(one(kind, { [property]: 'x' }).name)).toBe('x')
  expect(one(kind, {}).name).toMatchObject({ known: false, because: { reason: 'unresolved' } })
})

describe('a log group', () => {
  test.each([
    ['days', { RetentionInDays: 7 }, 7],
    ['days in a text', { RetentionInDays: '7' }, 7],
    ['for ever', {}, null],
    ['a parameter', { RetentionInDays: hole }, 'unresolved'],
  ])('kept %s', (_, properties, then) => expect(facts(logGroup, properties)['RetentionInDays']).toBe(then))
})

describe('subnet groups', () => {
  test.each([dbSubnetGroup, cacheSubnetGroup] as readonly AnyKind[])('$type', kind => {
    expect(facts(kind, { SubnetIds: ['‹stack/B›', '‹stack/A›'], Tags: tags })).toEqual({
      SubnetIds: ['-> ‹stack/A›', '-> ‹stack/B›'],
      Tags: { Project: 'x' },
    })
    expect(facts(kind, { SubnetIds: hole })['SubnetIds']).toBe('unresolved')
  })
})

describe('an alarm', () => {
  const full = {
    Namespace: 'AWS/ECS',
    MetricName: 'CPUUtilization',
    Dimensions: [
      { Name: 'ServiceName', Value: '‹stack/Service.Name›' },
      { Name: 'Custom', Value: 'x' },
    ],
    Statistic: 'Average',
    ComparisonOperator: 'GreaterThanThreshold',
    Threshold: 80,
    Period: 60,
    EvaluationPeriods: 3,
    AlarmActions: ['‹stack/Topic›'],
  }
  test('that says what it must', () =>
    expect(facts(alarm, full)).toEqual({
      Namespace: 'AWS/ECS',
      MetricName: 'CPUUtilization',
      Dimensions: { Custom: 'x', ServiceName: { refersTo: 'AWS::ECS::Service', alias: '‹stack/Service.Name›' } },
      Statistic: 'Average',
      ComparisonOperator: 'GreaterThanThreshold',
      Threshold: 80,
      Period: 60,
      EvaluationPeriods: 3,
      DatapointsToAlarm: 3,
      TreatMissingData: 'missing',
      ActionsEnabled: true,
      AlarmActions: ['-> ‹stack/Topic›'],
      OKActions: [],
      Tags: {},
    }))
  const stat = { Metric: { Namespace: 'AWS/RDS', MetricName: 'm', Dimensions: [] }, Period: 300, Stat: 'Sum' }
  const bare = { EvaluationPeriods: 3 }
  test.each([
    ['one metric as a query', { ...bare, Metrics: [{ Id: 'm', MetricStat: stat }] }, 'MetricName', 'm'],
    ['its statistic', { ...bare, Metrics: [{ Id: 'm', MetricStat: stat }] }, 'Statistic', 'Sum'],
    [
      'metric math',
      {
        ...bare,
        Metrics: [
          { Id: 'e', Expression: '2 * m' },
          { Id: 'm', MetricStat: stat },
        ],
      },
      'MetricName',
      null,
    ],
    ['no metric at all', bare, 'MetricName', 'unresolved'],
    ['a percentile', { ...full, Statistic: undefined, ExtendedStatistic: 'p99' }, 'Statistic', 'p99'],
    ['an anomaly band', { ...bare, ThresholdMetricId: 'band' }, 'Threshold', null],
    ['a threshold from outside', { ...full, Threshold: hole }, 'Threshold', 'unresolved'],
    ['a dimension from outside', { ...full, Dimensions: [{ Name: 'ClusterName', Value: hole }] }, 'Dimensions', 'unresolved'],
    ['no dimensions', { ...full, Dimensions: undefined }, 'Dimensions', {}],
    ['M of N', { ...full, DatapointsToAlarm: 2 }, 'DatapointsToAlarm', 2],
  ])('%s', (_, properties, property, then) => expect(facts(alarm, properties)[property]).toEqual(then))
})

describe('a dashboard', () => {
  const body = (namespace: string, value: string) =>
    JSON.stringify({ widgets: [{ type: 'metric', properties: { metrics: [[namespace, 'm', 'LoadBalancer', value]] } }] })
  test.each([
    ['names its sections', body('AWS/ECS', 'x'), ['AWS/ECS']],
    [
      'though it names what AWS has not made yet',
      body('AWS/ApplicationELB', '‹stack/Balancer.LoadBalancerFullName›'),
      ['AWS/ApplicationELB'],
    ],
    ['not where that is a namespace', body('‹stack/X›', 'x'), 'unresolved'],
    ['not where a part is from outside', body('AWS/ECS', hole), 'unresolved'],
    ['not in no JSON', '{', 'garbled'],
  ])('%s', (_, DashboardBody, then) => expect(facts(dashboard, { DashboardBody })['DashboardBody']).toEqual(then))
})

describe('a replication group', () => {
  test.each([
    ['clusters', { NumCacheClusters: 2 }, 'NumCacheClusters', 2],
    ['shards with replicas', { NumNodeGroups: 3, ReplicasPerNodeGroup: 1 }, 'NumCacheClusters', 6],
    ['replicas of the one shard', { ReplicasPerNodeGroup: 2 }, 'NumCacheClusters', 3],
    ['neither', {}, 'NumCacheClusters', 'unresolved'],
    ['one shard', {}, 'NumNodeGroups', 1],
    ['two nodes in one zone', { PreferredCacheClusterAZs: ['a', 'a', 'b'] }, 'PreferredCacheClusterAZs', ['a', 'b']],
    ['TLS off', { TransitEncryptionEnabled: false }, 'TransitEncryptionMode', 'off'],
    ['TLS on', { TransitEncryptionEnabled: 'true' }, 'TransitEncryptionMode', 'required'],
    ['TLS preferred', { TransitEncryptionEnabled: true, TransitEncryptionMode: 'preferred' }, 'TransitEncryptionMode', 'preferred'],
    ['TLS not spoken of', {}, 'TransitEncryptionMode', 'unresolved'],
    ['no snapshots', {}, 'SnapshotRetentionLimit', 0],
    ['a subnet group', { CacheSubnetGroupName: '‹stack/Group›' }, 'CacheSubnetGroupName', '-> ‹stack/Group›'],
    ['its groups', { SecurityGroupIds: ['‹stack/Sg.GroupId›'] }, 'SecurityGroupIds', ['-> ‹stack/Sg.GroupId›']],
  ])('%s', (_, properties, property, then) => expect(facts(replicationGroup, properties)[property]).toEqual(then))
})

describe('a DB instance that grows', () => {
  test.each([
    ['no storage autoscaling', {}, 'MaxAllocatedStorage', null],
    ['its limit', { MaxAllocatedStorage: 100 }, 'MaxAllocatedStorage', 100],
    ['what AWS gives without a word', {}, 'Iops', 'unresolved'],
    ['no replica', {}, 'SourceDBInstanceIdentifier', null],
    ['a replica', { SourceDBInstanceIdentifier: '‹stack/Main›' }, 'SourceDBInstanceIdentifier', '-> ‹stack/Main›'],
    ['a replica of what is not here', { SourceDBInstanceIdentifier: 'other' }, 'StorageEncrypted', 'unresolved'],
    ['the version of what is not here', { SourceDBInstanceIdentifier: 'other' }, 'EngineVersion', 'unresolved'],
    ['a replica that says so itself', { SourceDBInstanceIdentifier: 'other', StorageEncrypted: true }, 'StorageEncrypted', true],
    ['a parameter group', { DBParameterGroupName: 'mine' }, 'DBParameterGroupName', 'mine'],
  ])('%s', (_, properties, property, then) => expect(facts(dbInstance, properties)[property]).toEqual(then))
})
