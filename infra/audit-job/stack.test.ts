/** The templates of the scheduled audit: what they hold, and that nobody in them may do more than is needed. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { jobs, least, most, ofType, type Resource, type Template, templatesOf } from './example-jobs.ts'
import { reasonsKey } from './grants.ts'
import { jobRequest } from './request.ts'

const all = Object.entries(jobs).map(([name, request]) => [name, templatesOf(request)] as const)
const templates = all.flatMap(([name, stacks]) => [...stacks].map(([stack, template]) => [`${name}: ${stack}`, template] as const))
const template = (name: string, stack: string): Template =>
  templates.find(([key]) => key === `${name}: ${stack}`)?.[1] ?? expect.fail(stack)
const [plain, rich] = [template('least', 'popcorn-audit'), template('most', 'estate-audit')]

interface Statement {
  readonly Effect: string
  readonly Action: string | readonly string[]
  readonly Resource?: unknown
}
const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])

/** Every statement anywhere in a resource: policies of roles, of buckets, queues and topics. */
function statementsIn(value: unknown): readonly Statement[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'Statement' in value ? (asList(value.Statement) as readonly Statement[]) : []
  return [...own, ...Object.values(value).flatMap(statementsIn)]
}

/** A wildcard in a resource, but after the last part of a name that is ours: what lies in a bucket, the streams of a log group. */
const isWide = (resource: unknown) => {
  const text = JSON.stringify(resource)
  const inOurs = /^\{"Fn::(Join|GetAtt)"/.test(text) && !/:\*:|::\*/.test(text)
  return text.includes('*') && !inOurs
}

describe.each(templates)('%s', (_, { Resources }) => {
  const statements = Object.entries(Resources).flatMap(([id, resource]) =>
    statementsIn(resource.Properties).map(statement => ({ id, resource, statement })),
  )
  const allowed = statements.filter(({ statement }) => statement.Effect === 'Allow' && statement.Resource !== undefined)

  test('there is something to look at', () => expect(allowed.length).toBeGreaterThan(0))

  test('no action has a wildcard', () => {
    const wild = allowed.filter(({ statement }) => asList(statement.Action).some(action => String(action).includes('*')))
    expect(wild.map(({ id, statement }) => [id, statement.Action])).toEqual([])
  })

  test('no resource is a wildcard without a reason beside it', () => {
    const reasons = ({ Metadata }: Resource) => Object.keys((Metadata?.[reasonsKey] ?? {}) as object)
    const bare = allowed.filter(
      ({ resource, statement }) =>
        asList(statement.Resource).some(isWide) && !reasons(resource).includes(asList(statement.Action).join(', ')),
    )
    expect(bare.map(({ id, statement }) => [id, statement.Action, statement.Resource])).toEqual([])
  })
})

test('a wildcard is seen as one', () => {
  expect(isWide('*')).toBe(true)
  expect(isWide({ 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::*:role/popcorn-audit']] })).toBe(true)
  expect(isWide({ 'Fn::Join': ['', [{ 'Fn::GetAtt': ['ResultsBucket', 'Arn'] }, '/runs/*']] })).toBe(false)
  expect(isWide({ 'Fn::GetAtt': ['PlanLogs', 'Arn'] })).toBe(false)
})

describe('what is kept', () => {
  test.each([...ofType(plain, 'AWS::S3::Bucket'), ...ofType(rich, 'AWS::S3::Bucket')])(
    '%s is encrypted, versioned and closed',
    (_, bucket) => {
      expect(bucket).toMatchObject({
        DeletionPolicy: 'Retain',
        Properties: {
          BucketEncryption: {
            ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: expect.any(String) } }],
          },
          VersioningConfiguration: { Status: 'Enabled' },
          PublicAccessBlockConfiguration: {
            BlockPublicAcls: true,
            BlockPublicPolicy: true,
            IgnorePublicAcls: true,
            RestrictPublicBuckets: true,
          },
        },
      })
    },
  )

  test.each(['AWS::S3::BucketPolicy', 'AWS::SQS::QueuePolicy', 'AWS::SNS::TopicPolicy'])('%s: nobody comes in the clear', type => {
    for (const [, policy] of ofType(rich, type))
      expect(statementsIn(policy.Properties)).toContainEqual(
        expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
      )
  })

  test('results expire, and are locked where that is asked', () => {
    const results = (one: Template) => one.Resources['ResultsBucket']?.Properties ?? {}
    expect(results(plain)).toMatchObject({
      LifecycleConfiguration: { Rules: expect.arrayContaining([expect.objectContaining({ ExpirationInDays: 400 })]) },
    })
    expect(results(plain)['ObjectLockEnabled']).toBeUndefined()
    expect(results(rich)).toMatchObject({ ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 30 } } } })
  })
})

