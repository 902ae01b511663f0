import type { CacheCluster, ReplicationGroup as ApiReplicationGroup } from '@aws-sdk/client-elasticache'
import type { VersionPolicy } from '../model/claim.ts'
import { type Fact, known, thenFact } from '../model/fact.ts'
import type { Pending } from '../model/resource.ts'
import { nodesOfCache } from './bears.ts'
import { nameOf, namesOf, tagsFor } from './claims.ts'
import { absent } from './defaults.ts'
import { fromTemplate } from './replication-group-template.ts'
import { defineKind } from './define.ts'
import { type Reading, reading, referring, referringAll } from './read.ts'

export interface ReplicationGroup {
  readonly Engine: string
  readonly EngineVersion: VersionPolicy
  readonly CacheNodeType: string
  readonly NumCacheClusters: number
  /** Shards. */
  readonly NumNodeGroups: number
  readonly PreferredCacheClusterAZs: readonly string[]
  readonly AutomaticFailoverEnabled: boolean
  readonly MultiAZEnabled: boolean
  readonly AtRestEncryptionEnabled: boolean
  /** off, preferred or required: CloudFormation's TransitEncryptionEnabled and TransitEncryptionMode in one. */
  readonly TransitEncryptionMode: string
  /** Days. */
  readonly SnapshotRetentionLimit: number
  readonly CacheParameterGroupName: string
  readonly CacheSubnetGroupName: string
  readonly SecurityGroupIds: readonly string[]
  readonly Port: number
  readonly Tags: Readonly<Record<string, string>>
}

/**
 * DescribeReplicationGroups has no engine version, no subnet group and no security groups:
 * they come from its member clusters (DescribeCacheClusters), the VPC from the subnet group.
 */
export interface ReplicationGroupItem {
  readonly group: ApiReplicationGroup
  readonly members: Fact<readonly CacheCluster[]>
  readonly vpc: Fact<string | null>
  readonly tags: Fact<Readonly<Record<string, string>>>
}

export default defineKind<ReplicationGroup, ReplicationGroupItem, 'AWS::ElastiCache::ReplicationGroup'>({
  type: 'AWS::ElastiCache::ReplicationGroup',
  title: { en: 'ElastiCache replication group', ko: 'ElastiCache 복제 그룹' },
  nameProperty: 'ReplicationGroupId',
  parent: null,
  naturalKey: [],
  declaredIn: model => model.caches.at,
  properties: {
    Engine: { label: { en: 'engine', ko: '엔진' }, compare: 'same', effect: 'other' },
    EngineVersion: { label: { en: 'engine version', ko: '엔진 버전' }, compare: 'version', effect: 'other' },
    CacheNodeType: { label: { en: 'node type', ko: '노드 유형' }, compare: 'same', effect: 'size' },
    NumCacheClusters: { label: { en: 'nodes', ko: '노드 수' }, compare: 'same', effect: 'size' },
    NumNodeGroups: { label: { en: 'shards', ko: '샤드 수' }, compare: 'same', effect: 'size' },
    PreferredCacheClusterAZs: { label: { en: 'Availability Zones', ko: '가용 영역' }, compare: 'set', effect: 'placement' },
    AutomaticFailoverEnabled: { label: { en: 'automatic failover', ko: '자동 장애 조치' }, compare: 'same', effect: 'protection' },
    MultiAZEnabled: { label: { en: 'Multi-AZ', ko: '다중 AZ' }, compare: 'same', effect: 'protection' },
    AtRestEncryptionEnabled: { label: { en: 'encryption at rest', ko: '저장 시 암호화' }, compare: 'same', effect: 'protection' },
    TransitEncryptionMode: { label: { en: 'encryption in transit', ko: '전송 중 암호화' }, compare: 'same', effect: 'protection' },
    SnapshotRetentionLimit: {
      label: { en: 'snapshot retention (days)', ko: '스냅샷 보존 기간(일)' },
      compare: 'same',
      effect: 'protection',
    },
    CacheParameterGroupName: { label: { en: 'parameter group', ko: '파라미터 그룹' }, compare: 'same', effect: 'other' },
    CacheSubnetGroupName: {
      label: { en: 'subnet group', ko: '서브넷 그룹' },
      compare: 'same',
      effect: 'placement',
    },
    SecurityGroupIds: {
      label: { en: 'security groups', ko: '보안 그룹' },
      compare: 'set',
      effect: 'traffic',
    },
    Port: { label: { en: 'port', ko: '포트' }, compare: 'same', effect: 'other' },
    Tags: { label: { en: 'tags', ko: '태그' }, compare: 'tags', effect: 'other' },
  },

  *expected(model) {
    for (const cache of model.caches.values())
      yield {
        name: cache.name,
        parent: null,
        at: cache.at,
        properties: {
          Engine: cache.engine,
          EngineVersion: cache.version,
          CacheNodeType: cache.nodeType,
          NumCacheClusters: cache.nodes,
          NumNodeGroups: cache.shards,
          PreferredCacheClusterAZs: cache.zones,
          AutomaticFailoverEnabled: cache.automaticFailover,
          MultiAZEnabled: cache.multiAz,
          AtRestEncryptionEnabled: cache.encryptedAtRest,
          TransitEncryptionMode: cache.transitEncryption,
          SnapshotRetentionLimit: cache.snapshotRetentionDays,
          CacheParameterGroupName: cache.parameterGroup,
          CacheSubnetGroupName: nameOf(model.cacheSubnetGroups, cache.subnetGroup),
          SecurityGroupIds: namesOf(model.securityGroups, cache.securityGroups),
          Port: cache.port,
          Tags: tagsFor(model),
        },
      }
  },

  fromApi({ group, members, vpc, tags }, from) {
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
      now: group.Status === undefined ? [] : [{ is: 'status', value: group.Status, steady: group.Status === 'available' }],
      gone: group.Status === 'deleting' ? group.Status : null,
      bears: nodesOfCache(members),
      pending: pendingOf(group, read),
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
        CacheSubnetGroupName: referring(
          'AWS::ElastiCache::SubnetGroup',
          ofEvery(members, 'CacheSubnetGroupName', member => member.CacheSubnetGroupName),
        ),
        SecurityGroupIds: referringAll(
          'AWS::EC2::SecurityGroup',
          thenFact(members, (clusters, at) => groupsOf(clusters, reading(at))),
        ),
        Port: port(group, read),
        Tags: tags,
      },
    }
  },

  fromTemplate,
})

