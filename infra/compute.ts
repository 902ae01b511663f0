/** ECS clusters, and what their services need of the other tiers. */
import type { Stack } from 'aws-cdk-lib'
import * as ecs from 'aws-cdk-lib/aws-ecs'
import type { Model } from '../src/model/language/index.ts'
import type { EdgeTier } from './edge.ts'
import type { LogGroups } from './logs.ts'
import type { NetworkTier } from './network.ts'
import type { Roles } from './roles.ts'
import type { Groups } from './security-groups.ts'
import { service } from './services.ts'
import { each, id, type Item, needed, referred, stated, value } from './values.ts'

export interface Around {
  readonly network: NetworkTier
  readonly groups: Groups
  readonly edge: EdgeTier
  readonly logGroups: LogGroups
  readonly roles: Roles
}

export interface EcsTier {
  readonly clusters: ReadonlyMap<string, ecs.CfnCluster>
  readonly services: ReadonlyMap<string, ecs.CfnService>
}

export function ecsTier(stack: Stack, model: Model, around: Around): EcsTier {
  const clusters = each(model.ecs.clusters, one => cluster(stack, one, around.logGroups))
  const services = each(model.ecs.services, one => service(stack, one, model, clusters, around))
  return { clusters, services }
}

function cluster(
  stack: Stack,
  { key, name, capacityProviders, containerInsights, execLogging }: Item<Model['ecs']['clusters']>,
  logGroups: LogGroups,
) {
  const insights = value(containerInsights)
  const logging = value(execLogging.mode)
  const group = referred(logGroups, execLogging.logGroup)
  return new ecs.CfnCluster(
    stack,
    id('Cluster', key),
    stated<ecs.CfnClusterProps>({
      clusterName: needed(name),
      capacityProviders: value(capacityProviders)?.slice(),
      clusterSettings: insights === undefined ? undefined : [{ name: 'containerInsights', value: insights }],
      configuration:
        logging === undefined
          ? undefined
          : {
              executeCommandConfiguration: stated<ecs.CfnCluster.ExecuteCommandConfigurationProperty>({
                logging,
                logConfiguration: group === undefined ? undefined : { cloudWatchLogGroupName: group.ref },
              }),
            },
    }),
  )
}
