/**
 * The job, deployed by the real `cdk deploy` on ministack: the schedule fires by itself, five accounts are audited, and what lies in S3 and
 * comes out of SNS is exactly what the verdicts say. The accounts are instances of moto; one is refused by a proxy, one does not answer.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import {
  DescribeExecutionCommand,
  ListExecutionsCommand,
  SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn'
import { SNSClient, SubscribeCommand } from '@aws-sdk/client-sns'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { s3Store } from '../../infra/audit-job/lambda/s3-store.ts'
import { type Account, accountAt } from '../account/account.ts'
import { accountId, credentials, region } from '../account/clients.ts'
import { drifts } from '../drift/apply/index.ts'
import { worldOf } from '../drift/apply/world.ts'
import { type Emulator, startMinistack } from '../emulators/ministack.ts'
import { runOn } from '../emulators/run.ts'
import { type Proxy, refusing } from './account-proxy.ts'

const folder = mkdtempSync(join(tmpdir(), 'popcorn-audit-job-'))
const out = join(folder, 'cdk.out')
const accounts: Account[] = []
let emulator: Emulator
let proxy: Proxy
let deployed: Readonly<Record<'ConfigBucketName' | 'ResultsBucketName' | 'TopicArn' | 'StateMachineArn', string>>

const job = {
  name: 'audit',
  region,
  schedules: [{ name: 'often', expression: 'rate(1 minute)', everyHours: 1, environments: ['dev'] }],
  events: true,
}

beforeAll(async () => {
  emulator = await startMinistack()
  const { address, ids } = inject('dev')
  const conforming = await accountAt(address).fork()
  const drifted = await accountAt(address).fork()
  accounts.push(conforming, drifted)
  const drift = drifts['database-more-storage']
  if (drift === undefined) throw new Error('there is no such drift')
  await drift(worldOf(drifted, ids, 'dev'))
  proxy = await refusing(conforming.endpoint, ['DescribeDBInstances'])
})
afterAll(async () => {
  await Promise.all([emulator?.stop(), proxy?.stop(), ...accounts.map(account => account.stop())])
  rmSync(folder, { recursive: true, force: true })
})

test('is deployed by cdk deploy', async () => {
  const here = "import { deployJob, synthesizeJob } from './scripts/audit-job.mjs'"
  const [bootstrapped, synthesized] = await Promise.all([
    run(['node_modules/aws-cdk/bin/cdk', 'bootstrap', `aws://${accountId}/${region}`, '--no-notices']),
    script(`${here}; await synthesizeJob(${JSON.stringify(job)}, ${JSON.stringify(out)})`),
  ])
  expect([bootstrapped.code, synthesized]).toEqual([0, { code: 0, output: '' }])
  const outputs = join(folder, 'outputs.json')
  const args = ['--require-approval', 'never', '--progress', 'events', '--outputs-file', outputs]
  const { code, output } = await script(`${here}; process.exitCode = await deployJob(${JSON.stringify(out)}, process.argv.slice(1))`, args)
  expect(output).toContain('✅  audit')
  expect(code).toBe(0)
  deployed = JSON.parse(readFileSync(outputs, 'utf8')).audit
  await configure()
}, 120_000)

test('the schedule fires by itself; every target has its verdict, and who subscribes is told what does not conform', async () => {
  const [message] = await within(120, async () => heard())
  const { run: named, targets, changes } = JSON.parse(message ?? '{}')
  expect(targets).toBe(5)
  expect(changes.map(({ target, from, to }: Change) => [target, from, to]).toSorted()).toEqual([
    ['broken', null, 'failed'],
    ['denied', null, 'incomplete'],
    ['drifted', null, 'deviates'],
  ])
  const records = await recordsOf(named)
  expect(Object.fromEntries(records.map(([head]) => [head?.['target'], head?.['verdict']]))).toEqual({
    conforming: 'conforms',
    recorded: 'conforms',
    drifted: 'deviates',
    denied: 'incomplete',
    broken: 'failed',
  })
  const of = (name: string) => records.find(([head]) => head?.['target'] === name) ?? []
  expect(findings(of('drifted'))).toMatchObject([{ property: 'AllocatedStorage', verdict: 'deviates' }])
  expect(findings(of('denied')).filter(({ verdict }) => verdict !== 'unknown')).toEqual([])
  expect(findings(of('denied')).map(({ action }) => action)).toContain('rds:DescribeDBInstances')
  expect(of('broken')[0]?.['error']).toContain('TARGET_UNREACHABLE')
  expect(await keys(String(of('drifted')[0]?.['folder']))).toEqual(
    expect.arrayContaining(['audit.json', 'audit.md', 'open.json', 'evidence/manifest.json', 'evidence/calls/ec2.DescribeVpcs.json']),
  )
  const summary = JSON.parse(await within(20, () => textOf(`runs/${named}/summary.json`)))
  expect(summary).toMatchObject({ exitCode: 1, targets: expect.objectContaining({ length: 5 }) })
}, 150_000)

test('a second run repeats nothing: every verdict is what it was', async () => {
  const { StateMachineArn: stateMachineArn } = deployed
  const input = JSON.stringify({ schedule: 'by-hand', environments: ['dev'] })
  const { executionArn } = await sfn().send(new StartExecutionCommand({ stateMachineArn, name: 'second', input }))
  const ended = await within(90, async () => {
    const { status, output } = await sfn().send(new DescribeExecutionCommand({ executionArn }))
    return status === 'RUNNING' ? null : { status, output: JSON.parse(output ?? 'null') }
  })
  expect(ended).toEqual({ status: 'SUCCEEDED', output: { run: 'by-hand-second', exitCode: 1, targets: 5, failed: 1, changed: 0 } })
  expect(await heard()).toBeNull()
}, 120_000)

test('a run that is killed in the middle and started again loses nothing and repeats nothing', async () => {
  const { StateMachineArn: stateMachineArn } = deployed
  const input = JSON.stringify({ schedule: 'often', scheduledTime: '2026-01-02T03:04:05Z', environments: ['dev'] })
  const run = 'often-2026-01-02T03-04-05'
  const records = async () =>
    (await objects(`records/day=2026-01-02/run=${run}/`)).map(({ Key, ETag, LastModified }) => ({ Key, ETag, LastModified }))
  const { executionArn } = await sfn().send(new StartExecutionCommand({ stateMachineArn, name: 'killed', input }))
  const before = await within(60, async () => {
    const there = await records()
    return there.length === 0 ? null : there
  })
  await sfn().send(new StopExecutionCommand({ executionArn }))
  const again = await sfn().send(new StartExecutionCommand({ stateMachineArn, name: 'again', input }))
  const status = await within(90, async () => {
    const found = await sfn().send(new DescribeExecutionCommand({ executionArn: again.executionArn }))
    return found.status === 'RUNNING' ? null : found.status
  })
  expect(status).toBe('SUCCEEDED')
  const after = await records()
  expect(after).toHaveLength(5)
  expect(after).toEqual(expect.arrayContaining([...before]))
  expect(await heard()).toBeNull()
}, 180_000)

test('a bucket writes once what is to be written once', async () => {
  const store = s3Store(s3(), deployed.ResultsBucketName)
  expect(await store.get('runs/none.json')).toBeNull()
  expect([await store.putOnce('runs/once.json', 'first'), await store.putOnce('runs/once.json', 'second')]).toEqual([true, false])
  expect([await store.get('runs/once.json'), await store.list('runs/once')]).toEqual(['first', ['runs/once.json']])
})

test('changes start one run of their account, however many they are; calls that failed start none', async () => {
  const change = (detail: object) => ({
    EventBusName: 'audit-changes',
    Source: 'aws.ec2',
    DetailType: 'AWS API Call via CloudTrail',
    Detail: JSON.stringify({ eventSource: 'ec2.amazonaws.com', ...detail }),
  })
  const started = async () => {
    const { executions = [] } = await sfn().send(new ListExecutionsCommand({ stateMachineArn: deployed.StateMachineArn }))
    const found = executions.map(({ name = '' }) => name).filter(name => name.startsWith('event-'))
    return found.length === 0 ? null : found
  }
  const refused = { eventName: 'CreateRoute', errorCode: 'UnauthorizedOperation' }
  await json('AWSEvents.PutEvents', 'events', { Entries: [change(refused), change({ eventName: 'DescribeVpcs' })] })
  await new Promise(resolve => setTimeout(resolve, 6000))
  expect(await started()).toBeNull()
  const opened = change({ eventName: 'AuthorizeSecurityGroupIngress' })
  await json('AWSEvents.PutEvents', 'events', { Entries: [opened, opened, opened] })
  const names = await within(60, started)
  expect(names).toEqual([expect.stringMatching(`^event-${accountId}-${region}-`)])
}, 90_000)

interface Change {
  readonly target: string
  readonly from: string | null
  readonly to: string
}
type Line = Readonly<Record<string, unknown>>

const config = () => ({ region, endpoint: emulator.endpoint, credentials })
const s3 = () => new S3Client({ ...config(), forcePathStyle: true })
const sfn = () => new SFNClient(config())
const findings = (lines: readonly Line[]) => lines.filter(({ record }) => record === 'finding')

/** What an operator does once: targets, specs, a subscription. */
async function configure(): Promise<void> {
  const { ConfigBucketName: Bucket, TopicArn } = deployed
  const put = (Key: string, Body: string) => s3().send(new PutObjectCommand({ Bucket, Key, Body }))
  for (const [from, to] of [
    ['spec', 'specs/shop'],
    ['test/evidence/dev', 'evidence/dev'],
  ] as const)
    for (const file of readdirSync(from, { recursive: true, withFileTypes: true }).filter(one => one.isFile())) {
      const path = join(file.parentPath, file.name)
      await put(`${to}${path.slice(from.length)}`, readFileSync(path, 'utf8'))
    }
  const { QueueUrl } = await sqs('CreateQueue', { QueueName: 'subscriber' })
  const { Attributes } = await sqs('GetQueueAttributes', { QueueUrl, AttributeNames: ['QueueArn'] })
  const Endpoint = Attributes?.QueueArn
  await new SNSClient(config()).send(
    new SubscribeCommand({ TopicArn, Protocol: 'sqs', Endpoint, Attributes: { RawMessageDelivery: 'true' } }),
  )
  await put('targets.yaml', targetsFile())
}

