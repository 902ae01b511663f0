import { expect, test } from 'vitest'
import { changed as rewritten, read } from '../spec/example.ts'
import { about, allFacts } from './all-facts.ts'
import kind from './db-instance.ts'
import { actualOf } from './define.ts'
import { factTable, from, toldFact } from './fact-table.ts'

const full = {
  DBInstanceIdentifier: 'main',
  DBInstanceArn: 'arn:aws:rds:eu-west-1:1:db:main',
  Engine: 'postgres',
  EngineVersion: '18.1',
  AutoMinorVersionUpgrade: true,
  DBInstanceClass: 'db.t4g.micro',
  AllocatedStorage: 20,
  StorageType: 'gp3',
  Iops: 3000,
  StorageThroughput: 125,
  StorageEncrypted: true,
  BackupRetentionPeriod: 1,
  MultiAZ: false,
  AvailabilityZone: 'eu-west-1a',
  DBSubnetGroup: { DBSubnetGroupName: 'data', VpcId: 'vpc-1' },
  VpcSecurityGroups: [{ VpcSecurityGroupId: 'sg-1', Status: 'active' }],
  PubliclyAccessible: false,
  Endpoint: { Port: 5432 },
  MasterUserSecret: { SecretArn: 'arn:x' },
  DeletionProtection: false,
  PerformanceInsightsEnabled: true,
  PerformanceInsightsRetentionPeriod: 7,
  DBParameterGroups: [{ DBParameterGroupName: 'default.postgres18', ParameterApplyStatus: 'in-sync' }],
  TagList: [{ Key: 'Project', Value: 'x' }],
}
const item = (changed: object) => ({ ...full, ...changed })

test('all that is read', () =>
  expect(allFacts(kind, full)).toEqual({
    Engine: 'postgres',
    EngineVersion: '18.1',
    AutoMinorVersionUpgrade: true,
    DBInstanceClass: 'db.t4g.micro',
    AllocatedStorage: 20,
    MaxAllocatedStorage: null,
    StorageType: 'gp3',
    Iops: 3000,
    StorageThroughput: 125,
    StorageEncrypted: true,
    BackupRetentionPeriod: 1,
    MultiAZ: false,
    AvailabilityZone: 'eu-west-1a',
    DBSubnetGroupName: '-> data',
    VPCSecurityGroups: ['-> sg-1'],
    PubliclyAccessible: false,
    Port: 5432,
    ManageMasterUserPassword: true,
    DeletionProtection: false,
    EnablePerformanceInsights: true,
    PerformanceInsightsRetentionPeriod: 7,
    DBParameterGroupName: 'default.postgres18',
    SourceDBInstanceIdentifier: null,
    Tags: { Project: 'x' },
  }))

test('of an empty answer only what has a documented default is known', () => {
  const told = Object.entries(allFacts(kind, {})).filter(([, fact]) => !String(fact).startsWith('unknown: '))
  expect(Object.fromEntries(told)).toEqual({
    MaxAllocatedStorage: null,
    ManageMasterUserPassword: false,
    SourceDBInstanceIdentifier: null,
  })
})

