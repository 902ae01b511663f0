/** How a replication group is read from DescribeReplicationGroups and, for what its nodes alone tell, from DescribeCacheClusters. */
import type { CacheCluster, ReplicationGroup as ApiReplicationGroup } from '@aws-sdk/client-elasticache'
import { type Fact, type From, known, mapFact, thenFact } from '../model/fact.ts'
import { type Pending, refer, type State } from '../model/resource.ts'
import { nodesOfCache } from './bears.ts'
import { absent } from './defaults.ts'
import type { FromApi } from './define.ts'
import { type Reading, reading, referringAll } from './read.ts'
import type { ReplicationGroup, ReplicationGroupItem } from './replication-group.ts'

/** One group with its members. */
export function fromApi({ group, members, vpc, tags }: ReplicationGroupItem, from: From): FromApi<ReplicationGroup> {
  const read = reading(from)
  return {
    id: group.ReplicationGroupId ?? '',
    arn: group.ARN ?? null,
    name: read.text('ReplicationGroupId', group.ReplicationGroupId),
    // Metrics and dashboards speak of its members.
    aliases: group.MemberClusters ?? [],
    parent: null,
    vpc,
    tags,
    now: stateOf(group, members),
    gone: group.Status === 'deleting' ? group.Status : null,
    bears: nodesOfCache(members),
    pending: pendingOf(group, members, read),
    properties: {
      // Answers before Valkey have no Engine here; every member has one.
      Engine: group.Engine === undefined ? ofEvery(members, 'Engine', member => member.Engine) : read.text('Engine', group.Engine),
      EngineVersion: ofEvery(members, 'EngineVersion', member => member.EngineVersion),
      CacheNodeType: read.text('CacheNodeType', group.CacheNodeType),
      NumCacheClusters: Array.isArray(group.MemberClusters)
        ? known(group.MemberClusters.length, read.at('MemberClusters'))
        : read.missing('MemberClusters'),
      NumNodeGroups:
        Array.isArray(group.NodeGroups) && group.NodeGroups.length > 0
          ? known(group.NodeGroups.length, read.at('NodeGroups'))
          : read.missing('NodeGroups'),
      PreferredCacheClusterAZs: thenFact(members, (clusters, at) =>
        clusters.length === 0
          ? reading(at).missing('PreferredAvailabilityZone')
          : reading(at).texts('PreferredAvailabilityZone', uniqueBy(clusters), cluster => cluster.PreferredAvailabilityZone),
      ),
      AutomaticFailoverEnabled: switched(read, 'AutomaticFailover', group.AutomaticFailover),
      MultiAZEnabled: switched(read, 'MultiAZ', group.MultiAZ ?? absent['AWS::ElastiCache::ReplicationGroup.MultiAZ'].value),
      AtRestEncryptionEnabled: encryption(group, read),
      TransitEncryptionMode: transit(group, read),
      SnapshotRetentionLimit: read.count('SnapshotRetentionLimit', group.SnapshotRetentionLimit),
      CacheParameterGroupName: ofEvery(members, 'CacheParameterGroup', member => member.CacheParameterGroup?.CacheParameterGroupName),
      CacheSubnetGroupName: mapFact(
        ofEvery(members, 'CacheSubnetGroupName', member => member.CacheSubnetGroupName),
        names => (typeof names === 'string' ? subnetGroup(names) : names.map(subnetGroup)),
      ),
      SecurityGroupIds: referringAll(
        'AWS::EC2::SecurityGroup',
        thenFact(members, (clusters, at) => groupsOf(clusters, reading(at))),
      ),
      Port: port(group, read),
      Tags: tags,
    },
  }
}

/** The one value that all members share, or every one of them: what only some nodes have, the group has not. */
function ofEvery(
  members: Fact<readonly CacheCluster[]>,
  field: string,
  pick: (member: CacheCluster) => string | undefined,
): Fact<string | readonly string[]> {
  return thenFact(members, (clusters, at) => {
    const read = reading(at)
    const values = clusters.length === 0 ? read.missing(field) : read.texts(field, clusters, pick)
    return mapFact(values, ([first = '', ...others]) => {
      const rest = [...new Set(others)].filter(one => one !== first)
      return rest.length === 0 ? first : [first, ...rest]
    })
  })
}

const subnetGroup = (name: string) => refer('AWS::ElastiCache::SubnetGroup', name)

const uniqueBy = (clusters: readonly CacheCluster[]) => [
  ...new Map(clusters.map(cluster => [cluster.PreferredAvailabilityZone, cluster])).values(),
]

/** Its status; and of the parameter groups of its nodes, where one is not in effect yet. */
function stateOf({ Status: status }: ApiReplicationGroup, members: Fact<readonly CacheCluster[]>): readonly State[] {
  const applied = members.known ? members.value.map(one => one.CacheParameterGroup?.ParameterApplyStatus) : []
  const waiting = [...new Set(applied)].flatMap(one => (one === undefined || one === 'in-sync' ? [] : [one]))
  return [
    ...(status === undefined ? [] : [{ is: 'status', value: status, steady: status === 'available' } as const]),
    ...waiting.map(value => ({ is: 'parameters', value, steady: false }) as const),
  ]
}

