/** Findings go to Security Hub as moto has it: open ones once, however often they are sent, and what is mended is archived under its id. */
import { GetFindingsCommand, SecurityHubClient } from '@aws-sdk/client-securityhub'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { importing } from '../../infra/audit-job/lambda/cloud.ts'
import { exampleConfig, exampleJob } from '../../infra/audit-job/lambda/example-job.ts'
import { type Account, accountAt } from '../account/account.ts'
import { accountId, credentials, region } from '../account/clients.ts'

const config = exampleConfig(['dev'])
const job = exampleJob(config)
let account: Account

beforeAll(async () => {
  account = await accountAt(inject('empty').address).fork()
  process.env['AWS_ACCESS_KEY_ID'] = credentials.accessKeyId
  process.env['AWS_SECRET_ACCESS_KEY'] = credentials.secretAccessKey
})
afterAll(() => account.stop())

/** One run of the job over recorded evidence, importing. */
async function runOver(evidence: string, at: string): Promise<void> {
  const text = config.objects.get('targets.yaml') ?? ''
  config.objects.set('targets.yaml', text.replace(/on: evidence\/\w+/, `on: evidence/${evidence}`))
  const hub = importing('popcorn-audit-findings', accountId)
  const plan = await job.plan(at)
  await job.one(plan, 'dev', {
    toHub: (audit, ledger, target) => hub({ ...audit, review: [] }, ledger, { ...target, endpoint: account.endpoint }),
  })
  await job.summarize(plan)
}

async function inHub() {
  const { Findings = [] } = await new SecurityHubClient({ region, endpoint: account.endpoint, credentials }).send(
    new GetFindingsCommand({}),
  )
  return Findings.map(({ Id, CreatedAt, Compliance, RecordState, Resources = [] }) => ({
    Id,
    since: CreatedAt,
    state: `${Compliance?.Status} ${RecordState}`,
    type: Resources[0]?.Type,
  }))
}

test('a deviation is there, once, since it was seen first; and resolved when it is mended', async () => {
  await runOver('drifted', '2026-11-23T00:00:00Z')
  const [first, ...others] = await inHub()
  expect(first).toMatchObject({ since: '2026-11-23T00:00:00.000Z', state: 'FAILED ACTIVE', type: 'AwsRdsDbInstance' })
  expect(others).toEqual([])
  await runOver('drifted', '2026-11-24T00:00:00Z')
  expect(await inHub()).toEqual([first])
  await runOver('dev', '2026-11-25T00:00:00Z')
  expect(await inHub()).toEqual([{ ...first, state: 'PASSED ARCHIVED' }])
})
