/** How a DB instance is read from a template. */
import { type Fact, type From, known, thenFact, unknown } from '../model/fact.ts'
import type { DbInstance } from './db-instance.ts'
import type { FromTemplate } from './define.ts'
import { type TemplateReading, templateReading } from './read-template.ts'
import { notInTemplate, type TemplateItem } from './template.ts'
import { vpcOfInterfaces } from './template-vpc.ts'

/** One AWS::RDS::DBInstance of a template. */
export function fromTemplate(item: TemplateItem, from: From): FromTemplate<DbInstance> {
  const read = templateReading(item, from)
  return {
    name: read.name('DBInstanceIdentifier'),
    parent: null,
    vpc: vpcOfInterfaces(item, from),
    tags: read.tags('Tags'),
    properties: {
      Engine: read.text('Engine'),
      EngineVersion: asItsSource(item, read, 'EngineVersion', one => one.text('EngineVersion')),
      AutoMinorVersionUpgrade: read.flag('AutoMinorVersionUpgrade'),
      DBInstanceClass: read.text('DBInstanceClass'),
      AllocatedStorage: read.count('AllocatedStorage'),
      MaxAllocatedStorage: read.count('MaxAllocatedStorage'),
      StorageType: read.text('StorageType'),
      Iops: read.count('Iops'),
      StorageThroughput: read.count('StorageThroughput'),
      StorageEncrypted: asItsSource(item, read, 'StorageEncrypted', one => one.flag('StorageEncrypted')),
      BackupRetentionPeriod: read.count('BackupRetentionPeriod'),
      MultiAZ: read.flag('MultiAZ'),
      AvailabilityZone: read.text('AvailabilityZone'),
      DBSubnetGroupName: read.reference('AWS::RDS::DBSubnetGroup', 'DBSubnetGroupName'),
      VPCSecurityGroups: read.references('AWS::EC2::SecurityGroup', 'VPCSecurityGroups'),
      PubliclyAccessible: read.flag('PubliclyAccessible'),
      Port: portInTemplate(read),
      ManageMasterUserPassword: read.flag('ManageMasterUserPassword'),
      DeletionProtection: read.flag('DeletionProtection'),
      EnablePerformanceInsights: read.flag('EnablePerformanceInsights'),
      PerformanceInsightsRetentionPeriod: insightsInTemplate(read),
      DBParameterGroupName: read.text('DBParameterGroupName'),
      SourceDBInstanceIdentifier: read.reference('AWS::RDS::DBInstance', 'SourceDBInstanceIdentifier'),
      Tags: read.tags('Tags'),
    },
  }
}

/**
 * What a replica does not say it has from its source: in the Region of that it is encrypted as that is (RDS User Guide, "Encrypting
 * Amazon RDS resources"), and CreateDBInstanceReadReplica takes no version of its own.
 */
function asItsSource<T>(item: TemplateItem, read: TemplateReading, property: string, factOf: (read: TemplateReading) => Fact<T>): Fact<T> {
  if (read.raw('SourceDBInstanceIdentifier') === undefined || read.raw(property) !== undefined) return factOf(read)
  return thenFact(read.alias('SourceDBInstanceIdentifier'), (alias, at) => {
    const source = item.resource('AWS::RDS::DBInstance', alias)
    return source === undefined ? unknown(notInTemplate(alias), at) : factOf(templateReading(source, at))
  })
}

/** API reference, CreateDBInstance, Port: each engine has its own default. */
const ports: Readonly<Record<string, number>> = { mysql: 3306, mariadb: 3306, postgres: 5432, oracle: 1521, sqlserver: 1433, db2: 50000 }

function portInTemplate(read: TemplateReading): Fact<number> {
  if (read.raw('Port') !== undefined) return read.count('Port')
  return thenFact(read.text('Engine'), (engine, at) => {
    const port = ports[engine.split('-')[0] ?? '']
    return port === undefined ? read.missing('Port') : known(port, at)
  })
}

/** API reference, CreateDBInstance: 7 days where Performance Insights is on and nothing is said; off, there is none. */
function insightsInTemplate(read: TemplateReading): Fact<number | null> {
  return thenFact(read.flag('EnablePerformanceInsights'), (on, at) =>
    on
      ? read.count('PerformanceInsightsRetentionPeriod', { value: 7, source: 'API reference, CreateDBInstance: 7 days' })
      : known(null, at),
  )
}
