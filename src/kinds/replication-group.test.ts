import { expect, test } from 'vitest'
import { known, unknown } from '../model/fact.ts'
import { about, allFacts } from './all-facts.ts'
import { actualOf } from './define.ts'
import { factTable, from } from './fact-table.ts'
import kind from './replication-group.ts'

const group = {
  ReplicationGroupId: 'cache',
  ARN: 'arn:cache',
  Engine: 'valkey',
  CacheNodeType: 'cache.t4g.micro',
  MemberClusters: ['cache-001', 'cache-002'],
  NodeGroups: [{ NodeGroupId: '0001', PrimaryEndpoint: { Port: 6379 } }],
  AutomaticFailover: 'enabled',
  MultiAZ: 'enabled',
  AtRestEncryptionEnabled: true,
  TransitEncryptionEnabled: true,
  TransitEncryptionMode: 'required',
  SnapshotRetentionLimit: 1,
}
const member = {
  CacheClusterId: 'cache-001',
  Engine: 'valkey',
  EngineVersion: '8.0.1',
  PreferredAvailabilityZone: 'eu-west-1a',
  CacheSubnetGroupName: 'data',
  CacheParameterGroup: { CacheParameterGroupName: 'default.valkey8' },
  SecurityGroups: [{ SecurityGroupId: 'sg-1', Status: 'active' }],
}
const second = { ...member, CacheClusterId: 'cache-002', PreferredAvailabilityZone: 'eu-west-1c' }
const item = (changed: object, members: readonly object[] = [member, second]) => ({
  group: { ...group, ...changed },
  members: known(members, from),
  vpc: known('vpc-1', from),
  tags: known({}, from),
})

test('all that is read', () =>
  expect(allFacts(kind, item({}))).toEqual({
    Engine: 'valkey',
    EngineVersion: '8.0.1',
    CacheNodeType: 'cache.t4g.micro',
    NumCacheClusters: 2,
    NumNodeGroups: 1,
    PreferredCacheClusterAZs: ['eu-west-1a', 'eu-west-1c'],
    AutomaticFailoverEnabled: true,
    MultiAZEnabled: true,
    AtRestEncryptionEnabled: true,
    TransitEncryptionMode: 'required',
    SnapshotRetentionLimit: 1,
    CacheParameterGroupName: 'default.valkey8',
    CacheSubnetGroupName: '-> data',
    SecurityGroupIds: ['-> sg-1'],
    Port: 6379,
    Tags: {},
  }))

test('of an empty answer only what has a documented default is known', () => {
  const told = Object.entries(allFacts(kind, { group: {}, members: known([], from), vpc: known(null, from), tags: known({}, from) }))
  expect(told.filter(([, fact]) => !String(fact).startsWith('unknown: '))).toEqual([
    ['MultiAZEnabled', false],
    ['Tags', {}],
  ])
})

test('members that could not be read leave unknown what only they tell', () => {
  const denied = unknown({ reason: 'denied', call: null, action: null, message: 'no' }, from)
  const told = Object.entries(allFacts(kind, { ...item({}), members: denied })).filter(([, fact]) => fact === 'unknown: no')
  expect(told.map(([property]) => property)).toEqual([
    'EngineVersion',
    'PreferredCacheClusterAZs',
    'CacheParameterGroupName',
    'CacheSubnetGroupName',
    'SecurityGroupIds',
  ])
})

