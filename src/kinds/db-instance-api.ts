/** How a DB instance is read from DescribeDBInstances. */
import type { DBInstance as ApiDbInstance } from '@aws-sdk/client-rds'
import { type Fact, type From, known } from '../model/fact.ts'
import type { Pending } from '../model/resource.ts'
import { interfaceOfDatabase } from './bears.ts'
import type { DbInstance } from './db-instance.ts'
import { absent } from './defaults.ts'
import { clusterAlias } from './db-cluster.ts'
import type { FromApi } from './define.ts'
import { type Reading, reading, referring, referringAll, tagsOf } from './read.ts'

/** One item of DescribeDBInstances. */
export function fromApi(db: ApiDbInstance, from: From): FromApi<DbInstance> {
  const read = reading(from)
  const tags = tagsOf(db.TagList, read.at('TagList'))
  const groups = db.VpcSecurityGroups?.filter(group => group.Status !== 'removing')
  return {
    id: db.DBInstanceIdentifier ?? '',
    arn: db.DBInstanceArn ?? null,
    name: read.text('DBInstanceIdentifier', db.DBInstanceIdentifier),
    // A member of a cluster lives in it: an unmanaged cluster is then one finding.
    parent: db.DBClusterIdentifier === undefined ? null : read.text('DBClusterIdentifier', clusterAlias(db.DBClusterIdentifier)),
    vpc: read.textOrNull('DBSubnetGroup/VpcId', db.DBSubnetGroup?.VpcId),
    tags,
    now:
      db.DBInstanceStatus === undefined ? [] : [{ is: 'status', value: db.DBInstanceStatus, steady: db.DBInstanceStatus === 'available' }],
    gone: db.DBInstanceStatus === 'deleting' ? db.DBInstanceStatus : null,
    bears: interfaceOfDatabase(db),
    pending: pendingOf(db, read),
    properties: {
      Engine: read.text('Engine', db.Engine),
      EngineVersion: read.text('EngineVersion', db.EngineVersion),
      AutoMinorVersionUpgrade: read.flag('AutoMinorVersionUpgrade', db.AutoMinorVersionUpgrade),
      DBInstanceClass: read.text('DBInstanceClass', db.DBInstanceClass),
      AllocatedStorage: read.count('AllocatedStorage', db.AllocatedStorage),
      MaxAllocatedStorage: read.count('MaxAllocatedStorage', db.MaxAllocatedStorage, absent['AWS::RDS::DBInstance.MaxAllocatedStorage']),
      StorageType: read.text('StorageType', db.StorageType),
      Iops: read.count('Iops', db.Iops, ...withoutPerformance(db)),
      StorageThroughput: read.count('StorageThroughput', db.StorageThroughput, ...withoutPerformance(db)),
      StorageEncrypted: encryption(db, read),
      BackupRetentionPeriod: read.count('BackupRetentionPeriod', db.BackupRetentionPeriod),
      MultiAZ: read.flag('MultiAZ', db.MultiAZ),
      AvailabilityZone: read.text('AvailabilityZone', db.AvailabilityZone),
      DBSubnetGroupName: referring(
        'AWS::RDS::DBSubnetGroup',
        read.text('DBSubnetGroup/DBSubnetGroupName', db.DBSubnetGroup?.DBSubnetGroupName),
      ),
      VPCSecurityGroups: referringAll(
        'AWS::EC2::SecurityGroup',
        read.texts('VpcSecurityGroups', groups, group => group.VpcSecurityGroupId),
      ),
      PubliclyAccessible: read.flag('PubliclyAccessible', db.PubliclyAccessible),
      // Endpoint is absent while an instance is being created: its port is then unknown.
      Port: read.count('Endpoint/Port', db.Endpoint?.Port),
      ManageMasterUserPassword: read.flag(
        'MasterUserSecret',
        db.MasterUserSecret === undefined ? undefined : true,
        absent['AWS::RDS::DBInstance.ManageMasterUserPassword'],
      ),
      DeletionProtection: read.flag('DeletionProtection', db.DeletionProtection),
      EnablePerformanceInsights: read.flag('PerformanceInsightsEnabled', db.PerformanceInsightsEnabled),
      PerformanceInsightsRetentionPeriod: read.count(
        'PerformanceInsightsRetentionPeriod',
        db.PerformanceInsightsRetentionPeriod,
        ...(db.PerformanceInsightsEnabled === false ? [absent['AWS::RDS::DBInstance.PerformanceInsightsRetentionPeriod']] : []),
      ),
      DBParameterGroupName: parameterGroup(db, read),
      SourceDBInstanceIdentifier: referring(
        'AWS::RDS::DBInstance',
        read.text(
          'ReadReplicaSourceDBInstanceIdentifier',
          db.ReadReplicaSourceDBInstanceIdentifier,
          absent['AWS::RDS::DBInstance.SourceDBInstanceIdentifier'],
        ),
      ),
      Tags: tags,
    },
  }
}

/** gp2 and magnetic storage has no performance of its own to set: AWS answers none, or 0. */
function withoutPerformance({ StorageType: type }: ApiDbInstance) {
  return type === 'gp2' || type === 'standard' ? [absent['AWS::RDS::DBInstance.Iops']] : []
}

/** "Each DB instance has one": more, or none, is no answer. */
function parameterGroup({ DBParameterGroups: groups }: ApiDbInstance, read: Reading): Fact<string> {
  const field = 'DBParameterGroups/DBParameterGroupName'
  return groups?.length === 1 ? read.text(field, groups[0]?.DBParameterGroupName) : read.missing(field)
}

/**
 * StorageEncryptionType (none, sse-rds, sse-kms) tells of AWS-owned keys, which the older boolean may not
 * (botocore 1.44.5); answers without the type are judged by the boolean.
 */
function encryption(db: ApiDbInstance, read: Reading): Fact<boolean> {
  const { StorageEncryptionType: type } = db
  return type === undefined ? read.flag('StorageEncrypted', db.StorageEncrypted) : known(type !== 'none', read.at('StorageEncryptionType'))
}

/** PendingModifiedValues bears the API's names, which here are CloudFormation's too. */
function pendingOf(db: ApiDbInstance, read: Reading): Readonly<Record<string, Pending>> {
  const values = db.PendingModifiedValues
  if (values === undefined) return {}
  const from = (field: string): From => read.at(`PendingModifiedValues/${field}`)
  const waiting = (field: keyof typeof values) => {
    const value = values[field]
    return value === undefined || value === null
      ? []
      : [[field, { value: known(value, from(field)), when: 'in the maintenance window' }] as const]
  }
  return Object.fromEntries(
    (
      [
        'EngineVersion',
        'DBInstanceClass',
        'AllocatedStorage',
        'StorageType',
        'Iops',
        'StorageThroughput',
        'BackupRetentionPeriod',
        'MultiAZ',
        'Port',
      ] as const
    ).flatMap(waiting),
  )
}