/** Every group that any member carries: a group on one node alone is still a way in. */
function groupsOf(clusters: readonly CacheCluster[], read: Reading): Fact<readonly string[]> {
  if (clusters.length === 0 || clusters.some(cluster => !Array.isArray(cluster.SecurityGroups))) return read.missing('SecurityGroups')
  const groups = clusters.flatMap(cluster => cluster.SecurityGroups ?? []).filter(group => group.Status !== 'removing')
  return read.texts(
    'SecurityGroups',
    [...new Map(groups.map(group => [group.SecurityGroupId, group])).values()],
    group => group.SecurityGroupId,
  )
}

/** AutomaticFailover and MultiAZ are texts, with states in between (botocore: enabling, disabling): judged by what is in effect. */
function switched(read: Reading, field: string, state: string | undefined): Fact<boolean> {
  if (state === 'enabled' || state === 'disabling') return known(true, read.at(field))
  if (state === 'disabled' || state === 'enabling') return known(false, read.at(field))
  return read.missing(field)
}

/** "Encryption may be enabled even when AtRestEncryptionEnabled is false. Use StorageEncryptionType" (botocore 1.44.5). */
function encryption(group: ApiReplicationGroup, read: Reading): Fact<boolean> {
  const { StorageEncryptionType: type } = group
  return type === undefined
    ? read.flag('AtRestEncryptionEnabled', group.AtRestEncryptionEnabled)
    : known(type !== 'none', read.at('StorageEncryptionType'))
}

/** Without a mode, TLS is required wherever it is on: the mode came with `preferred` (Redis 7). */
function transit({ TransitEncryptionEnabled, TransitEncryptionMode: mode = 'required' }: Transit, read: Reading): Fact<string> {
  const on = read.flag('TransitEncryptionEnabled', TransitEncryptionEnabled)
  return on.known ? known(on.value ? mode : 'off', read.at('TransitEncryptionMode')) : on
}

type Transit = Pick<ApiReplicationGroup, 'TransitEncryptionEnabled' | 'TransitEncryptionMode'>

/** The configuration endpoint where cluster mode is on, else the primary's of its one node group. */
function port(group: ApiReplicationGroup, read: Reading): Fact<number> {
  const primary = group.NodeGroups?.[0]?.PrimaryEndpoint?.Port ?? group.NodeGroups?.[0]?.NodeGroupMembers?.[0]?.ReadEndpoint?.Port
  return read.count('NodeGroups/PrimaryEndpoint/Port', group.ConfigurationEndpoint?.Port ?? primary)
}

/** Accepted changes: those of the group are made as soon as they can be, those of its nodes in their window. */
function pendingOf(group: ApiReplicationGroup, members: Fact<readonly CacheCluster[]>, read: Reading): Readonly<Record<string, Pending>> {
  const { AutomaticFailover: now, PendingModifiedValues: own = {} } = group
  const nodes = members.known ? members.value.flatMap(node => node.PendingModifiedValues ?? []) : []
  const failover = own.AutomaticFailoverStatus ?? (now === 'enabling' ? 'enabled' : now === 'disabling' ? 'disabled' : undefined)
  const [version] = nodes.flatMap(({ EngineVersion: one }) => one ?? [])
  const [type] = nodes.flatMap(({ CacheNodeType: one }) => one ?? [])
  const tls = [own, ...nodes].find(one => one.TransitEncryptionEnabled !== undefined || one.TransitEncryptionMode !== undefined)
  const encryption = tls === undefined ? undefined : transit({ ...group, ...defined(tls) }, read)
  const soon = 'when the change in progress is done'
  const inWindow = 'in the maintenance window'
  const waiting = (property: string, field: string, value: unknown, when: string) =>
    value === undefined ? {} : { [property]: { value: known(value, read.at(field)), when } }
  return {
    ...waiting('AutomaticFailoverEnabled', 'AutomaticFailover', failover && failover === 'enabled', soon),
    ...waiting(
      'TransitEncryptionMode',
      'PendingModifiedValues/TransitEncryptionMode',
      encryption?.known ? encryption.value : undefined,
      soon,
    ),
    ...waiting('EngineVersion', 'MemberClusters/PendingModifiedValues/EngineVersion', version, inWindow),
    ...waiting('CacheNodeType', 'MemberClusters/PendingModifiedValues/CacheNodeType', type, inWindow),
  }
}

/** What of its encryption changes: a part that is left out stays. */
function defined({ TransitEncryptionEnabled: on, TransitEncryptionMode: mode }: Transit): Transit {
  return { ...(on !== undefined && { TransitEncryptionEnabled: on }), ...(mode !== undefined && { TransitEncryptionMode: mode }) }
}
