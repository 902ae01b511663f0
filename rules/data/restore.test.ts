/** Commands that put back what is stated: only where they lose nothing, and always quoted. */
import { describe, expect, test } from 'vitest'
import type { Json } from '../../src/model/audit.ts'
import { drift as differs } from '../../src/compare/estate-stub.ts'
import { actual } from '../../src/model/resource-stub.ts'
import alarmActions from '../observability/alarm-actions.ts'
import logRetention from '../observability/log-retention.ts'
import { restoreCache } from './restore-cache.ts'
import { restoreDatabase } from './restore-database.ts'

const drift = (property: string, expected: Json, found: Json, id = 'main') =>
  differs(property, expected, { actual: found, actualResource: actual('AWS::RDS::DBInstance', id) })

describe('RDS', () => {
  const start = 'aws rds modify-db-instance --region eu-west-1 --db-instance-identifier main'
  test.each([
    ['a number', drift('BackupRetentionPeriod', 14, 0), `${start} --backup-retention-period 14 --apply-immediately`],
    ['a flag that is on', drift('DeletionProtection', true, false), `${start} --deletion-protection --apply-immediately`],
    ['a flag that is off', drift('PubliclyAccessible', false, true), `${start} --no-publicly-accessible --apply-immediately`],
    ['storage grows', drift('AllocatedStorage', 40, 20), `${start} --allocated-storage 40 --apply-immediately`],
    ['storage does not shrink', drift('AllocatedStorage', 20, 40), null],
    ['room names no value', drift('BackupRetentionPeriod', { atLeast: 7 }, 0), null],
    ['a version goes no way back', drift('EngineVersion', '18.1', '18.2'), null],
    ['a replica neither', drift('SourceDBInstanceIdentifier', 'main', null), null],
  ])('%s', (_, one, command) => expect(restoreDatabase(one)).toBe(command))

  test('what an account says is quoted', () =>
    expect(restoreDatabase(drift('Port', 5432, 1, "x'; rm -rf /"))).toContain(`--db-instance-identifier 'x'\\''; rm -rf /'`))
})

describe('ElastiCache', () => {
  const start = 'aws elasticache modify-replication-group --region eu-west-1 --replication-group-id main'
  test.each([
    ['a number', drift('SnapshotRetentionLimit', 1, 0), `${start} --snapshot-retention-limit 1 --apply-immediately`],
    ['a flag', drift('AutomaticFailoverEnabled', true, false), `${start} --automatic-failover-enabled --apply-immediately`],
    ['a group', drift('CacheParameterGroupName', 'mine', 'x'), `${start} --cache-parameter-group-name mine --apply-immediately`],
    ['nodes take more than one step', drift('NumCacheClusters', 2, 1), null],
    ['shards too', drift('NumNodeGroups', 2, 1), null],
    ['encryption cannot change', drift('AtRestEncryptionEnabled', true, false), null],
  ])('%s', (_, one, command) => expect(restoreCache(one)).toBe(command))
})

describe('logs and alarms', () => {
  test.each([
    ['longer', 90, 7, 'aws logs put-retention-policy --region eu-west-1 --log-group-name main --retention-in-days 90'],
    ['shorter would delete events', 7, 90, null],
    ['from for ever would too', 7, null, null],
  ])('%s', (_, expected, actual, command) => expect(logRetention.restore?.(drift('RetentionInDays', expected, actual))).toBe(command))

  test.each([
    ['on', drift('ActionsEnabled', true, false), 'aws cloudwatch enable-alarm-actions --region eu-west-1 --alarm-names main'],
    ['off', drift('ActionsEnabled', false, true), 'aws cloudwatch disable-alarm-actions --region eu-west-1 --alarm-names main'],
    ['an action is put with the whole alarm', drift('AlarmActions', ['a'], []), null],
  ])('%s', (_, one, command) => expect(alarmActions.restore?.(one)).toBe(command))
})
