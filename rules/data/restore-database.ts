import { type Drift, quoted } from '../../src/compare/index.ts'

/** Options of `aws rds modify-db-instance` by property; a flag has its negative beside it. */
const options: Readonly<Record<string, string | readonly [string, string]>> = {
  AutoMinorVersionUpgrade: ['--auto-minor-version-upgrade', '--no-auto-minor-version-upgrade'],
  DBInstanceClass: '--db-instance-class',
  AllocatedStorage: '--allocated-storage',
  MaxAllocatedStorage: '--max-allocated-storage',
  StorageType: '--storage-type',
  Iops: '--iops',
  StorageThroughput: '--storage-throughput',
  BackupRetentionPeriod: '--backup-retention-period',
  DeletionProtection: ['--deletion-protection', '--no-deletion-protection'],
  MultiAZ: ['--multi-az', '--no-multi-az'],
  PubliclyAccessible: ['--publicly-accessible', '--no-publicly-accessible'],
  Port: '--db-port-number',
  ManageMasterUserPassword: ['--manage-master-user-password', '--no-manage-master-user-password'],
  EnablePerformanceInsights: ['--enable-performance-insights', '--no-enable-performance-insights'],
  DBParameterGroupName: '--db-parameter-group-name',
  PerformanceInsightsRetentionPeriod: '--performance-insights-retention-period',
}

/** What can only grow (storage) or only go up (a version) has no command back. */
export function restoreDatabase({ property, expected, actual, actualResource, region }: Drift): string | null {
  const option = options[property]
  if (option === undefined || typeof expected === 'object') return null
  if (property === 'AllocatedStorage' && Number(actual) > Number(expected)) return null
  const change = typeof option === 'string' ? `${option} ${quoted(String(expected))}` : expected === true ? option[0] : option[1]
  return `aws rds modify-db-instance --region ${quoted(region)} --db-instance-identifier ${quoted(actualResource.id)} ${change} --apply-immediately`
}
