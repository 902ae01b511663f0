/** Log groups, each in the stack of what logs to it first, so that it is there before the first line; the others in the last stack. */
import { RemovalPolicy, type Stack } from 'aws-cdk-lib'
import * as logs from 'aws-cdk-lib/aws-logs'
import type { Model } from '../src/model/language/index.ts'
import { id, needed, stated, value } from './values.ts'

export type LogGroups = ReadonlyMap<string, logs.CfnLogGroup>

/** The groups of these keys. They outlive their stack: what was logged is not lost by accident. */
export function logGroups(stack: Stack, model: Model, keys: readonly string[]): LogGroups {
  const groups = [...model.observability.logGroups.values()].filter(({ key }) => keys.includes(key))
  return new Map(
    groups.map(({ key, name, retentionDays }) => {
      const group = new logs.CfnLogGroup(
        stack,
        id('LogGroup', key),
        stated<logs.CfnLogGroupProps>({ logGroupName: needed(name), retentionInDays: value(retentionDays) }),
      )
      group.applyRemovalPolicy(RemovalPolicy.RETAIN)
      return [key, group] as const
    }),
  )
}

/** Which tier logs to which groups. */
export function logGroupKeys({ network, ecs, nodeGroups, observability }: Model) {
  const distinct = (keys: readonly (string | undefined)[]) => [...new Set(keys.filter(key => key !== undefined))]
  const inNetwork = distinct([...network.flowLogs.values()].map(log => value(log.logGroup)))
  const inCompute = distinct([
    ...[...ecs.clusters.values()].map(cluster => value(cluster.execLogging.logGroup)),
    ...[...ecs.services.values()].map(service => value(service.task.container.logGroup)),
    ...[...nodeGroups.values()].map(group => value(group.logGroup)),
  ]).filter(key => !inNetwork.includes(key))
  const others = [...observability.logGroups.keys()].filter(key => !inNetwork.includes(key) && !inCompute.includes(key))
  return { inNetwork, inCompute, others }
}
