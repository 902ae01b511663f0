/** Databases and caches with their subnet groups. */
import {
  CreateCacheSubnetGroupCommand,
  type CreateCacheSubnetGroupCommandInput,
  CreateReplicationGroupCommand,
  type CreateReplicationGroupCommandInput,
} from '@aws-sdk/client-elasticache'
import {
  CreateDBInstanceCommand,
  type CreateDBInstanceCommandInput,
  CreateDBSubnetGroupCommand,
  type CreateDBSubnetGroupCommandInput,
} from '@aws-sdk/client-rds'
import { list, text } from '../intrinsics.ts'
import { given, type Makers, tagsOf } from '../maker.ts'

export const data: Makers = {
  'AWS::RDS::DBSubnetGroup': async ({ clients: { rds }, properties }) => {
    const names = ['DBSubnetGroupName', 'DBSubnetGroupDescription', 'SubnetIds'] as const
    const input = given<CreateDBSubnetGroupCommandInput>(properties, names, { Tags: tagsOf(properties) })
    return { ref: (await rds.send(new CreateDBSubnetGroupCommand(input))).DBSubnetGroup?.DBSubnetGroupName }
  },
  /** The group is called otherwise, and numbers are texts in a template. */
  'AWS::RDS::DBInstance': async ({ clients: { rds }, properties }) => {
    const { VPCSecurityGroups, AllocatedStorage, Port, Tags: _, ...same } = properties
    const input = given<CreateDBInstanceCommandInput>(same, databaseNames, {
      VpcSecurityGroupIds: list(VPCSecurityGroups).map(text),
      AllocatedStorage: Number(AllocatedStorage),
      Port: Number(Port),
      Tags: tagsOf(properties),
    })
    const { DBInstance } = await rds.send(new CreateDBInstanceCommand(input))
    return { ref: DBInstance?.DBInstanceIdentifier }
  },
  'AWS::ElastiCache::SubnetGroup': async ({ clients: { elasticache }, properties }) => {
    const more = { CacheSubnetGroupDescription: text(properties['Description']), Tags: tagsOf(properties) }
    const input = given<CreateCacheSubnetGroupCommandInput>(properties, ['CacheSubnetGroupName', 'SubnetIds'], more)
    return { ref: (await elasticache.send(new CreateCacheSubnetGroupCommand(input))).CacheSubnetGroup?.CacheSubnetGroupName }
  },
  'AWS::ElastiCache::ReplicationGroup': async ({ clients: { elasticache }, properties }) => {
    const input = given<CreateReplicationGroupCommandInput>(properties, cacheNames, { Tags: tagsOf(properties) })
    return { ref: (await elasticache.send(new CreateReplicationGroupCommand(input))).ReplicationGroup?.ReplicationGroupId }
  },
}

const databaseNames = [
  'AutoMinorVersionUpgrade',
  'AvailabilityZone',
  'BackupRetentionPeriod',
  'DBInstanceClass',
  'DBInstanceIdentifier',
  'DBSubnetGroupName',
  'DeletionProtection',
  'EnablePerformanceInsights',
  'Engine',
  'EngineVersion',
  'ManageMasterUserPassword',
  'MasterUsername',
  'MultiAZ',
  'PerformanceInsightsRetentionPeriod',
  'PubliclyAccessible',
  'StorageEncrypted',
  'StorageType',
] as const

const cacheNames = [
  'AtRestEncryptionEnabled',
  'AutomaticFailoverEnabled',
  'CacheNodeType',
  'CacheSubnetGroupName',
  'Engine',
  'EngineVersion',
  'MultiAZEnabled',
  'NumCacheClusters',
  'Port',
  'PreferredCacheClusterAZs',
  'ReplicationGroupDescription',
  'ReplicationGroupId',
  'SecurityGroupIds',
  'SnapshotRetentionLimit',
  'TransitEncryptionEnabled',
  'TransitEncryptionMode',
] as const
