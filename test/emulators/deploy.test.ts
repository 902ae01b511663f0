/**
 * The documented way to deploy, on an emulator: `cdk bootstrap` with our policy, then `npm run deploy` of the stacks that ministack's
 * CloudFormation can make; of the others, that and why it cannot. What a deploy leaves is then audited.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CreatePolicyCommand } from '@aws-sdk/client-iam'
import { App, CfnOutput, CfnWaitConditionHandle, Stack } from 'aws-cdk-lib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accountId, clientsFor, region } from '../account/clients.ts'
import { stacksIn } from '../interpreter/template.ts'
import { auditOver, sessionOn } from '../live/auditing.ts'
import { expected, foundWords, gapsOf, tally } from './gaps.ts'
import { type Emulator, startMinistack } from './ministack.ts'
import { runOn } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'popcorn-deploy-'))
const out = join(folder, 'cdk.out')
const { gaps, unsupported = {} } = gapsOf('ministack-cloudformation')
const name = 'goorm-popcorn'
let emulator: Emulator

beforeAll(async () => {
  emulator = await startMinistack()
})
afterAll(async () => {
  await emulator.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('bootstraps, with the policy of infra/execution-policy.json', async () => {
  const { iam } = clientsFor(emulator.endpoint)
  const filled = { Account: accountId, Region: region, Name: name }
  const PolicyDocument = Object.entries(filled).reduce(
    (text, [placeholder, value]) => text.replaceAll(`\${${placeholder}}`, value),
    readFileSync('infra/execution-policy.json', 'utf8'),
  )
  const { Policy } = await iam.send(new CreatePolicyCommand({ PolicyName: `${name}-deploy`, PolicyDocument }))
  const policies = ['--cloudformation-execution-policies', Policy?.Arn ?? '']
  const { code, output } = await cdk('bootstrap', `aws://${accountId}/${region}`, ...policies)
  expect(output).toContain('bootstrapped')
  expect(code).toBe(0)
})

test('synthesizes and deploys the repositories, as `npm run deploy` does', async () => {
  // Without its look at node_modules.
  const script = "import { deploy } from './scripts/deploy.mjs'; process.exitCode = await deploy(process.argv.slice(1))"
  const args = ['--env', 'dev', '--out', out, `${name}-shared-registry`, ...unattended]
  const { code, output } = await run(process.execPath, ['--input-type=module', '--eval', script, '--', ...args])
  expect(output).toContain(`✅  ${name}-shared-registry`)
  expect(code).toBe(0)
})

test('says why a stack cannot be deployed, and fails', async () => {
  const { code, output } = await deploy(`${name}-dev-network`)
  expect(output).toContain('Unsupported resource type: AWS::EC2::EIP')
  expect(code).toBe(1)
})

test('deploys what watches the other stacks, with stand-ins for what it imports of them', async () => {
  const { code: before } = await cdk('deploy', '--app', standIns(), ...unattended)
  expect(before).toBe(0)
  const { code, output } = await deploy(`${name}-dev-observability`)
  expect(output).toContain(`✅  ${name}-dev-observability`)
  expect(code).toBe(0)
})

test('what was deployed is there, but for what is listed', async () => {
  const only = ['AWS::ECR::Repository', 'AWS::SNS::Topic', 'AWS::CloudWatch::Alarm']
  const { findings, summary } = await auditOver(sessionOn(emulator), 'dev', { only })
  // What most alarms watch is a stand-in; those of the cache name it.
  const watching = { 'AWS::CloudWatch::Alarm Dimensions deviates': 20 }
  expect(tally(findings.map(({ resource, property, verdict }) => foundWords({ type: resource.type, property, verdict })))).toEqual({
    ...expected(gaps, 'dev').finds,
    ...watching,
  })
  expect(summary.conforms).toBeGreaterThan(300)
})

test('the other stacks hold types that its CloudFormation does not know', async () => {
  const list = 'import json; from ministack.services.cloudformation.provisioners import _RESOURCE_HANDLERS as h; print(json.dumps([*h]))'
  const { output } = await run('.venv/bin/python', ['-c', list])
  const known = new Set(JSON.parse(output.trim().split('\n').at(-1) ?? '') as readonly string[])
  const foreign = stacksIn(out).flatMap(({ name: stack, Resources }) => {
    const types = [...new Set(Object.values(Resources).map(({ Type }) => Type))].filter(type => !known.has(type)).toSorted()
    return types.length === 0 ? [] : [[stack.split('-').at(-1) ?? '', types] as const]
  })
  expect(Object.fromEntries(foreign)).toEqual(unsupported)
})

const unattended = ['--require-approval', 'never', '--progress', 'events']

const cdk = (...args: readonly string[]) => run(process.execPath, ['node_modules/aws-cdk/bin/cdk', ...args, '--no-notices'])

/** What was synthesized already, without what it needs. */
const deploy = (stack: string) => cdk('deploy', '--app', out, stack, '--exclusively', ...unattended)

const run = (program: string, args: readonly string[]) => runOn(emulator.endpoint, folder, program, args)

/** A stack that exports, as a word, everything that stacks here export. */
function standIns(): string {
  const app = new App({ outdir: join(folder, 'stand-ins'), analyticsReporting: false })
  const stack = new Stack(app, 'stand-ins')
  new CfnWaitConditionHandle(stack, 'Nothing')
  for (const { Outputs = {} } of stacksIn(out))
    for (const [logicalId, { Export }] of Object.entries(Outputs))
      if (Export !== undefined) new CfnOutput(stack, logicalId, { value: 'stand-in', exportName: Export.Name })
  return app.synth().directory
}