function targetsFile(): string {
  const [conforming, drifted] = accounts.map(({ endpoint }) => endpoint)
  const role = `arn:aws:iam::${accountId}:role/popcorn-audit`
  const live = (name: string, endpoint = '') =>
    `  - { name: ${name}, account: "${accountId}", role: "${role}", externalId: some-secret, spec: specs/shop, environment: dev, endpoint: "${endpoint}" }`
  return [
    'targets:',
    live('conforming', conforming),
    live('drifted', drifted),
    live('denied', proxy.endpoint),
    // Nothing listens there.
    live('broken', 'http://127.0.0.1:9'),
    `  - { name: recorded, account: "${accountId}", spec: specs/shop, environment: dev, on: evidence/dev }`,
    '',
  ].join('\n')
}

async function recordsOf(run: string): Promise<readonly (readonly Line[])[]> {
  const found = (await keys('')).filter(key => key.startsWith('records/') && key.includes(`run=${run}/`))
  const texts = await Promise.all(found.map(key => textOf(key)))
  return texts.map(text =>
    (text ?? '')
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as Line),
  )
}

/** The keys below a folder of the results, without it. */
async function keys(prefix: string): Promise<readonly string[]> {
  return (await objects(prefix)).map(({ Key = '' }) => Key.slice(prefix.length))
}

