import type {
  CacheCluster,
  CacheSubnetGroup,
  DescribeCacheClustersCommandInput,
  DescribeCacheClustersCommandOutput,
  DescribeCacheSubnetGroupsCommandInput,
  DescribeCacheSubnetGroupsCommandOutput,
  DescribeReplicationGroupsCommandInput,
  DescribeReplicationGroupsCommandOutput,
  DescribeServerlessCachesCommandInput,
  DescribeServerlessCachesCommandOutput,
  ListTagsForResourceCommandInput,
  ListTagsForResourceCommandOutput,
  ReplicationGroup,
  ServerlessCache,
} from '@aws-sdk/client-elasticache'
import type { Subnet } from '@aws-sdk/client-ec2'
import { type Fact, type From, known, mapFact, unknown } from '../../model/fact.ts'
import type { Call, Listing, Read } from '../call.ts'
import { list } from '../list.ts'
import { asFact, type Collector, fed, itemIn, joined, tagsByArn } from './collect.ts'
import { subnets as ec2Subnets } from './ec2-vpc.ts'
import { sweepTags } from './tags.ts'

const replicationGroups: Read<DescribeReplicationGroupsCommandInput, DescribeReplicationGroupsCommandOutput, ReplicationGroup> = {
  service: 'elasticache',
  operation: 'DescribeReplicationGroups',
  action: 'elasticache:DescribeReplicationGroups',
  feeds: { 'AWS::ElastiCache::ReplicationGroup': '*' },
  items: { field: 'ReplicationGroups', id: group => group.ReplicationGroupId },
  page: { token: 'Marker', next: 'Marker', size: { MaxRecords: 100 } },
}

/** A replication group carries neither engine version nor subnet group nor security groups: its members do. */
const clusters: Read<DescribeCacheClustersCommandInput, DescribeCacheClustersCommandOutput, CacheCluster> = {
  service: 'elasticache',
  operation: 'DescribeCacheClusters',
  action: 'elasticache:DescribeCacheClusters',
  feeds: {
    'AWS::ElastiCache::ReplicationGroup': [
      'Engine',
      'EngineVersion',
      'PreferredCacheClusterAZs',
      'CacheParameterGroupName',
      'CacheSubnetGroupName',
      'SecurityGroupIds',
    ],
    'AWS::ElastiCache::CacheCluster': '*',
  },
  items: { field: 'CacheClusters', id: cluster => cluster.CacheClusterId },
  page: { token: 'Marker', next: 'Marker', size: { MaxRecords: 100 } },
}

const subnetGroups: Read<DescribeCacheSubnetGroupsCommandInput, DescribeCacheSubnetGroupsCommandOutput, CacheSubnetGroup> = {
  service: 'elasticache',
  operation: 'DescribeCacheSubnetGroups',
  action: 'elasticache:DescribeCacheSubnetGroups',
  feeds: { 'AWS::ElastiCache::SubnetGroup': '*' },
  items: { field: 'CacheSubnetGroups', id: group => group.CacheSubnetGroupName },
  page: { token: 'Marker', next: 'Marker', size: { MaxRecords: 100 } },
}

/** No answer of ElastiCache has tags inline: they come from the sweep, and from here where it does not know them yet. */
const tags: Read<ListTagsForResourceCommandInput, ListTagsForResourceCommandOutput> = {
  service: 'elasticache',
  operation: 'ListTagsForResource',
  action: 'elasticache:ListTagsForResource',
  feeds: { 'AWS::ElastiCache::ReplicationGroup': ['Tags'], 'AWS::ElastiCache::SubnetGroup': ['Tags'] },
  parent: 'replicationGroups',
}

/** The third list of caches, disjoint from the other two. */
const serverless: Read<DescribeServerlessCachesCommandInput, DescribeServerlessCachesCommandOutput, ServerlessCache> = {
  service: 'elasticache',
  operation: 'DescribeServerlessCaches',
  action: 'elasticache:DescribeServerlessCaches',
  feeds: { 'AWS::ElastiCache::ServerlessCache': '*' },
  items: { field: 'ServerlessCaches', id: cache => cache.ServerlessCacheName },
  page: { token: 'NextToken', next: 'NextToken', size: { MaxResults: 50 } },
}

