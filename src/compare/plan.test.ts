import { expect, test } from 'vitest'
import rdsBackup from '../../rules/data/rds-backup.ts'
import { judgedBy, unread } from '../../rules/rule-table.ts'
import { source } from '../model/resource-stub.ts'
import { plan } from './plan.ts'

const judged = (stated: number, actual: unknown) =>
  judgedBy(rdsBackup, { BackupRetentionPeriod: stated }, { BackupRetentionPeriod: actual })
const planned = (before: number, after: number, actual: unknown) =>
  plan(judged(after, actual), judged(before, actual), source).map(one => one.verdict)

test.each([
  ['the change was not deployed yet', 7, 14, 7, 'planned'],
  ['grown by hand, before and after', 7, 14, 3, 'deviates'],
  ['drift that the change does not touch', 7, 7, 3, 'deviates'],
  ['deployed already', 7, 14, 14, 'conforms'],
  ['not read', 7, 14, unread(), 'unknown'],
])('%s', (_, before, after, actual, verdict) => expect(planned(before, after, actual)).toEqual([verdict]))
