/** Drifts of the database, the cache, and their subnet groups. */
import {
  CreateCacheSubnetGroupCommand,
  type CreateReplicationGroupCommandInput,
  CreateReplicationGroupCommand,
  DeleteReplicationGroupCommand,
  IncreaseReplicaCountCommand,
  ModifyCacheSubnetGroupCommand,
  ModifyReplicationGroupCommand,
  type ModifyReplicationGroupCommandInput,
  AddTagsToResourceCommand as TagCacheCommand,
} from '@aws-sdk/client-elasticache'
import {
  AddTagsToResourceCommand,
  CreateDBInstanceCommand,
  type CreateDBInstanceCommandInput,
  CreateDBSubnetGroupCommand,
  DeleteDBInstanceCommand,
  ModifyDBInstanceCommand,
  type ModifyDBInstanceCommandInput,
  ModifyDBSubnetGroupCommand,
} from '@aws-sdk/client-rds'
import { accountId, region } from '../../account/clients.ts'
import { databaseOf, cacheOf } from '../../account/provision/data.ts'
import type { Apply, World } from './world.ts'

const modify = ({ clients, named }: World, changes: Partial<ModifyDBInstanceCommandInput>) =>
  clients.rds.send(new ModifyDBInstanceCommand({ DBInstanceIdentifier: named('postgres'), ApplyImmediately: true, ...changes }))

/** What cannot be changed is made anew: as somebody restores a snapshot otherwise. */
async function recreate(world: World, changes: Partial<CreateDBInstanceCommandInput>) {
  const DBInstanceIdentifier = world.named('postgres')
  await modify(world, { DeletionProtection: false })
  await world.clients.rds.send(new DeleteDBInstanceCommand({ DBInstanceIdentifier, SkipFinalSnapshot: true }))
  await world.clients.rds.send(new CreateDBInstanceCommand({ ...databaseOf(world.ids, world.architecture), ...changes }))
}

const modifyCache = ({ clients, named }: World, changes: Partial<ModifyReplicationGroupCommandInput>) =>
  clients.elasticache.send(new ModifyReplicationGroupCommand({ ReplicationGroupId: named('valkey'), ApplyImmediately: true, ...changes }))

async function recreateCache(world: World, changes: Partial<CreateReplicationGroupCommandInput>) {
  await world.clients.elasticache.send(new DeleteReplicationGroupCommand({ ReplicationGroupId: world.named('valkey') }))
  await world.clients.elasticache.send(new CreateReplicationGroupCommand({ ...cacheOf(world.ids, world.architecture), ...changes }))
}

const databaseArn = ({ named }: World) => `arn:aws:rds:${region}:${accountId}:db:${named('postgres')}`
const cacheArn = ({ named }: World) => `arn:aws:elasticache:${region}:${accountId}:replicationgroup:${named('valkey')}`

export const databaseDrifts = {
  'database-public': world => modify(world, { PubliclyAccessible: true }),
  'database-backup-off': world => modify(world, { BackupRetentionPeriod: 0 }),
  'database-backup-longer': world => modify(world, { BackupRetentionPeriod: 21 }),
  'database-multi-az-changed': world => modify(world, { MultiAZ: world.architecture.database.zone !== null }),
  'database-larger': world => modify(world, { DBInstanceClass: 'db.t4g.large' }),
  'database-more-storage': world => modify(world, { AllocatedStorage: 40 }),
  'database-old-disks': world => modify(world, { StorageType: 'gp2' }),
  'database-no-minor-upgrades': world => modify(world, { AutoMinorVersionUpgrade: false }),
  'database-deletion-protection-changed': world => modify(world, { DeletionProtection: !world.architecture.database.deletionProtection }),
  'database-insights-off': world => modify(world, { EnablePerformanceInsights: false }),
  'database-insights-kept-longer': world => modify(world, { EnablePerformanceInsights: true, PerformanceInsightsRetentionPeriod: 31 }),
  'database-extra-group': world => modify(world, { VpcSecurityGroupIds: [world.id('db-sg'), world.id('alb-sg')] }),
  'database-another-group': world => modify(world, { VpcSecurityGroupIds: [world.id('ecs-sg')] }),
  'database-next-major': world => modify(world, { EngineVersion: '19.1', AllowMajorVersionUpgrade: true }),
  'database-other-port': world => recreate(world, { Port: 5433 }),
  'database-unencrypted': world => recreate(world, { StorageEncrypted: false }),
  'database-old-version': world => recreate(world, { EngineVersion: '17.6' }),
  'database-own-password': world => recreate(world, { ManageMasterUserPassword: false, MasterUserPassword: 'not-a-secret' }),
  'database-other-zone': world => recreate(world, { AvailabilityZone: 'ap-northeast-2c' }),
  'database-missing': async world => {
    await modify(world, { DeletionProtection: false })
    const DBInstanceIdentifier = world.named('postgres')
    await world.clients.rds.send(new DeleteDBInstanceCommand({ DBInstanceIdentifier, SkipFinalSnapshot: true }))
  },
  'database-renamed': world => modify(world, { NewDBInstanceIdentifier: 'restored' }),
  'database-extra': ({ clients, ids, architecture }) =>
    clients.rds.send(new CreateDBInstanceCommand({ ...databaseOf(ids, architecture), DBInstanceIdentifier: 'reporting' })),
  'database-tag-changed': world =>
    world.clients.rds.send(
      new AddTagsToResourceCommand({ ResourceName: databaseArn(world), Tags: [{ Key: 'Environment', Value: 'stage' }] }),
    ),
  'database-subnets-include-public': ({ clients, architecture, id }) =>
    clients.rds.send(
      new ModifyDBSubnetGroupCommand({
        DBSubnetGroupName: architecture.database.subnetGroup,
        SubnetIds: [id('data-2a'), id('data-2c'), id('public-2a')],
      }),
    ),
  'database-subnet-group-extra': ({ clients, id, architecture }) =>
    clients.rds.send(
      new CreateDBSubnetGroupCommand({
        DBSubnetGroupName: `${architecture.name}-old-subnets`,
        DBSubnetGroupDescription: 'old',
        SubnetIds: [id('data-2a'), id('data-2c')],
      }),
    ),
} satisfies Record<string, Apply>

