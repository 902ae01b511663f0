/** How a replication group is read from a template. */
import { type Fact, type From, known, thenFact } from '../model/fact.ts'
import type { FromTemplate } from './define.ts'
import { type TemplateReading, templateReading } from './read-template.ts'
import type { ReplicationGroup } from './replication-group.ts'
import type { TemplateItem } from './template.ts'
import { vpcOfInterfaces } from './template-vpc.ts'

/** One AWS::ElastiCache::ReplicationGroup. */
export function fromTemplate(item: TemplateItem, from: From): FromTemplate<ReplicationGroup> {
  const read = templateReading(item, from)
  return {
    name: read.name('ReplicationGroupId'),
    parent: null,
    vpc: vpcOfInterfaces(item, from),
    tags: read.tags('Tags'),
    properties: {
      Engine: read.text('Engine'),
      EngineVersion: read.text('EngineVersion'),
      CacheNodeType: read.text('CacheNodeType'),
      NumCacheClusters: nodes(read),
      NumNodeGroups: read.count('NumNodeGroups'),
      PreferredCacheClusterAZs: zones(read),
      AutomaticFailoverEnabled: read.flag('AutomaticFailoverEnabled'),
      MultiAZEnabled: read.flag('MultiAZEnabled'),
      AtRestEncryptionEnabled: read.flag('AtRestEncryptionEnabled'),
      TransitEncryptionMode: transit(read),
      SnapshotRetentionLimit: read.count('SnapshotRetentionLimit'),
      CacheParameterGroupName: read.text('CacheParameterGroupName'),
      CacheSubnetGroupName: read.reference('AWS::ElastiCache::SubnetGroup', 'CacheSubnetGroupName'),
      SecurityGroupIds: read.references('AWS::EC2::SecurityGroup', 'SecurityGroupIds'),
      Port: read.count('Port'),
      Tags: read.tags('Tags'),
    },
  }
}

/** Clusters in all, or shards with their replicas and a primary each. */
function nodes(read: TemplateReading): Fact<number> {
  if (read.raw('NumCacheClusters') !== undefined || read.raw('ReplicasPerNodeGroup') === undefined) return read.count('NumCacheClusters')
  return thenFact(read.count('NumNodeGroups'), shards =>
    thenFact(read.count('ReplicasPerNodeGroup'), (replicas, at) => known(shards * (replicas + 1), at)),
  )
}

/** One zone an element, and several nodes may lie in one: as a set, as the members tell it. */
function zones(read: TemplateReading): Fact<readonly string[]> {
  return thenFact(read.texts('PreferredCacheClusterAZs'), (list, at) => known([...new Set(list)], at))
}

/** Without a mode TLS is required where it is on: `preferred` is only there to move to it. */
function transit(read: TemplateReading): Fact<string> {
  return thenFact(read.flag('TransitEncryptionEnabled'), (on, at) =>
    on
      ? read.text('TransitEncryptionMode', { value: 'required', source: 'API reference, CreateReplicationGroup, TransitEncryptionMode' })
      : known('off', at),
  )
}
