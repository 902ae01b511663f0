/** What leaves the job: messages, metrics, and findings for Security Hub. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Audit } from '../../../src/index.ts'
import { metricsOf } from './cloud.ts'
import { exampleConfig, exampleJob } from './example-job.ts'
import { messageOf } from './notice.ts'
import { openAfter } from './open.ts'
import { hubBatches, importAll } from './security-hub.ts'
import type { Notice } from './summary.ts'

const change = { account: '111111111111', critical: 1, deviates: 2, unknown: 0, error: null }
const notice: Notice = {
  run: 'daily-1',
  schedule: 'daily',
  targets: 5,
  changes: [
    { target: 'dev', from: 'conforms', to: 'deviates', ...change },
    { target: 'prod', from: null, to: 'failed', ...change, error: 'SOURCE_OTHER_ACCOUNT: another account' },
  ],
}

describe('a message', () => {
  test('is sentences for people', () => {
    const { subject, body } = messageOf(notice, 'en', 'bucket')
    expect(subject).toBe('popcorn-audit daily: 2 of 5 targets changed')
    expect(JSON.parse(body).default).toBe(
      [
        'The verdict of 2 of 5 targets changed.',
        '',
        '- dev: conforms -> deviates (2 deviate, 1 of them critical; 0 unknown)',
        '- prod: new -> failed (SOURCE_OTHER_ACCOUNT: another account)',
        '',
        'All of them: s3://bucket/runs/daily-1/summary.json',
      ].join('\n'),
    )
  })

  test('in Korean too, with a subject that SNS takes', () => {
    const { subject, body } = messageOf(notice, 'ko', 'bucket')
    expect(JSON.parse(body).default).toContain('- dev: 일치 -> 불일치 (불일치 2건, 그중 심각 1건, 확인 불가 0건)')
    expect(subject).toMatch(/^[\x20-\x7e]{1,99}$/)
  })

  test('is data for machines, and fits whatever has changed', () => {
    const [first] = notice.changes
    if (first === undefined) throw new Error('there is one')
    const error = 'x'.repeat(200)
    const all = Array.from({ length: 2000 }, (_, index) => ({ ...first, target: `t${index}`.padEnd(100, 'x'), error }))
    const { body } = messageOf({ ...notice, changes: all }, 'ko', 'bucket')
    expect(Buffer.byteLength(body)).toBeLessThan(262_144)
    const sqs = JSON.parse(JSON.parse(body).sqs)
    expect([sqs.changed, sqs.changes.length]).toEqual([2000, 100])
  })
})

test('metrics are few, whatever the number of targets, and all of the schedule', () => {
  const findings = { critical: 1, high: 2, medium: 3, low: 4, info: 5 }
  const gauges = { findings, unknown: 6, audited: 7, failed: 8, seconds: 9, oldestHours: 10, neverAudited: 11 }
  const metrics = metricsOf(gauges, 'daily', '2026-11-25T00:00:00Z')
  expect(metrics.map(({ MetricName, Value }) => `${MetricName} ${Value}`)).toEqual([
    'Findings 1',
    'Findings 2',
    'Findings 3',
    'Findings 4',
    'Findings 5',
    'Unknown 6',
    'AuditedTargets 7',
    'FailedTargets 8',
    'NeverAuditedTargets 11',
    'Duration 9',
    'OldestGoodAuditHours 10',
  ])
  expect(metrics.every(({ Dimensions = [] }) => Dimensions[0]?.Value === 'daily')).toBe(true)
})

describe('Security Hub', () => {
  const at = '2026-11-23T00:00:00.000Z'
  const job = exampleJob(exampleConfig(['dev', 'drifted', 'denied']))
  const audits = new Map<string, Audit>()
  beforeAll(async () => {
    const plan = await job.plan(at)
    const toHub = async (audit: Audit, _: unknown, { name }: { readonly name: string }) => void audits.set(name, audit)
    for (const { name } of plan.targets) await job.one(plan, name, { toHub })
  })
  const of = (name: string) => audits.get(name) ?? expect.fail(name)
  /** Without the design review's findings, which are the same in every audit. */
  const told = (audit: Audit, before: Audit | null) => {
    const open = before === null ? [] : openAfter([], before, '2026-11-20T00:00:00.000Z').open
    return hubBatches({ ...audit, review: [] }, openAfter(open, audit, at))
  }

  test('a deviation fails since it was seen first', () => {
    expect(told(of('drifted'), null).flat()).toMatchObject([
      { CreatedAt: at, UpdatedAt: expect.any(String), Compliance: { Status: 'FAILED' }, RecordState: 'ACTIVE' },
    ])
    expect(told(of('drifted'), of('drifted')).flat()).toMatchObject([{ CreatedAt: '2026-11-20T00:00:00.000Z' }])
  })

  test('what is mended is resolved, under the id it had', () => {
    const [open] = told(of('drifted'), null).flat()
    expect(told(of('dev'), of('drifted')).flat()).toMatchObject([
      { Id: open?.Id, Compliance: { Status: 'PASSED' }, RecordState: 'ARCHIVED' },
    ])
  })

  test('what could not be read is not resolved', () => {
    expect(
      told(of('denied'), of('drifted'))
        .flat()
        .map(({ RecordState }) => RecordState),
    ).not.toContain('ARCHIVED')
  })

  test('a hundred at a time; what is refused is said', async () => {
    const audit = of('drifted')
    const [finding] = audit.findings
    if (finding === undefined) throw new Error('there is one')
    const many = Array.from({ length: 250 }, (_, index) => ({ ...finding, id: `f${index}` }))
    const batches = hubBatches({ ...audit, review: [], findings: many }, { open: [], mended: [] })
    expect(batches.map(({ length }) => length)).toEqual([100, 100, 50])
    const sent: number[] = []
    await importAll(batches, async ({ Findings = [] }) => {
      sent.push(Findings.length)
      return { FailedCount: 0, FailedFindings: [] }
    })
    expect(sent).toEqual([100, 100, 50])
    const refusing = async () => ({ FailedCount: 1, FailedFindings: [{ Id: 'x', ErrorCode: 'InvalidInput', ErrorMessage: 'no' }] })
    await expect(importAll(batches, refusing)).rejects.toThrow('Security Hub refused 1 findings: no')
  })

  test('a hub that refuses is said in the record, and the audit stands', async () => {
    const again = exampleJob(exampleConfig(['drifted']))
    const plan = await again.plan(at)
    const refuse = async () => Promise.reject(new Error('AccessDenied'))
    expect(await again.one(plan, 'drifted', { toHub: refuse })).toBe('deviates')
    const [record = ''] = [...again.results.objects].flatMap(([key, text]) => (key.startsWith('records/') ? [text] : []))
    expect(JSON.parse(record.split('\n')[0] ?? '')).toMatchObject({ hub_error: 'Error: AccessDenied' })
  })
})