/** The one value that all members share; members that differ, or none at all, give no answer. */
function ofEvery(members: Fact<readonly CacheCluster[]>, field: string, pick: (member: CacheCluster) => string | undefined): Fact<string> {
  return thenFact(members, (clusters, at) => {
    const values = new Set(clusters.map(pick))
    const [value] = values
    return values.size === 1 ? reading(at).text(field, value) : reading(at).missing(`${field} that all members share`)
  })
}

const uniqueBy = (clusters: readonly CacheCluster[]) => [
  ...new Map(clusters.map(cluster => [cluster.PreferredAvailabilityZone, cluster])).values(),
]

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
function transit(group: ApiReplicationGroup, read: Reading): Fact<string> {
  const on = read.flag('TransitEncryptionEnabled', group.TransitEncryptionEnabled)
  if (!on.known) return on
  return known(on.value ? (group.TransitEncryptionMode ?? 'required') : 'off', read.at('TransitEncryptionMode'))
}

/** The configuration endpoint where cluster mode is on, else the primary's of its one node group. */
function port(group: ApiReplicationGroup, read: Reading): Fact<number> {
  const primary = group.NodeGroups?.[0]?.PrimaryEndpoint?.Port ?? group.NodeGroups?.[0]?.NodeGroupMembers?.[0]?.ReadEndpoint?.Port
  return read.count('NodeGroups/PrimaryEndpoint/Port', group.ConfigurationEndpoint?.Port ?? primary)
}

function pendingOf(group: ApiReplicationGroup, read: Reading): Readonly<Record<string, Pending>> {
  const pending = new Map<string, Pending>()
  const soon = (property: string, field: string, value: boolean) =>
    pending.set(property, { value: known(value, read.at(field)), when: 'when the change in progress is done' })
  if (group.AutomaticFailover === 'enabling') soon('AutomaticFailoverEnabled', 'AutomaticFailover', true)
  if (group.AutomaticFailover === 'disabling') soon('AutomaticFailoverEnabled', 'AutomaticFailover', false)
  const failover = group.PendingModifiedValues?.AutomaticFailoverStatus
  if (failover !== undefined) soon('AutomaticFailoverEnabled', 'PendingModifiedValues/AutomaticFailoverStatus', failover === 'enabled')
  return Object.fromEntries(pending)
}
