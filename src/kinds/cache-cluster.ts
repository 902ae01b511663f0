import type { CacheCluster as ApiCacheCluster } from '@aws-sdk/client-elasticache'
import type { Fact } from '../model/fact.ts'
import { defineKind } from './define.ts'
import { reading } from './read.ts'
import { templateReading } from './read-template.ts'
import { vpcOfInterfaces } from './template-vpc.ts'

/** A cluster of no replication group: Memcached, or one node of Redis OSS made by itself. No spec states one: each in scope is unmanaged. */
export interface CacheClusterItem {
  readonly cluster: ApiCacheCluster
  readonly vpc: Fact<string | null>
  readonly tags: Fact<Readonly<Record<string, string>>>
}

export default defineKind<Record<never, never>, CacheClusterItem, 'AWS::ElastiCache::CacheCluster'>({
  type: 'AWS::ElastiCache::CacheCluster',
  title: { en: 'cache cluster', ko: '캐시 클러스터' },
  nameProperty: 'ClusterName',
  parent: null,
  naturalKey: [],
  declaredIn: model => model.caches.at,
  properties: {},
  *expected() {},

  fromApi: ({ cluster, vpc, tags }, from) => ({
    id: cluster.CacheClusterId ?? '',
    arn: cluster.ARN ?? null,
    name: reading(from).text('CacheClusterId', cluster.CacheClusterId),
    parent: null,
    vpc,
    tags,
    gone: cluster.CacheClusterStatus === 'deleting' || cluster.CacheClusterStatus === 'deleted' ? cluster.CacheClusterStatus : null,
    properties: {},
  }),

  fromTemplate(item, from) {
    const read = templateReading(item, from)
    return {
      name: read.name('ClusterName'),
      parent: null,
      vpc: vpcOfInterfaces(item, from),
      tags: read.tags('Tags'),
      properties: {},
    }
  },
})
