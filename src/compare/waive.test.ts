import { describe, expect, test } from 'vitest'
import securityGroupIngress from '../../rules/network/security-group-ingress.ts'
import rdsBackup from '../../rules/data/rds-backup.ts'
import ecsServicePlacement from '../../rules/compute/ecs-service-placement.ts'
import { judgedBy, unread } from '../../rules/rule-table.ts'
import type { Accepts, Waiver } from '../model/waiver.ts'
import type { Judged } from './judge.ts'
import { dayIn, waive } from './waive.ts'

const at = { file: 'spec/waivers.yaml', line: 3, column: 5, pointer: '/waivers/0' }
const base: Waiver = {
  rule: 'rds-backup',
  resource: { type: null, name: 'x' },
  property: 'BackupRetentionPeriod',
  accepts: { is: 'value', value: 0 },
  verdict: 'deviates',
  owner: 'data team',
  reason: 'restored from elsewhere',
  expires: null,
  environments: null,
  at,
}
const context = { environment: 'dev', now: '2026-11-25T00:00:00Z' }

const backup = (actual: unknown) => judgedBy(rdsBackup, { BackupRetentionPeriod: 7 }, { BackupRetentionPeriod: actual })
const told = (judged: readonly Judged[], waiver: Partial<Waiver>, more: Partial<typeof context> = {}) => {
  const { judged: after, waivers } = waive(judged, { timeZone: 'Asia/Seoul', list: [{ ...base, ...waiver }] }, { ...context, ...more })
  const drafts = after.flatMap(one =>
    one.drafts.map(
      draft => `${draft.verdict} ${draft.item ?? JSON.stringify(draft.found)}${draft.waiver ? ` (${draft.waiver.state})` : ''}`,
    ),
  )
  return [...drafts, ...waivers.map(use => `${use.state}: accepted ${use.accepted}`)]
}

describe('a waiver is pinned to what it accepts', () => {
  test.each<[string, readonly Judged[], Partial<Waiver>, readonly string[]]>([
    ['the actual value', backup(0), {}, ['waived 0 (active)', 'active: accepted 1']],
    ['another value', backup(1), {}, ['deviates 1', 'active: accepted 0']],
    ['another rule', backup(0), { rule: 'rds-sizing' }, ['deviates 0', 'active: accepted 0']],
    ['another resource', backup(0), { resource: { type: null, name: 'y' } }, ['deviates 0', 'active: accepted 0']],
    ['another type', backup(0), { resource: { type: 'AWS::EC2::VPC', name: 'x' } }, ['deviates 0', 'active: accepted 0']],
    [
      'the beginning of the name',
      backup(0),
      { resource: { type: 'AWS::RDS::DBInstance', name: 'x*' } },
      ['waived 0 (active)', 'active: accepted 1'],
    ],
    ['another property', backup(0), { property: 'MultiAZ' }, ['deviates 0', 'active: accepted 0']],
    ['the whole resource is not its property', backup(0), { property: null }, ['deviates 0', 'active: accepted 0']],
    ['any value, written out', backup(3), { accepts: { is: 'any' } }, ['waived 3 (active)', 'active: accepted 1']],
    ['unknown is not a deviation', backup(unread()), { accepts: { is: 'any' } }, ['unknown null', 'active: accepted 0']],
    [
      'unknown, accepted as such',
      backup(unread()),
      { accepts: { is: 'any' }, verdict: 'unknown' },
      ['waived null (active)', 'active: accepted 1'],
    ],
    ['another environment', backup(0), { environments: ['prod'] }, ['deviates 0']],
    ['this environment', backup(0), { environments: ['dev'] }, ['waived 0 (active)', 'active: accepted 1']],
  ])('%s', (_, judged, waiver, then) => expect(told(judged, waiver)).toEqual(then))
})

describe('of a set only the accepted item', () => {
  const judged = judgedBy(ecsServicePlacement, { Subnets: ['a'] }, { Subnets: ['a', 'b', 'c'] })
  const waiver = { rule: 'ecs-service-placement', property: 'Subnets', accepts: { is: 'value', value: 'b' } as Accepts }
  test('the other stays', () => {
    expect(told(judged, waiver)).toEqual(['waived b (active)', 'deviates c', 'active: accepted 1'])
    expect(waive(judged, { timeZone: 'UTC', list: [{ ...base, ...waiver }] }, context).judged[0]?.verdict).toBe('deviates')
  })
})

describe('of traffic only the accepted region', () => {
  const rule = (from: number, to: number, cidr: string) => ({ protocol: 'tcp', ports: { from, to }, peer: { cidr } })
  const open = judgedBy(securityGroupIngress, { SecurityGroupIngress: [] }, { SecurityGroupIngress: [rule(22, 22, '0.0.0.0/0')] })
  const accepting = (...boxes: readonly string[]): Partial<Waiver> => ({
    rule: 'security-group-ingress',
    property: 'SecurityGroupIngress',
    accepts: { is: 'traffic', boxes },
  })
  test.each<[string, Partial<Waiver>, readonly string[]]>([
    ['all of it', accepting('tcp 22 from 0.0.0.0/0'), ['waived tcp 22 from 0.0.0.0/0 (active)', 'active: accepted 1']],
    [
      'in two halves',
      accepting('tcp 22 from 0.0.0.0/1', 'tcp 20-30 from 128.0.0.0/1'),
      ['waived tcp 22 from 0.0.0.0/0 (active)', 'active: accepted 1'],
    ],
    [
      'outside is reported again',
      accepting('tcp 22 from 10.0.0.0/8'),
      ['waived tcp 22 from 10.0.0.0/8 (active)', 'deviates tcp 22 from 0.0.0.0/0 but 10.0.0.0/8', 'active: accepted 1'],
    ],
    ['another port', accepting('tcp 23 from 0.0.0.0/0'), ['deviates tcp 22 from 0.0.0.0/0', 'active: accepted 0']],
    ['IPv6 is another world', accepting('tcp 22 from ::/0'), ['deviates tcp 22 from 0.0.0.0/0', 'active: accepted 0']],
  ])('%s', (_, waiver, then) => expect(told(open, waiver)).toEqual(then))
})

describe('the last day is inclusive, in the time zone of the file', () => {
  const until = { expires: '2026-11-25' }
  test.each([
    ['long before', '2026-10-01T00:00:00Z', ['waived 0 (active)', 'active: accepted 1']],
    ['fifteen days before', '2026-11-10T00:00:00Z', ['waived 0 (active)', 'active: accepted 1']],
    ['announced fourteen days before', '2026-11-11T00:00:00Z', ['waived 0 (expiring)', 'expiring: accepted 1']],
    ['its last minute in Seoul', '2026-11-25T14:59:59Z', ['waived 0 (expiring)', 'expiring: accepted 1']],
    ['the day after in Seoul, the same day in UTC', '2026-11-25T15:00:00Z', ['deviates 0 (expired)', 'expired: accepted 0']],
  ])('%s', (_, now, then) => expect(told(backup(0), until, { now })).toEqual(then))
  test('days are those of the zone', () => {
    expect(dayIn('Asia/Seoul', '2026-12-31T15:00:00Z')).toBe('2027-01-01')
    expect(dayIn('America/Los_Angeles', '2026-12-31T07:59:00Z')).toBe('2026-12-30')
  })
})