export const cacheDrifts = {
  'cache-larger': world => modifyCache(world, { CacheNodeType: 'cache.t4g.medium' }),
  'cache-no-snapshots': world => modifyCache(world, { SnapshotRetentionLimit: 0 }),
  'cache-failover-changed': world => modifyCache(world, { AutomaticFailoverEnabled: !world.architecture.cache.failover }),
  'cache-multi-az-changed': world => modifyCache(world, { MultiAZEnabled: !world.architecture.cache.failover }),
  'cache-extra-group': world => modifyCache(world, { SecurityGroupIds: [world.id('cache-sg'), world.id('alb-sg')] }),
  'cache-next-version': world => modifyCache(world, { EngineVersion: '8.1' }),
  'cache-transit-preferred': world => modifyCache(world, { TransitEncryptionEnabled: true, TransitEncryptionMode: 'preferred' }),
  'cache-one-node-more': ({ clients, named, architecture }) =>
    clients.elasticache.send(
      new IncreaseReplicaCountCommand({
        ReplicationGroupId: named('valkey'),
        ApplyImmediately: true,
        NewReplicaCount: architecture.cache.nodes,
      }),
    ),
  'cache-other-engine': world => modifyCache(world, { Engine: 'redis' }),
  'cache-renamed-or-gone': world =>
    world.clients.elasticache.send(new DeleteReplicationGroupCommand({ ReplicationGroupId: world.named('valkey') })),
  'cache-extra': ({ clients, ids, architecture }) =>
    clients.elasticache.send(new CreateReplicationGroupCommand({ ...cacheOf(ids, architecture), ReplicationGroupId: 'sessions' })),
  'cache-tag-changed': world =>
    world.clients.elasticache.send(new TagCacheCommand({ ResourceName: cacheArn(world), Tags: [{ Key: 'Project', Value: 'other' }] })),
  'cache-unencrypted': world => recreateCache(world, { AtRestEncryptionEnabled: false }),
  'cache-other-port': world => recreateCache(world, { Port: 6380 }),
  'cache-subnets-widened': ({ clients, architecture, id }) =>
    clients.elasticache.send(
      new ModifyCacheSubnetGroupCommand({
        CacheSubnetGroupName: architecture.cache.subnetGroup,
        SubnetIds: [id('data-2a'), id('private-2a')],
      }),
    ),
  'cache-subnet-group-extra': ({ clients, id, architecture }) =>
    clients.elasticache.send(
      new CreateCacheSubnetGroupCommand({
        CacheSubnetGroupName: `${architecture.name}-old-cache`,
        CacheSubnetGroupDescription: 'old',
        SubnetIds: [id('data-2a')],
      }),
    ),
} satisfies Record<string, Apply>

export const dataSilences = {
  'database-minor-upgrade': world => modify(world, { EngineVersion: '18.2' }),
  'database-windows': world => modify(world, { PreferredMaintenanceWindow: 'sun:17:00-sun:17:30', PreferredBackupWindow: '16:00-16:30' }),
  'database-further-tags': world =>
    world.clients.rds.send(new AddTagsToResourceCommand({ ResourceName: databaseArn(world), Tags: [{ Key: 'Team', Value: 'data' }] })),
  'database-copies-tags': world => modify(world, { CopyTagsToSnapshot: true }),
  'cache-patch-upgrade': world => modifyCache(world, { EngineVersion: '8.0.2' }),
  'cache-described': world => modifyCache(world, { ReplicationGroupDescription: 'sessions and carts' }),
  'cache-further-tags': world =>
    world.clients.elasticache.send(new TagCacheCommand({ ResourceName: cacheArn(world), Tags: [{ Key: 'Team', Value: 'web' }] })),
} satisfies Record<string, Apply>
