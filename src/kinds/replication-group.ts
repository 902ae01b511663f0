import type { CacheCluster, ReplicationGroup as ApiReplicationGroup } from '@aws-sdk/client-elasticache'
import type { VersionPolicy } from '../model/claim.ts'
import type { Fact } from '../model/fact.ts'
import { nameOf, namesOf, tagsFor } from './claims.ts'
import { defineKind } from './define.ts'
import { fromApi } from './replication-group-api.ts'
import { fromTemplate } from './replication-group-template.ts'

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

  fromApi,
  fromTemplate,
})
