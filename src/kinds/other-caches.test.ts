import { expect, test } from 'vitest'
import { known } from '../model/fact.ts'
import { about } from './all-facts.ts'
import cacheCluster from './cache-cluster.ts'
import { from } from './fact-table.ts'
import serverlessCache from './serverless-cache.ts'

const beside = { vpc: known('vpc-1', from), tags: known({}, from) }
const alone = (cluster: object) => about(cacheCluster, { cluster, ...beside })
const serverless = (cache: object) => about(serverlessCache, { cache, ...beside })

test.each([
  ['a cluster by name and ARN', alone({ CacheClusterId: 'm', ARN: 'arn:m' }), { name: 'm', aliases: ['m', 'arn:m'], gone: null }],
  ['a cluster on its way out', alone({ CacheClusterId: 'm', CacheClusterStatus: 'deleting' }), { gone: 'deleting' }],
  ['a cluster without a name', alone({}), { name: 'unknown: CacheClusterId' }],
  [
    'a serverless cache by name and ARN',
    serverless({ ServerlessCacheName: 's', ARN: 'arn:s' }),
    { name: 's', aliases: ['s', 'arn:s'], gone: null },
  ],
  ['a serverless cache on its way out', serverless({ ServerlessCacheName: 's', Status: 'DELETING' }), { gone: 'DELETING' }],
  ['a serverless cache without a name', serverless({}), { name: 'unknown: ServerlessCacheName' }],
])('%s', (_, told, then) => expect(told).toMatchObject(then))

test.each([cacheCluster, serverlessCache])('no spec states one', kind => expect([...kind.expected({} as never)]).toEqual([]))
