/**
 * A validation plugin for the CDK: `cdk synth` fails with what an audit of the templates finds.
 * `Validations.of(app).addPlugins(specValidation({ spec: 'spec', environment: 'dev' }))`.
 */
import type { IPolicyValidationContext, IPolicyValidationPlugin, PolicyViolation } from 'aws-cdk-lib'
import { type Audit, auditTemplates, type Finding, noWaivers, readSpec, type Severity, type Waivers } from './index.ts'

export interface SpecValidation {
  /** The folder of the spec. */
  readonly spec: string
  /** Without it: the only one there is. */
  readonly environment?: string
  readonly overlays?: readonly string[]
  /** As readWaivers gives them; without them, none. */
  readonly waivers?: Waivers
  /** The least severity that fails the synth; `low` by default. What could not be read fails it always. */
  readonly failOn?: Severity | 'never'
}

export function specValidation(options: SpecValidation): IPolicyValidationPlugin {
  return {
    name: 'popcorn-audit',
    validate: context => {
      const { findings, exitCode } = audited(options, context)
      const failing = exitCode === 0 ? [] : findings.filter(one => one.verdict === 'deviates' || one.verdict === 'unknown')
      return { success: exitCode === 0, violations: failing.map(violationOf) }
    },
  }
}

function audited(
  { spec, environment, overlays, waivers = noWaivers, failOn = 'low' }: SpecValidation,
  { stackTemplates }: IPolicyValidationContext,
): Audit {
  const model = readSpec({ folder: spec, environment, overlays })
  const stacks = stackTemplates
    // A nested one is read with its parent.
    .filter(({ templatePath }) => !templatePath.endsWith('.nested.template.json'))
    .map(({ templatePath, region, accountId }) => ({
      id: nameOf(templatePath),
      file: templatePath,
      region: known(region),
      account: known(accountId),
    }))
  return auditTemplates(model, stacks, { failOn, waivers, now: new Date().toISOString() })
}

const nameOf = (path: string) => (path.split(/[\\/]/).at(-1) ?? path).replace(/\.template\.json$/, '')

/** CDK writes a token, or nothing, where an app leaves it open. */
const known = (text: string | undefined) => (text === undefined || /[$<{]|^unknown-/.test(text) ? null : text)

function violationOf({ rule, severity, verdict, message, spec, at, remedy, resource }: Finding): PolicyViolation {
  const [, logicalId = ''] = /^\/Resources\/([^/]*)/.exec(at?.pointer ?? '') ?? []
  return {
    ruleName: rule,
    severity: verdict === 'unknown' ? 'unknown' : severity,
    description: `${resource.name}: ${message} (${spec.file}:${spec.line})`,
    fix: remedy.text,
    // What is missing stands nowhere in a template.
    violatingResources:
      at === null
        ? [{ constructPath: '', locations: [] }]
        : [{ resourceLogicalId: logicalId, templatePath: at.file, locations: [at.pointer.split('/').slice(3).join('.')] }],
  }
}
