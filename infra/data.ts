/** Databases and caches with their subnet groups. A stack that goes leaves a snapshot of each behind. */
import { RemovalPolicy, type Stack } from 'aws-cdk-lib'
import * as elasticache from 'aws-cdk-lib/aws-elasticache'
import * as rds from 'aws-cdk-lib/aws-rds'
import type { Cache, Database, Model } from '../src/model/language/index.ts'
import type { NetworkTier } from './network.ts'
import type { Groups } from './security-groups.ts'
import { each, id, type Item, needed, referred, stated, texts, value, version } from './values.ts'

export interface DataTier {
  readonly databases: ReadonlyMap<string, rds.CfnDBInstance>
}

export function dataTier(stack: Stack, model: Model, { subnets }: NetworkTier, groups: Groups): DataTier {
  const dbSubnetGroups = each(
    model.dbSubnetGroups,
    group =>
      new rds.CfnDBSubnetGroup(stack, id('DbSubnetGroup', group.key), {
        dbSubnetGroupName: needed(group.name),
        dbSubnetGroupDescription: needed(group.name),
        subnetIds: texts(subnets, group.subnets, subnet => subnet.ref) ?? [],
      }),
  )
  const cacheSubnetGroups = each(
    model.cacheSubnetGroups,
    group =>
      new elasticache.CfnSubnetGroup(stack, id('CacheSubnetGroup', group.key), {
        cacheSubnetGroupName: needed(group.name),
        description: needed(group.name),
        subnetIds: texts(subnets, group.subnets, subnet => subnet.ref) ?? [],
      }),
  )
  const databases = new Map<string, rds.CfnDBInstance>()
  // A replica follows a database that is there before it.
  for (const database of [...model.databases.values()].toSorted((a, b) => Number(isReplica(a)) - Number(isReplica(b))))
    databases.set(database.key, databaseInstance(stack, database, dbSubnetGroups, groups, databases))
  for (const cache of model.caches.values()) replicationGroup(stack, cache, cacheSubnetGroups, groups)
  return { databases }
}

const isReplica = (database: Item<Model['databases']>) => value(database.replicaOf) !== undefined

function databaseInstance(
  stack: Stack,
  database: Database,
  subnetGroups: ReadonlyMap<string, rds.CfnDBSubnetGroup>,
  groups: Groups,
  databases: ReadonlyMap<string, rds.CfnDBInstance>,
): rds.CfnDBInstance {
  const source = referred(databases, database.replicaOf)
  const insights = value(database.performanceInsights.enabled)
  const managed = value(database.masterSecretManaged)
  const instance = new rds.CfnDBInstance(
    stack,
    id('Database', database.key),
    stated<rds.CfnDBInstanceProps>({
      dbInstanceIdentifier: needed(database.name),
      engine: needed(database.engine),
      engineVersion: source === undefined ? version(database.version) : undefined,
      autoMinorVersionUpgrade: value(database.autoMinorVersionUpgrade),
      dbInstanceClass: value(database.instanceClass),
      allocatedStorage: value(database.storageGiB)?.toString(),
      maxAllocatedStorage: value(database.maxStorageGiB),
      storageType: value(database.storageType),
      iops: value(database.iops),
      storageThroughput: value(database.throughputMiBps),
      // A replica is encrypted as what it follows is, and may not say so (cfn-lint E3020).
      storageEncrypted: source === undefined ? value(database.encrypted) : undefined,
      backupRetentionPeriod: value(database.backupRetentionDays),
      multiAz: value(database.multiAz),
      availabilityZone: value(database.zone),
      dbSubnetGroupName: referred(subnetGroups, database.subnetGroup)?.ref,
      vpcSecurityGroups: texts(groups, database.securityGroups, group => group.attrGroupId),
      publiclyAccessible: value(database.publiclyAccessible),
      port: value(database.port)?.toString(),
      // The password is made and kept by RDS: none ever stands in a template.
      manageMasterUserPassword: source === undefined ? managed : undefined,
      masterUsername: source === undefined && managed === true ? 'master' : undefined,
      deletionProtection: value(database.deletionProtection),
      enablePerformanceInsights: insights,
      performanceInsightsRetentionPeriod: insights === true ? value(database.performanceInsights.retentionDays) : undefined,
      dbParameterGroupName: value(database.parameterGroup),
      sourceDbInstanceIdentifier: source?.ref,
    }),
  )
  // A replica has nothing of its own to keep.
  instance.applyRemovalPolicy(source === undefined ? RemovalPolicy.SNAPSHOT : RemovalPolicy.DESTROY)
  return instance
}

function replicationGroup(stack: Stack, cache: Cache, subnetGroups: ReadonlyMap<string, elasticache.CfnSubnetGroup>, groups: Groups): void {
  const transit = value(cache.transitEncryption)
  const shards = value(cache.shards)
  const nodes = value(cache.nodes)
  const sharded = shards !== undefined && shards > 1
  const group = new elasticache.CfnReplicationGroup(
    stack,
    id('Cache', cache.key),
    stated<elasticache.CfnReplicationGroupProps>({
      replicationGroupId: needed(cache.name),
      replicationGroupDescription: needed(cache.name),
      engine: needed(cache.engine),
      engineVersion: version(cache.version),
      cacheNodeType: value(cache.nodeType),
      numCacheClusters: sharded ? undefined : nodes,
      numNodeGroups: sharded ? shards : undefined,
      replicasPerNodeGroup: sharded && nodes !== undefined ? Math.max(0, Math.round(nodes / shards) - 1) : undefined,
      preferredCacheClusterAZs: sharded ? undefined : zonesOf(value(cache.zones), nodes),
      automaticFailoverEnabled: value(cache.automaticFailover),
      multiAzEnabled: value(cache.multiAz),
      atRestEncryptionEnabled: value(cache.encryptedAtRest),
      // CloudFormation wants it said for Valkey (cfn-lint E3704).
      transitEncryptionEnabled: transit === undefined ? undefined : transit !== 'off',
      transitEncryptionMode: transit === 'preferred' || transit === 'required' ? transit : undefined,
      snapshotRetentionLimit: value(cache.snapshotRetentionDays),
      cacheSubnetGroupName: referred(subnetGroups, cache.subnetGroup)?.ref,
      securityGroupIds: texts(groups, cache.securityGroups, one => one.attrGroupId),
      cacheParameterGroupName: value(cache.parameterGroup),
      port: value(cache.port),
    }),
  )
  group.applyRemovalPolicy(RemovalPolicy.SNAPSHOT)
}

/** A zone for every node, the stated ones in turn. */
function zonesOf(zones: readonly string[] | undefined, nodes: number | undefined): string[] | undefined {
  if (zones === undefined || nodes === undefined) return undefined
  return Array.from({ length: nodes }, (_, index) => zones[index % zones.length] ?? '')
}