factTable(kind, [
  ['an answer before Valkey has its engine at the members', item({ Engine: undefined }), 'Engine', 'valkey'],
  ['members of two versions', item({}, [member, { ...second, EngineVersion: '8.1' }]), 'EngineVersion', ['8.0.1', '8.1']],
  ['a member without a version', item({}, [member, { ...second, EngineVersion: undefined }]), 'EngineVersion', 'unknown: EngineVersion'],
  [
    'another parameter group at one node',
    item({}, [{ ...member, CacheParameterGroup: { CacheParameterGroupName: 'mine' } }, second]),
    'CacheParameterGroupName',
    ['default.valkey8', 'mine'],
  ],
  [
    'a group that one member alone carries',
    item({}, [member, { ...second, SecurityGroups: [{ SecurityGroupId: 'sg-2' }] }]),
    'SecurityGroupIds',
    ['-> sg-1', '-> sg-2'],
  ],
  [
    'a group that is on its way out',
    item({}, [{ ...member, SecurityGroups: [{ SecurityGroupId: 'sg-2', Status: 'removing' }] }]),
    'SecurityGroupIds',
    [],
  ],
  [
    'a member that does not tell',
    item({}, [member, { ...second, SecurityGroups: undefined }]),
    'SecurityGroupIds',
    'unknown: SecurityGroups',
  ],
  [
    'both in one zone',
    item({}, [member, { ...second, PreferredAvailabilityZone: 'eu-west-1a' }]),
    'PreferredCacheClusterAZs',
    ['eu-west-1a'],
  ],
  ['failover on its way is not on', item({ AutomaticFailover: 'enabling' }), 'AutomaticFailoverEnabled', false],
  ['failover on its way out is on', item({ AutomaticFailover: 'disabling' }), 'AutomaticFailoverEnabled', true],
  ['a state that nobody knows', item({ AutomaticFailover: 'perhaps' }), 'AutomaticFailoverEnabled', 'unknown: AutomaticFailover'],
  [
    'encrypted with a key of ElastiCache',
    item({ StorageEncryptionType: 'sse-elasticache', AtRestEncryptionEnabled: false }),
    'AtRestEncryptionEnabled',
    true,
  ],
  ['TLS without a mode is required', item({ TransitEncryptionMode: undefined }), 'TransitEncryptionMode', 'required'],
  ['TLS off', item({ TransitEncryptionEnabled: false }), 'TransitEncryptionMode', 'off'],
  ['shards', item({ NodeGroups: [{}, {}, {}] }), 'NumNodeGroups', 3],
  ['no shards in the answer', item({ NodeGroups: undefined }), 'NumNodeGroups', 'unknown: NodeGroups'],
  ['the port of cluster mode', item({ ConfigurationEndpoint: { Port: 6380 }, NodeGroups: [{}] }), 'Port', 6380],
  ['no endpoint while it is made', item({ NodeGroups: [{}] }), 'Port', 'unknown: NodeGroups/PrimaryEndpoint/Port'],
])

test.each([
  ['nothing', {}, {}],
  ['failover on its way', { AutomaticFailover: 'enabling' }, { AutomaticFailoverEnabled: true }],
  ['failover on its way out', { AutomaticFailover: 'disabling' }, { AutomaticFailoverEnabled: false }],
  [
    'in the window',
    { AutomaticFailover: 'disabled', PendingModifiedValues: { AutomaticFailoverStatus: 'enabled' } },
    { AutomaticFailoverEnabled: true },
  ],
  ['TLS off', { PendingModifiedValues: { TransitEncryptionEnabled: false } }, { TransitEncryptionMode: 'off' }],
  ['TLS optional', { PendingModifiedValues: { TransitEncryptionMode: 'preferred' } }, { TransitEncryptionMode: 'preferred' }],
  [
    'TLS on',
    { TransitEncryptionEnabled: false, TransitEncryptionMode: undefined, PendingModifiedValues: { TransitEncryptionEnabled: true } },
    { TransitEncryptionMode: 'required' },
  ],
  ['of what is of no claim', { PendingModifiedValues: { AuthTokenStatus: 'SETTING' } }, {}],
])('pending: %s', (_, changed, then) => {
  const { pending } = actualOf(kind, item(changed), from)
  expect(Object.fromEntries(Object.entries(pending).map(([property, { value }]) => [property, value.value]))).toEqual(then)
})

test('it is known by its members too', () =>
  expect(about(kind, item({}))).toMatchObject({ name: 'cache', aliases: ['cache', 'arn:cache', 'cache-001', 'cache-002'], gone: null }))

test.each([
  ['a version', { EngineVersion: '9.0' }, { EngineVersion: '9.0' }],
  ['a node type', { CacheNodeType: 'cache.r7g.large' }, { CacheNodeType: 'cache.r7g.large' }],
  ['TLS', { TransitEncryptionMode: 'preferred' }, { TransitEncryptionMode: 'preferred' }],
])('pending at one node: %s', (_, PendingModifiedValues, then) => {
  const { pending } = actualOf(kind, item({}, [member, { ...second, PendingModifiedValues }]), from)
  expect(Object.fromEntries(Object.entries(pending).map(([property, { value }]) => [property, value.value]))).toEqual(then)
})