async function objects(Prefix: string) {
  const { Contents = [] } = await s3().send(new ListObjectsV2Command({ Bucket: deployed.ResultsBucketName, Prefix }))
  return Contents
}

async function textOf(Key: string): Promise<string | null> {
  const answer = await s3()
    .send(new GetObjectCommand({ Bucket: deployed.ResultsBucketName, Key }))
    .catch(() => null)
  return (await answer?.Body?.transformToString()) ?? null
}

/** What the subscriber has heard since it was last asked; null: nothing. */
async function heard(): Promise<readonly string[] | null> {
  const QueueUrl = await queueNamed('subscriber')
  const { Messages = [] } = await sqs('ReceiveMessage', { QueueUrl, MaxNumberOfMessages: 10 })
  for (const { ReceiptHandle } of Messages) await sqs('DeleteMessage', { QueueUrl, ReceiptHandle })
  return Messages.length === 0 ? null : Messages.map(({ Body }) => Body)
}

async function queueNamed(part: string): Promise<string> {
  const { QueueUrls = [] } = await sqs('ListQueues', {})
  return QueueUrls.find(url => url.includes(part)) ?? expect.fail(`there is no queue ${part} in ${QueueUrls.join(', ')}`)
}

const sqs = (operation: string, input: object) => json(`AmazonSQS.${operation}`, 'sqs', input)

/** AWS's JSON protocol, by hand: the clients of SQS and EventBridge are not among what this repository needs. */
async function json(target: string, service: string, input: object): Promise<SqsAnswer> {
  const answer = await fetch(emulator.endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': target,
      authorization: `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/20260101/${region}/${service}/aws4_request`,
    },
    body: JSON.stringify(input),
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${target}: ${answer.status} ${text}`)
  // Ministack's own answer, of the operations that this file asks.
  return text === '' ? {} : (JSON.parse(text) as SqsAnswer)
}

interface SqsAnswer {
  readonly QueueUrl?: string
  readonly QueueUrls?: readonly string[]
  readonly Attributes?: { readonly QueueArn: string }
  readonly Messages?: readonly { readonly Body: string; readonly ReceiptHandle: string }[]
}

/** Asks every second until there is an answer. */
async function within<T>(seconds: number, ask: () => Promise<T | null>): Promise<T> {
  for (let waited = 0; waited < seconds; waited += 1) {
    const answer = await ask()
    if (answer !== null) return answer
    await new Promise(resolve => setTimeout(resolve, 1000))
  }
  return expect.fail(`nothing in ${seconds} s`)
}

/** What `npm run job` does, without its look at node_modules. */
const script = (text: string, args: readonly string[] = []) => run(['--input-type=module', '--eval', text, '--', ...args])

const run = (args: readonly string[]) => runOn(emulator.endpoint, folder, process.execPath, args)
