/** The spec as CDK stacks, a stack for each tier. It reads the Model and nothing of the auditor: the audit of what it makes is a cross-check. */
import { App, DefaultStackSynthesizer, type IStackSynthesizer, Stack, Tags } from 'aws-cdk-lib'
import type { Model } from '../src/model/language/index.ts'
import { type Around, ecsTier } from './compute.ts'
import { dataTier } from './data.ts'
import { edgeTier } from './edge.ts'
import { endpoints, flowLogs } from './endpoints.ts'
import { logGroupKeys, logGroups } from './logs.ts'
import { networkTier } from './network.ts'
import { nodeTier } from './nodes.ts'
import { observabilityTier } from './observability.ts'
import { registryTier } from './registry.ts'
import { roles } from './roles.ts'
import { schedules } from './schedules.ts'
import { securityGroups } from './security-groups.ts'
import { needed, value } from './values.ts'

/** An app for one environment. `outdir` is where `synth` writes its templates. */
export function appOf(model: Model, outdir: string): App {
  // The path of the construct in every resource: an audit of the template shows it. No stacks of calls: they name files of this machine.
  const app = new App({
    outdir,
    analyticsReporting: false,
    stackTraces: false,
    treeMetadata: false,
    // cfn-lint's rules once more, and nine tenths of the time of a synth: a test holds the templates to cfn-lint itself.
    builtinCloudFormationValidation: false,
    context: { 'aws:cdk:enable-path-metadata': true, 'aws:cdk:disable-creation-stack-traces': true },
  })
  const keys = logGroupKeys(model)
  registryTier(stackOf(app, model, 'registry', 'shared'), model.shared)

  const networkStack = stackOf(app, model, 'network')
  const network = networkTier(networkStack, model.network)
  const groups = securityGroups(networkStack, network.vpc, model.securityGroups)
  endpoints(networkStack, model.network, network, groups)
  flowLogs(networkStack, model.network, network.vpc, logGroups(networkStack, model, keys.inNetwork))

  const data = dataTier(stackOf(app, model, 'data'), model, network, groups)
  const edge = edgeTier(stackOf(app, model, 'edge'), model, network, groups)

  const computeStack = stackOf(app, model, 'compute')
  const logs = logGroups(computeStack, model, keys.inCompute)
  const around: Around = { network, groups, edge, logGroups: logs, roles: roles(computeStack, model) }
  const ecs = ecsTier(computeStack, model, around)
  nodeTier(computeStack, model, around)
  schedules(computeStack, model)

  const observabilityStack = stackOf(app, model, 'observability')
  logGroups(observabilityStack, model, keys.others)
  observabilityTier(observabilityStack, model, { ecs, databases: data.databases, loadBalancers: edge.loadBalancers })
  return app
}

/** Named by the architecture, the environment (or `shared`) and the tier. */
function stackOf(app: App, model: Model, tier: string, owner: 'environment' | 'shared' = 'environment'): Stack {
  const account = value(model.accountId)
  const stack = new Stack(app, [needed(model.name), owner === 'shared' ? 'shared' : model.resolved.environment, tier].join('-'), {
    env: { region: needed(model.region), ...(account !== undefined && { account }) },
    // CDK's own types do not tell a property that is left out from one that is undefined.
    synthesizer: new DefaultStackSynthesizer({ generateBootstrapVersionRule: false }) as IStackSynthesizer,
    description: `${tier} of ${needed(model.name)}`,
  })
  const shared = owner === 'shared' ? [...model.shared.tags] : []
  for (const [key, text] of new Map([...model.tags, ...shared])) {
    const stated = value(text)
    if (stated !== undefined) Tags.of(stack).add(key, stated)
  }
  return stack
}
