import { CreateCacheSubnetGroupCommand, CreateReplicationGroupCommand } from '@aws-sdk/client-elasticache'
import { CreateDBInstanceCommand, CreateDBSubnetGroupCommand } from '@aws-sdk/client-rds'
import type { Architecture } from '../architecture.ts'
import type { Clients } from '../clients.ts'
import { type Ids, listed } from './ids.ts'

/** The database and the cache, each with its subnet group. */
export async function data(clients: Clients, ids: Ids, architecture: Architecture): Promise<void> {
  await Promise.all([database(clients, ids, architecture), cache(clients, ids, architecture)])
}

async function database({ rds }: Clients, ids: Ids, architecture: Architecture) {
  const { database: db, tags } = architecture
  await rds.send(
    new CreateDBSubnetGroupCommand({
      DBSubnetGroupName: db.subnetGroup,
      DBSubnetGroupDescription: db.subnetGroup,
      SubnetIds: db.subnets.map(ids.get),
      Tags: listed(tags),
    }),
  )
  await rds.send(new CreateDBInstanceCommand(databaseOf(ids, architecture)))
}

/** The input that makes the database; a drift makes it anew with something changed. */
export function databaseOf(ids: Ids, { name, database: db, tags }: Architecture) {
  return {
    DBInstanceIdentifier: db.name,
    Engine: 'postgres',
    EngineVersion: '18.1',
    AutoMinorVersionUpgrade: true,
    DBInstanceClass: db.class,
    AllocatedStorage: 20,
    StorageType: 'gp3',
    StorageEncrypted: true,
    BackupRetentionPeriod: db.backupDays,
    MultiAZ: db.zone === null,
    ...(db.zone !== null && { AvailabilityZone: db.zone }),
    DBSubnetGroupName: db.subnetGroup,
    VpcSecurityGroupIds: [ids.get(`${name}-db-sg`)],
    PubliclyAccessible: false,
    Port: 5432,
    MasterUsername: 'popcorn',
    ManageMasterUserPassword: true,
    EnablePerformanceInsights: true,
    PerformanceInsightsRetentionPeriod: 7,
    DeletionProtection: db.deletionProtection,
    Tags: listed(tags),
  }
}

async function cache({ elasticache }: Clients, ids: Ids, architecture: Architecture) {
  const { cache: valkey, tags } = architecture
  await elasticache.send(
    new CreateCacheSubnetGroupCommand({
      CacheSubnetGroupName: valkey.subnetGroup,
      CacheSubnetGroupDescription: valkey.subnetGroup,
      SubnetIds: valkey.subnets.map(ids.get),
      Tags: listed(tags),
    }),
  )
  await elasticache.send(new CreateReplicationGroupCommand(cacheOf(ids, architecture)))
}

/** The input that makes the cache. */
export function cacheOf(ids: Ids, { name, cache: valkey, tags }: Architecture) {
  return {
    ReplicationGroupId: valkey.name,
    ReplicationGroupDescription: valkey.name,
    Engine: 'valkey',
    EngineVersion: '8.0',
    CacheNodeType: valkey.nodeType,
    NumCacheClusters: valkey.nodes,
    PreferredCacheClusterAZs: [...valkey.zones],
    AutomaticFailoverEnabled: valkey.failover,
    MultiAZEnabled: valkey.failover,
    AtRestEncryptionEnabled: true,
    TransitEncryptionEnabled: valkey.transitEncryption,
    ...(valkey.transitEncryption && { TransitEncryptionMode: 'required' as const }),
    SnapshotRetentionLimit: valkey.snapshotDays,
    CacheSubnetGroupName: valkey.subnetGroup,
    SecurityGroupIds: [ids.get(`${name}-cache-sg`)],
    Port: 6379,
    Tags: listed(tags),
  }
}
