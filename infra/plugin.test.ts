/** `popcorn-audit/cdk` in an app: what conforms is synthesized, what does not stops the synth and says where. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { IPolicyValidationContext } from 'aws-cdk-lib'
import { App, CfnResource, Stack, Validations } from 'aws-cdk-lib'
import { afterAll, expect, test } from 'vitest'
import { specValidation } from '../src/cdk.ts'
import { readSpec } from '../src/spec/index.ts'
import { appOf } from './app.ts'

const folder = mkdtempSync(join(tmpdir(), 'plugin-'))
afterAll(() => rmSync(folder, { recursive: true }))

const plugin = specValidation({ spec: 'spec', environment: 'dev' })
const contextOf = (app: App, out: string): IPolicyValidationContext => {
  const { stacks } = app.synth()
  const stackTemplates = stacks.map(({ stackName, templateFile }) => ({
    stackConstructPath: stackName,
    templatePath: join(out, templateFile),
    accountId: undefined,
    region: 'ap-northeast-2',
  }))
  return { appConstruct: app, stackTemplates, templatePaths: stackTemplates.map(({ templatePath }) => templatePath) }
}

test('an app of this spec has nothing to say, and one that drifts says where', () => {
  const out = join(folder, 'dev')
  const app = appOf(readSpec({ folder: 'spec', environment: 'dev' }), out)
  expect(plugin.validate(contextOf(app, out))).toEqual({ success: true, violations: [] })

  const drifted = appOf(readSpec({ folder: 'spec', environment: 'dev' }), join(folder, 'drifted'))
  const database = drifted.node.findAll().find(one => CfnResource.isCfnResource(one) && one.cfnResourceType === 'AWS::RDS::DBInstance')
  if (!CfnResource.isCfnResource(database)) throw new Error('the spec has no database')
  database.addPropertyOverride('StorageEncrypted', false)
  const { success, violations } = plugin.validate(contextOf(drifted, join(folder, 'drifted')))
  expect(success).toBe(false)
  expect(violations).toMatchObject([
    {
      ruleName: 'rds-storage-encryption',
      severity: expect.stringMatching(/high|critical/),
      description: expect.stringMatching(/storage encryption.*\(spec\/architecture\.yaml:\d+\)/),
      violatingResources: [{ resourceLogicalId: database.stack.resolve(database.logicalId), locations: ['Properties.StorageEncrypted'] }],
    },
  ])
}, 120_000)

test('cdk synth fails with our findings', () => {
  const app = new App({ outdir: join(folder, 'empty'), analyticsReporting: false })
  const stack = new Stack(app, 'empty', { env: { region: 'ap-northeast-2' } })
  new CfnResource(stack, 'Vpc', { type: 'AWS::EC2::VPC', properties: { CidrBlock: '10.9.0.0/16' } })
  Validations.of(app).addPlugins(plugin)
  const before = process.exitCode
  let failed = false
  try {
    app.synth()
  } catch {
    failed = true
  }
  // CDK either throws or sets the exit code of the process, by its version.
  expect(failed || process.exitCode === 1).toBe(true)
  process.exitCode = before
}, 60_000)
