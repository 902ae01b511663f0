/**
 * The architecture of dev once more, by hand and in CDK's own style: L2 constructs in one stack, from the document and not from the spec.
 * What L2 cannot say exactly (subnets, route tables, Valkey) is L1.
 */
import { App, Stack, Tags } from 'aws-cdk-lib'
import { l2Data } from './data.ts'
import { l2Edge } from './edge.ts'
import { l2Kafka } from './kafka.ts'
import { l2Network } from './network.ts'
import { l2Services } from './services.ts'
import { l2Watching } from './watching.ts'

export function l2App(outdir: string): App {
  const app = new App({ outdir, analyticsReporting: false, treeMetadata: false, builtinCloudFormationValidation: false })
  const stack = new Stack(app, 'popcorn', { env: { region: 'ap-northeast-2' } })
  const prefix = 'goorm-popcorn-dev'
  const network = l2Network(stack, prefix)
  const edge = l2Edge(stack, network, 'arn:aws:acm:ap-northeast-2:123456789012:certificate/12345678-1234-1234-1234-123456789012')
  const services = l2Services(stack, prefix, network, edge)
  l2Kafka(stack, prefix, network)
  l2Watching(stack, prefix, services, edge, l2Data(stack, prefix, network))
  const tags = { Project: 'goorm-popcorn', Environment: 'dev', ManagedBy: 'cdk' }
  for (const [key, value] of Object.entries(tags)) Tags.of(stack).add(key, value)
  return app
}
