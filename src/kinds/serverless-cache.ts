import type { ServerlessCache as ApiServerlessCache } from '@aws-sdk/client-elasticache'
import type { Fact } from '../model/fact.ts'
import { defineKind } from './define.ts'
import { reading } from './read.ts'
import { templateReading } from './read-template.ts'
import { vpcOfInterfaces } from './template-vpc.ts'

/** No spec states one: each in scope is unmanaged. Its VPC is that of its subnets. */
export interface ServerlessCacheItem {
  readonly cache: ApiServerlessCache
  readonly vpc: Fact<string | null>
  readonly tags: Fact<Readonly<Record<string, string>>>
}

export default defineKind<Record<never, never>, ServerlessCacheItem, 'AWS::ElastiCache::ServerlessCache'>({
  type: 'AWS::ElastiCache::ServerlessCache',
  title: { en: 'serverless cache', ko: '서버리스 캐시' },
  nameProperty: 'ServerlessCacheName',
  parent: null,
  naturalKey: [],
  declaredIn: model => model.caches.at,
  properties: {},
  *expected() {},

  fromApi: ({ cache, vpc, tags }, from) => ({
    id: cache.ServerlessCacheName ?? '',
    arn: cache.ARN ?? null,
    name: reading(from).text('ServerlessCacheName', cache.ServerlessCacheName),
    parent: null,
    vpc,
    tags,
    gone: cache.Status?.toLowerCase() === 'deleting' ? cache.Status : null,
    properties: {},
  }),

  fromTemplate(item, from) {
    const read = templateReading(item, from)
    return {
      name: read.name('ServerlessCacheName'),
      parent: null,
      vpc: vpcOfInterfaces(item, from),
      tags: read.tags('Tags'),
      properties: {},
    }
  },
})
