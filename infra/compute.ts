/** ECS clusters and services with their task definitions and scaling. */
import { CfnParameter, type Stack } from 'aws-cdk-lib'
import * as scaling from 'aws-cdk-lib/aws-applicationautoscaling'
import * as ecs from 'aws-cdk-lib/aws-ecs'
import type { Model, Service } from '../src/model/language/index.ts'
import type { EdgeTier } from './edge.ts'
import type { LogGroups } from './logs.ts'
import type { NetworkTier } from './network.ts'
import type { Roles } from './roles.ts'
import type { Groups } from './security-groups.ts'
import { each, id, type Item, needed, referred, stated, texts, value } from './values.ts'

export interface Around {
  readonly network: NetworkTier
  readonly groups: Groups
  readonly edge: EdgeTier
  readonly logGroups: LogGroups
  readonly roles: Roles
}

type Clusters = ReadonlyMap<string, ecs.CfnCluster>

export interface EcsTier {
  readonly clusters: Clusters
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

function service(stack: Stack, one: Service, model: Model, clusters: Clusters, around: Around): ecs.CfnService {
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

function taskDefinition(
  stack: Stack,
  { key, task, repository, launchType }: Service,
  { shared }: Model,
  { logGroups, roles }: Around,
): ecs.CfnTaskDefinition {
  const platform = stated<ecs.CfnTaskDefinition.RuntimePlatformProperty>({
    cpuArchitecture: value(task.cpuArchitecture),
    operatingSystemFamily: value(task.operatingSystem),
  })
  const image = new CfnParameter(stack, id('ImageTag', key), { default: 'latest', description: 'Which image of the repository runs' })
  const name = needed(shared.repositories.get(needed(repository))?.name ?? repository)
  const uri = `${stack.account}.dkr.ecr.${stack.region}.${stack.urlSuffix}/${name}:${image.valueAsString}`
  return new ecs.CfnTaskDefinition(
    stack,
    id('TaskDefinition', key),
    stated<ecs.CfnTaskDefinitionProps>({
      family: needed(task.family),
      cpu: value(task.cpuUnits)?.toString(),
      memory: value(task.memoryMiB)?.toString(),
      networkMode: value(task.networkMode),
      requiresCompatibilities: [value(launchType) ?? 'FARGATE'],
      runtimePlatform: platform,
      executionRoleArn: referred(roles, task.executionRole)?.attrArn,
      taskRoleArn: referred(roles, task.taskRole)?.attrArn,
      containerDefinitions: [container(stack, key, task.container, uri, logGroups)],
    }),
  )
}

function container(
  stack: Stack,
  key: string,
  { name, port, logGroup, secrets }: Service['task']['container'],
  image: string,
  logGroups: LogGroups,
) {
  const variables = (value(secrets) ?? []).map(variable => {
    const arn = new CfnParameter(stack, id('SecretArn', key, variable), {
      description: `ARN of the secret or parameter behind ${variable}`,
    })
    return { name: variable, valueFrom: arn.valueAsString }
  })
  const [listens, group] = [value(port), referred(logGroups, logGroup)]
  return stated<ecs.CfnTaskDefinition.ContainerDefinitionProperty>({
    name: needed(name),
    image,
    essential: true,
    portMappings: listens === undefined ? undefined : [{ containerPort: listens, protocol: 'tcp' }],
    secrets: variables.length === 0 ? undefined : variables,
    logConfiguration:
      group === undefined
        ? undefined
        : {
            logDriver: 'awslogs',
            options: { 'awslogs-group': group.ref, 'awslogs-region': stack.region, 'awslogs-stream-prefix': needed(name) },
          },
  })
}

const metrics = { cpu: 'ECSServiceAverageCPUUtilization', memory: 'ECSServiceAverageMemoryUtilization' } as const

function autoscaling(stack: Stack, { key, scaling: bounds }: Service, clusterName: string, target: ecs.CfnService): void {
  const [minCapacity, maxCapacity] = [value(bounds.minimum), value(bounds.maximum)]
  if (minCapacity === undefined || maxCapacity === undefined) return
  const scalable = new scaling.CfnScalableTarget(stack, id('ScalableTarget', key), {
    serviceNamespace: 'ecs',
    scalableDimension: 'ecs:service:DesiredCount',
    resourceId: `service/${clusterName}/${target.attrName}`,
    minCapacity,
    maxCapacity,
  })
  for (const metric of ['cpu', 'memory'] as const) {
    const { name, targetPercent, scaleInCooldownSeconds, scaleOutCooldownSeconds, scaleInDisabled } = bounds[metric]
    const [policyName, targetValue] = [value(name), value(targetPercent)]
    if (policyName === undefined || targetValue === undefined) continue
    new scaling.CfnScalingPolicy(stack, id('ScalingPolicy', key, metric), {
      policyName,
      policyType: 'TargetTrackingScaling',
      scalingTargetId: scalable.ref,
      targetTrackingScalingPolicyConfiguration: stated<scaling.CfnScalingPolicy.TargetTrackingScalingPolicyConfigurationProperty>({
        predefinedMetricSpecification: { predefinedMetricType: metrics[metric] },
        targetValue,
        scaleInCooldown: value(scaleInCooldownSeconds),
        scaleOutCooldown: value(scaleOutCooldownSeconds),
        disableScaleIn: value(scaleInDisabled),
      }),
    })
  }
}
