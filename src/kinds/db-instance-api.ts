/** How a DB instance is read from DescribeDBInstances. */
import type { DBInstance as ApiDbInstance } from '@aws-sdk/client-rds'
import { type Fact, type From, known } from '../model/fact.ts'
import { type Pending, referByName, type State } from '../model/resource.ts'
import { interfaceOfDatabase } from './bears.ts'
import type { DbInstance } from './db-instance.ts'
import { absent } from './defaults.ts'
import { clusterAlias } from './db-cluster.ts'
import type { FromApi } from './define.ts'
import { type Reading, reading, referring, referringAll, tagsOf } from './read.ts'

/** One item of DescribeDBInstances. */
export function fromApi(db: ApiDbInstance, from: From): FromApi<DbInstance> {
  const read = reading(from)
  // Always there since it came (2020), and empty where there are none (recorded: 7 of 52); an answer without it says nothing of tags.
  const tags = db.TagList === undefined ? read.missing('TagList') : tagsOf(db.TagList, read.at('TagList'))
  const groups = db.VpcSecurityGroups?.filter(group => group.Status !== 'removing')
  return {
    id: db.DBInstanceIdentifier ?? '',
    arn: db.DBInstanceArn ?? null,
    name: read.text('DBInstanceIdentifier', db.DBInstanceIdentifier),
    // A member of a cluster lives in it: an unmanaged cluster is then one finding.
    parent: db.DBClusterIdentifier === undefined ? null : read.text('DBClusterIdentifier', clusterAlias(db.DBClusterIdentifier)),
    vpc: read.textOrNull('DBSubnetGroup/VpcId', db.DBSubnetGroup?.VpcId),
    tags,
    now: stateOf(db),
    gone: db.DBInstanceStatus === 'deleting' ? db.DBInstanceStatus : null,
    bears: interfaceOfDatabase(db),
    pending: pendingOf(db, read),
    ...(db.PendingModifiedValues?.DBInstanceIdentifier !== undefined && {
      newName: waiting(db.PendingModifiedValues.DBInstanceIdentifier, read.at('PendingModifiedValues/DBInstanceIdentifier')),
    }),
    properties: {
      Engine: read.text('Engine', db.Engine),
      EngineVersion: read.text('EngineVersion', db.EngineVersion),
      AutoMinorVersionUpgrade: read.flag('AutoMinorVersionUpgrade', db.AutoMinorVersionUpgrade),
      DBInstanceClass: read.text('DBInstanceClass', db.DBInstanceClass),
      AllocatedStorage: read.count('AllocatedStorage', db.AllocatedStorage),
      MaxAllocatedStorage: read.count('MaxAllocatedStorage', db.MaxAllocatedStorage, absent['AWS::RDS::DBInstance.MaxAllocatedStorage']),
      StorageType: read.text('StorageType', db.StorageType),
      Iops: read.count('Iops', db.Iops, ...withoutPerformance(db)),
      StorageThroughput: read.count('StorageThroughput', db.StorageThroughput, ...withoutThroughput(db)),
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

function withoutThroughput({ StorageType: type }: ApiDbInstance) {
  return type === undefined || type === 'gp3' ? [] : [absent['AWS::RDS::DBInstance.StorageThroughput']]
}

/** Its status; and of its parameter group, where that is not in effect yet (`pending-reboot`). */
function stateOf({ DBInstanceStatus: status, DBParameterGroups: groups = [] }: ApiDbInstance): readonly State[] {
  const applied = groups.flatMap(({ ParameterApplyStatus: one }) => (one === undefined || one === 'in-sync' ? [] : [one]))
  return [
    ...(status === undefined ? [] : [{ is: 'status', value: status, steady: status === 'available' } as const]),
    ...applied.map(value => ({ is: 'parameters', value, steady: false }) as const),
  ]
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
  const values = Object.entries(db.PendingModifiedValues ?? {}).filter(([field, value]) => mayWait.has(field) && value !== null)
  return Object.fromEntries(
    values.map(([field, value]) => {
      const what: unknown = field === 'DBSubnetGroupName' ? referByName('AWS::RDS::DBSubnetGroup', String(value)) : value
      return [field, waiting(what, read.at(`PendingModifiedValues/${field}`))]
    }),
  )
}

/** Of the fields that PendingModifiedValues may have, those that a spec may state. */
const mayWait: ReadonlySet<string> = new Set([
  'Engine',
  'EngineVersion',
  'DBInstanceClass',
  'AllocatedStorage',
  'StorageType',
  'Iops',
  'StorageThroughput',
  'BackupRetentionPeriod',
  'MultiAZ',
  'Port',
  'DBSubnetGroupName',
] satisfies readonly (keyof DbInstance & keyof NonNullable<ApiDbInstance['PendingModifiedValues']>)[])

const waiting = (value: unknown, from: From): Pending => ({ value: known(value, from), when: 'in the maintenance window' })
