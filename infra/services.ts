/** ECS services: where they run, how they are deployed, and what they register in. */
import type { Stack } from 'aws-cdk-lib'
import * as ecs from 'aws-cdk-lib/aws-ecs'
import type { Model, Service } from '../src/model/language/index.ts'
import type { Around } from './compute.ts'
import type { EdgeTier } from './edge.ts'
import { autoscaling } from './scaling.ts'
import { taskDefinition } from './task-definitions.ts'
import { id, needed, referred, stated, texts, value } from './values.ts'

export function service(
  stack: Stack,
  one: Service,
  model: Model,
  clusters: ReadonlyMap<string, ecs.CfnCluster>,
  around: Around,
): ecs.CfnService {
  const home = referred(clusters, one.cluster)
  const made = new ecs.CfnService(
    stack,
    id('Service', one.key),
    stated<ecs.CfnServiceProps>({
      serviceName: needed(one.name),
      cluster: home?.ref,
      taskDefinition: taskDefinition(stack, one, model, around).ref,
      desiredCount: value(one.desiredCount),
      enableExecuteCommand: value(one.execEnabled),
      propagateTags: 'SERVICE',
      ...placement(one, around),
      ...deployment(one),
      ...registration(one, around.edge),
    }),
  )
  // A target group takes targets only when a listener forwards to it.
  if (value(one.targetGroup) !== undefined) for (const listener of around.edge.listeners) made.addResourceDependency(listener)
  if (home !== undefined) autoscaling(stack, one, home.ref, made)
  return made
}

function placement(one: Service, { network, groups }: Around): Partial<ecs.CfnServiceProps> {
  const strategy = [...one.capacityProviders.values()].map(({ key, weight, base }) =>
    stated<ecs.CfnService.CapacityProviderStrategyItemProperty>({ capacityProvider: key, weight: value(weight), base: value(base) }),
  )
  const publicIp = value(one.publicIp)
  return stated<Partial<ecs.CfnServiceProps>>({
    launchType: strategy.length > 0 ? undefined : value(one.launchType),
    capacityProviderStrategy: strategy.length > 0 ? strategy : undefined,
    platformVersion: value(one.platformVersion),
    networkConfiguration: {
      awsvpcConfiguration: stated<ecs.CfnService.AwsVpcConfigurationProperty>({
        subnets: texts(network.subnets, one.subnets, subnet => subnet.ref),
        securityGroups: texts(groups, one.securityGroups, group => group.attrGroupId),
        assignPublicIp: publicIp === undefined ? undefined : publicIp ? 'ENABLED' : 'DISABLED',
      }),
    },
  })
}

function deployment({
  deployment: { minimumHealthyPercent, maximumPercent, circuitBreaker, rollback },
}: Service): Partial<ecs.CfnServiceProps> {
  const breaker = value(circuitBreaker)
  return {
    deploymentConfiguration: stated<ecs.CfnService.DeploymentConfigurationProperty>({
      minimumHealthyPercent: value(minimumHealthyPercent),
      maximumPercent: value(maximumPercent),
      deploymentCircuitBreaker: breaker === undefined ? undefined : { enable: breaker, rollback: value(rollback) ?? false },
    }),
  }
}

function registration({ targetGroup, discovery, task }: Service, edge: EdgeTier): Partial<ecs.CfnServiceProps> {
  const target = referred(edge.targetGroups, targetGroup)
  const registry = referred(edge.discovery, discovery)
  const port = value(task.container.port)
  return stated<Partial<ecs.CfnServiceProps>>({
    loadBalancers:
      target === undefined
        ? undefined
        : [
            stated<ecs.CfnService.LoadBalancerProperty>({
              targetGroupArn: target.ref,
              containerName: needed(task.container.name),
              containerPort: port,
            }),
          ],
    serviceRegistries: registry === undefined ? undefined : [{ registryArn: registry.attrArn }],
  })
}
