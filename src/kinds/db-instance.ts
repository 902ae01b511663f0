import type { DBInstance as ApiDbInstance } from '@aws-sdk/client-rds'
import { unstated, valueOf, type VersionPolicy } from '../model/claim.ts'
import { nameOf, namesOf, tagsFor } from './claims.ts'
import { fromApi } from './db-instance-api.ts'
import { fromTemplate } from './db-instance-template.ts'
import { defineKind } from './define.ts'

export interface DbInstance {
  readonly Engine: string
  readonly EngineVersion: VersionPolicy
  readonly AutoMinorVersionUpgrade: boolean
  readonly DBInstanceClass: string
  /** GiB. */
  readonly AllocatedStorage: number
  /** GiB that storage autoscaling stops at; null: it is off. */
  readonly MaxAllocatedStorage: number
  readonly StorageType: string
  readonly Iops: number
  /** MiB/s. */
  readonly StorageThroughput: number
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
  readonly DBParameterGroupName: string
  /** Of a read replica; null: it is none. */
  readonly SourceDBInstanceIdentifier: string
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
    AllocatedStorage: { label: { en: 'storage (GiB)', ko: '스토리지(GiB)' }, compare: 'storage', effect: 'size' },
    MaxAllocatedStorage: {
      label: { en: 'storage autoscaling limit (GiB)', ko: '스토리지 자동 조정 한도(GiB)' },
      compare: 'same',
      effect: 'size',
    },
    StorageType: { label: { en: 'storage type', ko: '스토리지 유형' }, compare: 'same', effect: 'size' },
    Iops: { label: { en: 'IOPS', ko: 'IOPS' }, compare: 'same', effect: 'size' },
    StorageThroughput: { label: { en: 'storage throughput (MiB/s)', ko: '스토리지 처리량(MiB/s)' }, compare: 'same', effect: 'size' },
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
    DBParameterGroupName: { label: { en: 'parameter group', ko: '파라미터 그룹' }, compare: 'same', effect: 'other' },
    SourceDBInstanceIdentifier: { label: { en: 'source of the replica', ko: '읽기 전용 복제본의 원본' }, compare: 'same', effect: 'other' },
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
          MaxAllocatedStorage: db.maxStorageGiB,
          StorageType: db.storageType,
          Iops: db.iops,
          StorageThroughput: db.throughputMiBps,
          StorageEncrypted: db.encrypted,
          BackupRetentionPeriod: db.backupRetentionDays,
          MultiAZ: db.multiAz,
          // AWS chooses the zones of a Multi-AZ instance, and a failover swaps them: who states one contradicts himself (fact-contradicted).
          AvailabilityZone: valueOf(db.multiAz) === true ? unstated(db.zone.at) : db.zone,
          DBSubnetGroupName: nameOf(model.dbSubnetGroups, db.subnetGroup),
          VPCSecurityGroups: namesOf(model.securityGroups, db.securityGroups),
          PubliclyAccessible: db.publiclyAccessible,
          Port: db.port,
          ManageMasterUserPassword: db.masterSecretManaged,
          DeletionProtection: db.deletionProtection,
          EnablePerformanceInsights: db.performanceInsights.enabled,
          PerformanceInsightsRetentionPeriod: db.performanceInsights.retentionDays,
          DBParameterGroupName: db.parameterGroup,
          SourceDBInstanceIdentifier: nameOf(model.databases, db.replicaOf),
          Tags: tagsFor(model),
        },
      }
  },

  fromApi,
  fromTemplate,
})