factTable(kind, [
  [
    'encrypted with a key of RDS, which the boolean does not tell',
    item({ StorageEncryptionType: 'sse-rds', StorageEncrypted: false }),
    'StorageEncrypted',
    true,
  ],
  ['not encrypted', item({ StorageEncryptionType: 'none', StorageEncrypted: false }), 'StorageEncrypted', false],
  [
    'a group that is on its way out is none',
    item({ VpcSecurityGroups: [{ VpcSecurityGroupId: 'sg-1', Status: 'removing' }] }),
    'VPCSecurityGroups',
    [],
  ],
  [
    'a group that is being added is one',
    item({ VpcSecurityGroups: [{ VpcSecurityGroupId: 'sg-2', Status: 'adding' }] }),
    'VPCSecurityGroups',
    ['-> sg-2'],
  ],
  ['a group without an id', item({ VpcSecurityGroups: [{}] }), 'VPCSecurityGroups', 'unknown: VpcSecurityGroups'],
  ['no endpoint while it is made', item({ Endpoint: undefined }), 'Port', 'unknown: Endpoint/Port'],
  ['gp2 has no IOPS of its own', item({ StorageType: 'gp2', Iops: undefined }), 'Iops', null],
  ['gp3 that does not tell', item({ Iops: undefined }), 'Iops', 'unknown: Iops'],
  ['nor its throughput', item({ StorageThroughput: undefined }), 'StorageThroughput', 'unknown: StorageThroughput'],
  ['storage autoscaling', item({ MaxAllocatedStorage: 100 }), 'MaxAllocatedStorage', 100],
  [
    'insights off have no retention',
    item({ PerformanceInsightsEnabled: false, PerformanceInsightsRetentionPeriod: undefined }),
    'PerformanceInsightsRetentionPeriod',
    null,
  ],
  [
    'insights on that do not tell',
    item({ PerformanceInsightsRetentionPeriod: undefined }),
    'PerformanceInsightsRetentionPeriod',
    'unknown: PerformanceInsightsRetentionPeriod',
  ],
  ['a replica', item({ ReadReplicaSourceDBInstanceIdentifier: 'main' }), 'SourceDBInstanceIdentifier', '-> main'],
  [
    'of another region',
    item({ ReadReplicaSourceDBInstanceIdentifier: 'arn:aws:rds:us-east-1:1:db:m' }),
    'SourceDBInstanceIdentifier',
    '-> arn:aws:rds:us-east-1:1:db:m',
  ],
  [
    'two parameter groups',
    item({ DBParameterGroups: [{ DBParameterGroupName: 'a' }, { DBParameterGroupName: 'b' }] }),
    'DBParameterGroupName',
    'unknown: DBParameterGroups/DBParameterGroupName',
  ],
  ['no tags', item({ TagList: [] }), 'Tags', {}],
  ['tags that are not told', item({ TagList: undefined }), 'Tags', 'unknown: TagList'],
  ['io2 has no throughput to set', item({ StorageType: 'io2', StorageThroughput: undefined }), 'StorageThroughput', null],
  ['a text where a number belongs', item({ AllocatedStorage: '20' }), 'AllocatedStorage', 'unknown: AllocatedStorage'],
])

test.each([
  ['nothing waits', {}, {}],
  [
    'what waits for the window',
    { PendingModifiedValues: { DBInstanceClass: 'db.t4g.small', Iops: 6000, MultiAZ: false } },
    { DBInstanceClass: 'db.t4g.small', Iops: 6000, MultiAZ: false },
  ],
  ['another engine', { PendingModifiedValues: { Engine: 'mysql' } }, { Engine: 'mysql' }],
  ['another name', { PendingModifiedValues: { DBInstanceIdentifier: 'new' } }, { DBInstanceIdentifier: 'new' }],
  ['another subnet group', { PendingModifiedValues: { DBSubnetGroupName: 'other' } }, { DBSubnetGroupName: '-> other' }],
  ['what is of no claim', { PendingModifiedValues: { CACertificateIdentifier: 'x' } }, {}],
  ['nothing in the place of a value', { PendingModifiedValues: { MultiAZ: null } }, {}],
])('pending: %s', (_, changed, then) => {
  const { pending } = actualOf(kind, item(changed), from)
  expect(Object.fromEntries(Object.entries(pending).map(([property, { value }]) => [property, toldFact(value)]))).toEqual(then)
})

test.each([
  ['by identifier and ARN', {}, { name: 'main', aliases: ['main', full.DBInstanceArn], parent: null, gone: null }],
  ['on its way out', { DBInstanceStatus: 'deleting' }, { gone: 'deleting' }],
  ['stopped is there', { DBInstanceStatus: 'stopped' }, { gone: null }],
  ['a member lives in its cluster', { DBClusterIdentifier: 'aurora' }, { parent: 'cluster:aurora' }],
  ['without an identifier', { DBInstanceIdentifier: undefined }, { name: 'unknown: DBInstanceIdentifier' }],
])('known %s', (_, changed, then) => expect(about(kind, item(changed))).toMatchObject(then))

test.each([
  ['of a Single-AZ instance', false, { is: 'exactly', value: 'eu-west-1a' }],
  ['of a Multi-AZ instance, which a failover swaps', true, { is: 'unstated' }],
])('the zone %s', (_, multiAz, then) => {
  const [one] = [...kind.expected(read(rewritten('port: 5432', `multiAz: ${multiAz}`)))]
  expect(one?.properties.AvailabilityZone.want).toEqual(then)
})