describe('what runs', () => {
  test.each(ofType(rich, 'AWS::Lambda::Function'))('%s: Node 22 on arm64', (_, one) =>
    expect(one.Properties).toMatchObject({ Runtime: 'nodejs22.x', Architectures: ['arm64'] }),
  )

  test('each schedule in its time zone, with its environments', () => {
    const schedules = (one: Template) =>
      ofType(one, 'AWS::Scheduler::Schedule').map(([, { Properties }]) => {
        const { Input } = Properties['Target'] as { readonly Input: string }
        return [Properties['ScheduleExpression'], Properties['ScheduleExpressionTimezone'], JSON.parse(Input).environments]
      })
    expect(schedules(plain)).toEqual([['cron(0 7 * * ? *)', 'Asia/Seoul', null]])
    expect(schedules(rich)).toEqual([
      ['cron(0 7 * * ? *)', 'Asia/Seoul', ['dev']],
      ['rate(6 hours)', 'UTC', ['prod', 'stage']],
    ])
  })

  test('no alarm looks back further than seven days', () => {
    const longest = templatesOf({ ...least, schedules: [{ name: 'rare', expression: 'rate(84 hours)', everyHours: 84 }] }).get(
      'popcorn-audit',
    )
    const alarms = ofType(longest ?? expect.fail('no template'), 'AWS::CloudWatch::Alarm')
    for (const [, { Properties }] of alarms)
      expect(Number(Properties['Period']) * Number(Properties['EvaluationPeriods'])).toBeLessThanOrEqual(604_800)
  })

  test('events only where they are asked for', () => {
    expect(ofType(plain, 'AWS::Events::Rule')).toEqual([])
    expect(ofType(rich, 'AWS::Events::Rule')).toHaveLength(2)
  })

  test('roles outside of the organization cannot be assumed', () => {
    const assumes = statementsIn(rich.Resources['AuditRole']?.Properties['Policies']).filter(({ Action }) =>
      asList(Action).includes('sts:AssumeRole'),
    )
    expect(assumes).toMatchObject([{ Condition: { StringEquals: { 'aws:ResourceOrgID': 'o-abcdefghij' } } }])
  })
})

describe('a request', () => {
  test('as the documentation shows it', () => {
    const [, shown = ''] = /```yaml\n(# audit-job\.yaml[\s\S]*?)```/.exec(readFileSync('docs/scheduled-audit.md', 'utf8')) ?? []
    expect(jobRequest(parse(shown))).toMatchObject({ events: true, schedules: [{ name: 'dev' }, { name: 'prod', everyHours: 6 }] })
  })

  test('that is wrong is told whole', () => {
    const wrong = {
      region: 'korea',
      schedules: [
        { name: 'a', expression: 'daily' },
        { name: 'a', expression: 'rate(1 day)', timeZone: 'Mars' },
      ],
      concurency: 4,
      lockDays: 500,
    }
    expect(() => jobRequest(wrong)).toThrow(
      [
        'the job has no field concurency',
        'the job: region is a region',
        'schedule 1: expression is cron(…) or rate(…)',
        'schedule 2: timeZone is an IANA time zone',
        'two schedules have one name',
        'lockDays: what is kept is not locked for longer',
      ].join('\n'),
    )
  })

  test('states two things; the rest is given', () =>
    expect(jobRequest(least)).toMatchObject({ name: 'popcorn-audit', concurrency: 40, schedules: [{ timeZone: 'Asia/Seoul' }] }))

  test.each([null, 'text', {}, { ...most, schedules: [] }])('%j is none', given => expect(() => jobRequest(given)).toThrow())
})
