import type { DBInstance as ApiDbInstance } from '@aws-sdk/client-rds'
import type { VersionPolicy } from '../model/claim.ts'
import { type Fact, type From, known, thenFact } from '../model/fact.ts'
import type { Pending } from '../model/resource.ts'
import { nameOf, namesOf, tagsFor } from './claims.ts'
import { absent } from './defaults.ts'
import { defineKind } from './define.ts'
import { type Reading, reading, referring, referringAll, tagsOf } from './read.ts'
import { type TemplateReading, templateReading } from './read-template.ts'

export interface DbInstance {
  readonly Engine: string
  readonly EngineVersion: VersionPolicy
  readonly AutoMinorVersionUpgrade: boolean
  readonly DBInstanceClass: string
  /** GiB. */
  readonly AllocatedStorage: number
  readonly StorageType: string
  readonly StorageEncrypted: boolean
  /** Days. */
  readonly BackupRetentionPeriod: number
  readonly MultiAZ: boolean
  readonly AvailabilityZone: string
  readonly DBSubnetGroupName: string
  readonly VPCSecurityGroups: readonly string[]
  readonly PubliclyAccessible: boolean
  readonly Port: number
  readonly ManageMasterUserPassword: boolean
  readonly DeletionProtection: boolean
  readonly EnablePerformanceInsights: boolean
  /** Days. */
  readonly PerformanceInsightsRetentionPeriod: number
  readonly Tags: Readonly<Record<string, string>>
}

