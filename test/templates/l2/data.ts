/** The database of dev as L2. Of ElastiCache there is no L2. */
import { Duration, type Stack } from 'aws-cdk-lib'
import * as ec2 from 'aws-cdk-lib/aws-ec2'
import * as elasticache from 'aws-cdk-lib/aws-elasticache'
import * as rds from 'aws-cdk-lib/aws-rds'
import type { L2Network } from './network.ts'

export function l2Data(stack: Stack, prefix: string, { vpc, subnets, groups }: L2Network): rds.DatabaseInstance {
  valkey(stack, prefix, subnets.data[0]?.subnetId ?? '', groups.cache.securityGroupId)
  return new rds.DatabaseInstance(stack, 'Postgres', {
    vpc,
    instanceIdentifier: `${prefix}-postgres`,
    engine: rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.VER_18_1 }),
    instanceType: ec2.InstanceType.of(ec2.InstanceClass.T4G, ec2.InstanceSize.MICRO),
    allocatedStorage: 20,
    storageType: rds.StorageType.GP3,
    storageEncrypted: true,
    backupRetention: Duration.days(1),
    multiAz: false,
    availabilityZone: 'ap-northeast-2a',
    autoMinorVersionUpgrade: true,
    deletionProtection: false,
    publiclyAccessible: false,
    port: 5432,
    manageMasterUserPassword: true,
    performanceInsightRetention: rds.PerformanceInsightRetention.DEFAULT,
    securityGroups: [groups.db],
    subnetGroup: new rds.SubnetGroup(stack, 'DatabaseSubnets', {
      vpc,
      description: 'of the database',
      subnetGroupName: `${prefix}-db-subnets`,
      vpcSubnets: { subnets: [...subnets.data] },
    }),
  })
}

function valkey(stack: Stack, prefix: string, subnetId: string, group: string): void {
  const subnets = new elasticache.CfnSubnetGroup(stack, 'CacheSubnets', {
    cacheSubnetGroupName: `${prefix}-cache-subnets`,
    description: 'of the cache',
    subnetIds: [subnetId],
  })
  new elasticache.CfnReplicationGroup(stack, 'Valkey', {
    replicationGroupId: `${prefix}-valkey`,
    replicationGroupDescription: 'the cache',
    engine: 'valkey',
    engineVersion: '8.0',
    cacheNodeType: 'cache.t4g.micro',
    numCacheClusters: 1,
    preferredCacheClusterAZs: ['ap-northeast-2a'],
    automaticFailoverEnabled: false,
    multiAzEnabled: false,
    atRestEncryptionEnabled: true,
    transitEncryptionEnabled: false,
    snapshotRetentionLimit: 1,
    cacheSubnetGroupName: subnets.ref,
    securityGroupIds: [group],
    port: 6379,
  })
}