export const elasticache: Collector = {
  reads: { replicationGroups, clusters, subnetGroups, tags, serverless },
  collect: async (call, asked) => {
    const [groups, members, subnets, caches, zones, lookup] = await Promise.all([
      list(call, replicationGroups, {}),
      list(call, clusters, { ShowCacheNodeInfo: false }),
      list(call, subnetGroups, {}),
      list(call, serverless, {}),
      list(call, ec2Subnets, {}),
      sweepTags(call),
    ])
    const tagsOf = (type: string, name: string | undefined, arn: string | undefined, from: From) =>
      lookup(arn, from, asked.names(type).includes(name ?? '') ? own => tagsOfArn(call, own, from) : undefined)
    return Promise.all([
      joined(groups, async (group, from) => {
        const own = membersOf(group, members, from)
        const tags = await tagsOf('AWS::ElastiCache::ReplicationGroup', group.ReplicationGroupId, group.ARN, from)
        return { group, members: own, vpc: vpcOf(own, subnets), tags }
      }).then(listing => fed('AWS::ElastiCache::ReplicationGroup', listing)),
      joined(subnets, async (group, from) => ({
        group,
        tags: await tagsOf('AWS::ElastiCache::SubnetGroup', group.CacheSubnetGroupName, group.ARN, from),
      })).then(listing => fed('AWS::ElastiCache::SubnetGroup', listing)),
      joined(alone(members), async (cluster, from) => ({
        cluster,
        vpc: vpcOf(known([cluster], from), subnets),
        tags: await lookup(cluster.ARN, from),
      })).then(listing => fed('AWS::ElastiCache::CacheCluster', listing)),
      joined(caches, async (cache, from) => ({ cache, vpc: vpcOfSubnets(cache, zones, from), tags: await lookup(cache.ARN, from) })).then(
        listing => fed('AWS::ElastiCache::ServerlessCache', listing),
      ),
    ])
  },
}

/** Clusters that are no member of a replication group. */
function alone(listing: Listing<CacheCluster>): Listing<CacheCluster> {
  return { ...listing, items: listing.items.filter(({ item }) => item.ReplicationGroupId === undefined) }
}

/** All subnets of a cache lie in one VPC. Without subnets it is in the default VPC, which is nobody's. */
function vpcOfSubnets({ SubnetIds }: ServerlessCache, subnets: Listing<Subnet>, from: From): Fact<string | null> {
  const [first] = SubnetIds ?? []
  if (first === undefined) return known(null, from)
  return mapFact(
    itemIn(subnets, subnet => subnet.SubnetId === first, from),
    subnet => subnet?.VpcId ?? null,
  )
}

const tagsOfArn = (call: Call, arn: string, from: From) =>
  tagsByArn(
    call,
    tags,
    arn,
    from,
    ResourceName => ({ ResourceName }),
    output => output.TagList,
  )

/** A member that the group names and no list holds makes all of them unknown: what is judged is every node or none. */
function membersOf(group: ReplicationGroup, listing: Listing<CacheCluster>, from: From): Fact<readonly CacheCluster[]> {
  const own = listing.items.filter(({ item }) => item.ReplicationGroupId === group.ReplicationGroupId).map(({ item }) => item)
  const lacking = (group.MemberClusters ?? []).filter(id => !own.some(cluster => cluster.CacheClusterId === id))
  const all = asFact(listing, { call: 'elasticache:DescribeCacheClusters', at: '/CacheClusters' })
  if (lacking.length === 0 && own.length > 0)
    return known(own, { call: 'elasticache:DescribeCacheClusters', at: `/CacheClusters/${group.ReplicationGroupId ?? ''}` })
  if (!all.known) return all
  const message = `DescribeCacheClusters does not know the members ${lacking.sort().join(', ')}`
  return unknown({ reason: 'garbled', call: 'elasticache:DescribeCacheClusters', action: null, message }, from)
}

/** A replication group lives where its subnet group does. */
function vpcOf(members: Fact<readonly CacheCluster[]>, subnets: Listing<CacheSubnetGroup>): Fact<string | null> {
  if (!members.known) return members
  const name = members.value[0]?.CacheSubnetGroupName
  const group = itemIn(subnets, one => one.CacheSubnetGroupName === name, members.from)
  return mapFact(group, one => one?.VpcId ?? null)
}