export default defineKind<DbInstance, ApiDbInstance, 'AWS::RDS::DBInstance'>({
  type: 'AWS::RDS::DBInstance',
  title: { en: 'RDS instance', ko: 'RDS 인스턴스' },
  nameProperty: 'DBInstanceIdentifier',
  parent: null,
  naturalKey: [],
  declaredIn: model => model.databases.at,
  properties: {
    Engine: { label: { en: 'engine', ko: '엔진' }, compare: 'same', effect: 'other' },
    EngineVersion: { label: { en: 'engine version', ko: '엔진 버전' }, compare: 'version', effect: 'other' },
    AutoMinorVersionUpgrade: {
      label: { en: 'automatic minor upgrades', ko: '마이너 버전 자동 업그레이드' },
      compare: 'same',
      effect: 'other',
    },
    DBInstanceClass: { label: { en: 'instance class', ko: '인스턴스 클래스' }, compare: 'same', effect: 'size' },
    AllocatedStorage: { label: { en: 'storage (GiB)', ko: '스토리지(GiB)' }, compare: 'same', effect: 'size' },
    StorageType: { label: { en: 'storage type', ko: '스토리지 유형' }, compare: 'same', effect: 'size' },
    StorageEncrypted: { label: { en: 'storage encryption', ko: '스토리지 암호화' }, compare: 'same', effect: 'protection' },
    BackupRetentionPeriod: { label: { en: 'backup retention (days)', ko: '백업 보존 기간(일)' }, compare: 'same', effect: 'protection' },
    MultiAZ: { label: { en: 'Multi-AZ', ko: '다중 AZ' }, compare: 'same', effect: 'protection' },
    AvailabilityZone: { label: { en: 'Availability Zone', ko: '가용 영역' }, compare: 'same', effect: 'placement' },
    DBSubnetGroupName: {
      label: { en: 'subnet group', ko: '서브넷 그룹' },
      compare: 'same',
      effect: 'placement',
    },
    VPCSecurityGroups: {
      label: { en: 'security groups', ko: '보안 그룹' },
      compare: 'set',
      effect: 'traffic',
    },
    PubliclyAccessible: { label: { en: 'public access', ko: '퍼블릭 액세스' }, compare: 'same', effect: 'exposure' },
    Port: { label: { en: 'port', ko: '포트' }, compare: 'same', effect: 'other' },
    ManageMasterUserPassword: {
      label: { en: 'master password kept by RDS', ko: 'RDS 관리형 마스터 암호' },
      compare: 'same',
      effect: 'protection',
    },
    DeletionProtection: { label: { en: 'deletion protection', ko: '삭제 방지' }, compare: 'same', effect: 'protection' },
    EnablePerformanceInsights: { label: { en: 'Performance Insights', ko: '성능 개선 도우미' }, compare: 'same', effect: 'other' },
    PerformanceInsightsRetentionPeriod: {
      label: { en: 'Performance Insights retention (days)', ko: '성능 개선 도우미 보존 기간(일)' },
      compare: 'same',
      effect: 'other',
    },
    Tags: { label: { en: 'tags', ko: '태그' }, compare: 'tags', effect: 'other' },
  },

  *expected(model) {
    for (const db of model.databases.values())
      yield {
        name: db.name,
        parent: null,
        at: db.at,
        properties: {
          Engine: db.engine,
          EngineVersion: db.version,
          AutoMinorVersionUpgrade: db.autoMinorVersionUpgrade,
          DBInstanceClass: db.instanceClass,
          AllocatedStorage: db.storageGiB,
          StorageType: db.storageType,
          StorageEncrypted: db.encrypted,
          BackupRetentionPeriod: db.backupRetentionDays,
          MultiAZ: db.multiAz,
          AvailabilityZone: db.zone,
          DBSubnetGroupName: nameOf(model.dbSubnetGroups, db.subnetGroup),
          VPCSecurityGroups: namesOf(model.securityGroups, db.securityGroups),
          PubliclyAccessible: db.publiclyAccessible,
          Port: db.port,
          ManageMasterUserPassword: db.masterSecretManaged,
          DeletionProtection: db.deletionProtection,
          EnablePerformanceInsights: db.performanceInsights.enabled,
          PerformanceInsightsRetentionPeriod: db.performanceInsights.retentionDays,
          Tags: tagsFor(model),
        },
      }
  },

  fromApi(db, from) {
    const read = reading(from)
    const tags = tagsOf(db.TagList, read.at('TagList'))
    const groups = db.VpcSecurityGroups?.filter(group => group.Status !== 'removing')
    return {
      id: db.DBInstanceIdentifier ?? '',
      arn: db.DBInstanceArn ?? null,
      name: read.text('DBInstanceIdentifier', db.DBInstanceIdentifier),
      parent: null,
      vpc: read.textOrNull('DBSubnetGroup/VpcId', db.DBSubnetGroup?.VpcId),
      tags,
      gone: db.DBInstanceStatus === 'deleting' ? db.DBInstanceStatus : null,
      pending: pendingOf(db, read),
      properties: {
        Engine: read.text('Engine', db.Engine),
        EngineVersion: read.text('EngineVersion', db.EngineVersion),
        AutoMinorVersionUpgrade: read.flag('AutoMinorVersionUpgrade', db.AutoMinorVersionUpgrade),
        DBInstanceClass: read.text('DBInstanceClass', db.DBInstanceClass),
        AllocatedStorage: read.count('AllocatedStorage', db.AllocatedStorage),
        StorageType: read.text('StorageType', db.StorageType),
        StorageEncrypted: encryption(db, read),
        BackupRetentionPeriod: read.count('BackupRetentionPeriod', db.BackupRetentionPeriod),
        MultiAZ: read.flag('MultiAZ', db.MultiAZ),
        AvailabilityZone: read.text('AvailabilityZone', db.AvailabilityZone),
        DBSubnetGroupName: referring(
          'AWS::RDS::DBSubnetGroup',
          read.textOrNull('DBSubnetGroup/DBSubnetGroupName', db.DBSubnetGroup?.DBSubnetGroupName),
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
        Tags: tags,
      },
    }
  },

  fromTemplate(item, from) {
    const read = templateReading(item, from)
    return {
      name: read.name('DBInstanceIdentifier'),
      parent: null,
      vpc: known(null, from),
      tags: read.tags('Tags'),
      properties: {
        Engine: read.text('Engine'),
        EngineVersion: read.text('EngineVersion'),
        AutoMinorVersionUpgrade: read.flag('AutoMinorVersionUpgrade'),
        DBInstanceClass: read.text('DBInstanceClass'),
        AllocatedStorage: read.count('AllocatedStorage'),
        StorageType: read.text('StorageType'),
        StorageEncrypted: read.flag('StorageEncrypted'),
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
        Tags: read.tags('Tags'),
      },
    }
  },
})

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
    (['EngineVersion', 'DBInstanceClass', 'AllocatedStorage', 'StorageType', 'BackupRetentionPeriod', 'MultiAZ', 'Port'] as const).flatMap(
      waiting,
    ),
  )
}
