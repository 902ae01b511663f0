/**
 * One set: what is called, what is declared, what is allowed, and what `popcorn-audit policy` prints in each of its formats. A read
 * that is added anywhere is in all of them by being there.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { App, Stack } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { ArnPrincipal } from 'aws-cdk-lib/aws-iam'
import { parse } from 'yaml'
import { fakeWorld } from '../../src/cli/fake-world.ts'
import { run } from '../../src/cli/run.ts'
import { audit, everything, openEvidence, reads, readSpec, sourceOf } from '../../src/index.ts'
import { callName } from '../../src/source/call.ts'
import { callerIdentity } from '../../src/source/session.ts'
import { grownModel, grownSession } from '../faults/grown.ts'

// Below the repository, so that the compiler and Node find its packages.
const folder = `.cache/policy-${process.pid}`
const constructFile = `${folder}/audit-role.ts`
beforeAll(() => void mkdirSync(folder, { recursive: true }))
afterAll(() => rmSync(folder, { recursive: true }))

async function printed(...args: readonly string[]): Promise<string> {
  const heard = fakeWorld()
  expect(await run(['policy', ...args], heard.world)).toBe(0)
  return heard.stdout()
}

const declared = [...new Set(reads.map(({ action }) => action))].sort()
const statement = { Sid: 'PopcornAudit', Effect: 'Allow', Action: declared, Resource: '*' }
const trusts = (auditor: unknown, externalId: unknown) => [
  { Effect: 'Allow', Principal: { AWS: auditor }, Action: 'sts:AssumeRole', Condition: { StringEquals: { 'sts:ExternalId': externalId } } },
]

describe('called is declared', () => {
  const called = new Set<string>()
  beforeAll(async () => {
    const options = { ...everything, toolVersion: '0', failOn: 'low' } as const
    for (const environment of ['dev', 'prod']) {
      const source = sourceOf(await openEvidence(`test/evidence/${environment}`))
      const { ledger } = await audit(readSpec({ folder: 'spec', environment }), source, { ...options, now: '2026-11-25T00:00:00Z' })
      for (const { call } of ledger) called.add(call)
    }
    const grown = await audit(grownModel(), sourceOf(await grownSession()), { ...options, now: '2026-11-25T00:00:00Z' })
    expect(grown.verdict).toBe('conforms')
    for (const { call } of grown.ledger) called.add(call)
  })
  test('and declared is called', () => {
    const names = new Set([...reads, callerIdentity].map(callName))
    expect([...called].filter(name => !names.has(name))).toEqual([])
    expect([...names].filter(name => !called.has(name))).toEqual([])
  })
})

describe('declared is allowed and printed', () => {
  test('by itself', async () => expect(JSON.parse(await printed())).toEqual({ Version: '2012-10-17', Statement: [statement] }))

  test('as a role, in a template of CloudFormation', async () => {
    const { Resources } = parse(await printed('--format', 'cloudformation'))
    const { AssumeRolePolicyDocument, Policies, MaxSessionDuration } = Resources.PopcornAuditRole.Properties
    expect(Object.keys(Resources)).toEqual(['PopcornAuditRole'])
    expect(AssumeRolePolicyDocument.Statement).toEqual(trusts({ Ref: 'AuditorArn' }, { Ref: 'ExternalId' }))
    expect(Policies).toEqual([{ PolicyName: 'popcorn-audit', PolicyDocument: { Version: '2012-10-17', Statement: [statement] } }])
    expect(MaxSessionDuration).toBe(3600)
  })

  test('as a role, in a construct of the CDK that compiles and synthesises', async () => {
    writeFileSync(constructFile, await printed('--format', 'cdk'))
    const strict = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess', '--skipLibCheck']
    const modules = ['--module', 'nodenext', '--target', 'es2023', '--types', 'node']
    const { status, stdout } = spawnSync(
      process.execPath,
      ['node_modules/.bin/tsc', '--ignoreConfig', ...strict, ...modules, constructFile],
      { encoding: 'utf8' },
    )
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
    const { PopcornAuditRole } = await import(/* @vite-ignore */ pathToFileURL(constructFile).href)
    const stack = new Stack(new App(), 'Audited')
    new PopcornAuditRole(stack, 'Audit', { auditor: new ArnPrincipal('arn:aws:iam::999999999999:role/audit-runner'), externalId: 'shop-7' })
    const [role, ...more] = Object.values(Template.fromStack(stack).findResources('AWS::IAM::Role'))
    expect(more).toEqual([])
    expect(role?.['Properties'].AssumeRolePolicyDocument.Statement).toEqual(trusts('arn:aws:iam::999999999999:role/audit-runner', 'shop-7'))
    expect(role?.['Properties'].Policies).toEqual([
      { PolicyName: 'popcorn-audit', PolicyDocument: { Version: '2012-10-17', Statement: [statement] } },
    ])
    expect(Object.keys(Template.fromStack(stack).toJSON()['Resources'])).toHaveLength(1)
  })
})

const linter = process.platform === 'win32' ? '.venv/Scripts/cfn-lint.exe' : '.venv/bin/cfn-lint'
const skipped = !existsSync(linter)
test.skipIf(skipped)(
  `cfn-lint is silent on the template${skipped ? `: SKIPPED, ${linter} is not here: node scripts/venv.mjs installs it` : ''}`,
  async () => {
    const file = `${folder}/audit-role.yaml`
    writeFileSync(file, await printed('--format', 'cloudformation'))
    const { status, stdout } = spawnSync(linter, ['--include-checks', 'I', '--regions', 'ap-northeast-2', '-t', file], { encoding: 'utf8' })
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
  },
)

test('nothing that is allowed reveals what is kept: user data, secrets, log lines, objects', () => {
  const revealing =
    /:(Get(Object|SecretValue|Parameter|LogEvents|QueryResults|PasswordData|ConsoleOutput|AuthorizationToken|DownloadUrl)|FilterLogEvents|DescribeInstanceAttribute|BatchGetImage)/
  expect(declared.filter(action => revealing.test(action) || !/:(Describe|List|Get)/.test(action))).toEqual([])
})
