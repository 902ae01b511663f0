import { describe, expect, test } from 'vitest'
import { toldByLine } from './example.ts'
import { inMemory } from './files.ts'
import { readWaivers } from './waivers.ts'

const good = `timeZone: Asia/Seoul
waivers:
  - rule: rds-backup
    resource: { type: AWS::RDS::DBInstance, name: acme-db }
    property: BackupRetentionPeriod
    accepts: 0
    verdict: deviates
    owner: 데이터팀
    reason: 별도 백업
    expires: 2027-03-31
    environments: [dev]
`
const read = (text: string) =>
  readWaivers({
    folder: 'spec',
    name: 'waivers.yaml',
    rules: ['rds-backup', 'security-group-ingress'],
    environments: ['dev', 'prod'],
    files: inMemory(new Map([['spec/waivers.yaml', text]])),
  })

const told = (text: string) => toldByLine(() => read(text))

test('a waiver is read whole, with its place', () => {
  expect(read(good)).toEqual({
    timeZone: 'Asia/Seoul',
    list: [
      {
        rule: 'rds-backup',
        resource: { type: 'AWS::RDS::DBInstance', name: 'acme-db' },
        property: 'BackupRetentionPeriod',
        accepts: { is: 'value', value: 0 },
        verdict: 'deviates',
        owner: '데이터팀',
        reason: '별도 백업',
        expires: '2027-03-31',
        environments: ['dev'],
        at: { file: 'spec/waivers.yaml', line: 3, column: 5, pointer: '/waivers/0' },
      },
    ],
  })
})

describe('other forms', () => {
  const with_ = (from: string, to: string) => read(good.replace(from, to)).list[0]
  test('never', () => expect(with_('2027-03-31', 'never')?.expires).toBeNull())
  test('any', () => expect(with_('accepts: 0', 'accepts: any')?.accepts).toEqual({ is: 'any' }))
  test('traffic', () =>
    expect(with_('accepts: 0', 'accepts: { traffic: [tcp 22 from 10.0.0.0/8] }')?.accepts).toEqual({
      is: 'traffic',
      boxes: ['tcp 22 from 10.0.0.0/8'],
    }))
  test('Windows line ends', () => expect(read(good.replaceAll('\n', '\r\n')).list).toHaveLength(1))
})

describe('what is wrong is told, all at once', () => {
  test.each([
    ['a misspelt rule', good.replace('rds-backup', 'rds-backups'), ['3 WAIVER_UNKNOWN_RULE | did you mean "rds-backup"?']],
    ['a misspelt key', good.replace('owner:', 'ovner:'), ['3 WAIVER_FIELD', '8 SPEC_UNKNOWN_KEY | did you mean "owner"?']],
    ['no reason', good.replace(/ {4}reason.*\n/, ''), ['3 WAIVER_FIELD']],
    ['an empty owner', good.replace('데이터팀', '""'), ['8 WAIVER_FIELD']],
    ['no such day', good.replace('2027-03-31', '2027-02-30'), ['10 WAIVER_EXPIRES | expires: 2027-03-31, or expires: never']],
    ['no such month', good.replace('2027-03-31', '2027-13-01'), ['10 WAIVER_EXPIRES | expires: 2027-03-31, or expires: never']],
    ['no expiry at all', good.replace(/ {4}expires.*\n/, ''), ['3 WAIVER_EXPIRES | expires: 2027-03-31, or expires: never']],
    [
      'every resource',
      good.replace('name: acme-db', 'name: "*"'),
      ['4 WAIVER_EVERYTHING | name the resource, or the beginning of its name'],
    ],
    ['no time zone', good.replace('timeZone: Asia/Seoul\n', ''), ['1 WAIVER_TIME_ZONE | timeZone: Asia/Seoul']],
    ['no such time zone', good.replace('Asia/Seoul', 'Asia/Soul'), ['1 WAIVER_TIME_ZONE | timeZone: Asia/Seoul']],
    ['no such environment', good.replace('[dev]', '[deb]'), ['11 WAIVER_FIELD | did you mean "dev"?']],
    [
      'no traffic',
      good.replace('accepts: 0', 'accepts: { traffic: [ssh] }'),
      ['6 WAIVER_TRAFFIC | as findings write it: "tcp 22 from 10.0.0.0/8"'],
    ],
    ['another verdict', good.replace('verdict: deviates', 'verdict: conforms'), ['7 WAIVER_FIELD']],
    ['no list', 'timeZone: UTC\n', ['1 WAIVER_FIELD']],
    ['no waiver', 'timeZone: UTC\nwaivers: [3]\n', ['2 WAIVER_FIELD']],
  ])('%s', (_, text, problems) => expect(told(text)).toEqual(problems))
})
