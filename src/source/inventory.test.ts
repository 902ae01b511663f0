import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe as suite, expect, test } from 'vitest'
import { failed } from './call.ts'
import { openEvidence } from './evidence/open.ts'
import { recording } from './evidence/record.ts'
import { sourceOf } from './inventory.ts'
import { type Send, type Session, sessionOf } from './session.ts'
import type { Asked } from './source.ts'

const region = 'ap-northeast-2'
const account = '123456789012'
const arn = (what: string) => `arn:aws:ecs:${region}:${account}:${what}`
const stated: Readonly<Record<string, readonly string[]>> = { 'AWS::ECS::Cluster': ['main'], 'AWS::ECS::Service': ['api'] }
const asked: Asked = { region, accountId: account, names: type => stated[type] ?? [], stated: () => [], mayBeOurs: () => true }

const container = {
  name: 'api',
  image: 'repo/api:1',
  environment: [{ name: 'DB_PASSWORD', value: 'planted' }],
  secrets: [{ name: 'DB', valueFrom: 'arn:aws:secretsmanager:r:1:secret:db' }],
  command: ['planted'],
  entryPoint: ['planted'],
  healthCheck: { command: ['CMD-SHELL', 'planted'] },
  dockerLabels: { label: 'planted' },
  logConfiguration: { logDriver: 'splunk', options: { 'splunk-token': 'planted' } },
}

/** One cluster with one service that is full of secrets; everything else may not be read. */
const outputs: Readonly<Record<string, unknown>> = {
  GetCallerIdentity: { Account: account, UserId: 'AIDA', Arn: 'arn:aws:iam::123456789012:user/planted' },
  ListClusters: { clusterArns: [arn('cluster/main')] },
  DescribeClusters: { clusters: [{ clusterName: 'main', clusterArn: arn('cluster/main'), status: 'ACTIVE' }], failures: [] },
  ListServices: { serviceArns: [arn('service/main/api')] },
  DescribeServices: {
    services: [
      {
        serviceName: 'api',
        serviceArn: arn('service/main/api'),
        clusterArn: arn('cluster/main'),
        taskDefinition: arn('task-definition/api:1'),
      },
    ],
    failures: [],
  },
  DescribeTaskDefinition: {
    taskDefinition: { family: 'api', taskDefinitionArn: arn('task-definition/api:1'), containerDefinitions: [container] },
  },
}

const send: Send = async read => {
  const output = outputs[read.operation]
  const answer =
    output === undefined
      ? { ok: false as const, because: failed(read, 'denied', 'no'), errorName: 'AccessDenied' }
      : { ok: true as const, output }
  return { answer, attempts: 1 }
}

const live = (of = account): Session =>
  sessionOf(send, (_, calls) => ({
    kind: 'live',
    account: of,
    region,
    startedAt: '2026-01-01T00:00:00Z',
    finishedAt: '2026-01-01T00:00:01Z',
    calls,
  }))

suite('a source', () => {
  test('holds what was found, what could not be read, and what was asked', async () => {
    const inventory = await sourceOf(live()).read(asked)
    expect(inventory.resources.map(({ type }) => type)).toContain('AWS::ECS::Service')
    expect(inventory.gaps.map(({ type }) => type)).toContain('AWS::EC2::VPC')
    expect(inventory.ledger.find(({ call }) => call === 'ec2:DescribeVpcs')?.error).toMatchObject({
      reason: 'denied',
      action: 'ec2:DescribeVpcs',
    })
    expect(inventory.source).toMatchObject({ kind: 'live', account, region })
  })

  test('recorded, is the same inventory, and no secret is in either or on disk', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'inventory-'))
    const session = await recording(live(), dir, { name: 'popcorn-audit', version: '0' })
    const inventory = await sourceOf(session).read(asked)
    await session.finish()
    const replayed = await sourceOf(await openEvidence(dir)).read(asked)
    const files = await Promise.all((await readdir(join(dir, 'calls'))).map(name => readFile(join(dir, 'calls', name), 'utf8')))
    await rm(dir, { recursive: true })
    expect({ ...replayed, source: null }).toEqual({ ...inventory, source: null })
    expect(replayed.source).toEqual({ ...inventory.source, kind: 'evidence' })
    expect(inventory.ledger.map(({ call }) => call)).toContain('ecs:DescribeTaskDefinition')
    expect(files.join()).toContain('DB_PASSWORD')
    expect(JSON.stringify([inventory, replayed, files])).not.toContain('planted')
  })

  test.each([
    [
      'another account',
      live('210987654321'),
      asked,
      'SOURCE_OTHER_ACCOUNT: the spec speaks of account 123456789012, and what is read is 210987654321',
    ],
    ['another region', live(), { ...asked, region: 'us-east-1' }, 'SOURCE_OTHER_REGION: the spec speaks of region us-east-1'],
  ])('of %s is refused', async (_, session, wanted, message) => {
    await expect(sourceOf(session).read(wanted)).rejects.toThrow(message)
  })

  test('fits a spec that names no account', async () => {
    await expect(sourceOf(live('210987654321')).read({ ...asked, accountId: null })).resolves.toBeDefined()
  })

  test('credentials that AWS does not take: one cause for all, and nothing else is sent', async () => {
    const sent: string[] = []
    const expired: Send = async read => {
      sent.push(read.operation)
      return {
        answer: { ok: false, because: failed(read, 'expired', 'ExpiredToken: the token has expired'), errorName: 'ExpiredToken' },
        attempts: 1,
      }
    }
    const info = () => ({ kind: 'live', account: null, region, startedAt: '', finishedAt: '', calls: 1 }) as const
    const { gaps, ledger } = await sourceOf(sessionOf(expired, info)).read(asked)
    expect(sent).toEqual(['GetCallerIdentity'])
    expect(ledger.map(({ call, error }) => [call, error?.reason])).toEqual([['sts:GetCallerIdentity', 'expired']])
    expect(gaps.length).toBeGreaterThan(5)
    expect(new Set(gaps.map(({ because }) => because.call))).toEqual(new Set(['sts:GetCallerIdentity']))
  })

  test('the wrong account stops before anything else is read', async () => {
    const sent: string[] = []
    const other = sessionOf(
      async (read, input) => {
        sent.push(read.operation)
        return send(read, input)
      },
      () => ({ kind: 'live', account: '999999999999', region, startedAt: '', finishedAt: '', calls: 1 }),
    )
    await expect(sourceOf(other).read(asked)).rejects.toThrow('SOURCE_OTHER_ACCOUNT')
    expect(sent).toEqual(['GetCallerIdentity'])
  })
})
