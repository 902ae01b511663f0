/** How an ECS service is read from DescribeServices. */
import type { CapacityProviderStrategyItem, LoadBalancer, Service, TaskSet } from '@aws-sdk/client-ecs'
import { type Fact, type From, known } from '../model/fact.ts'
import type { State } from '../model/resource.ts'
import { interfacesOfTasks } from './bears.ts'
import { absent } from './defaults.ts'
import type { FromApi } from './define.ts'
import type { EcsService } from './ecs-service.ts'
import { type Reading, reading, referringAll, tagsOf } from './read.ts'

/** How its tasks are run. */
type Run = Pick<
  Service & TaskSet,
  | 'taskDefinition'
  | 'launchType'
  | 'capacityProviderStrategy'
  | 'platformVersion'
  | 'networkConfiguration'
  | 'loadBalancers'
  | 'serviceRegistries'
>

/**
 * With an external deployment controller each task set says it, and the service itself nothing (API reference, ECS CreateTaskSet). With
 * any other the service says it: recorded also with CODE_DEPLOY, whose PRIMARY task set says the same.
 */
export function runOf(service: Service): Run {
  if (service.deploymentController?.type !== 'EXTERNAL') return service
  return service.taskSets?.find(({ status }) => status === 'PRIMARY') ?? {}
}

/** One item of DescribeServices. */
export function fromApi(service: Service, from: From): FromApi<EcsService> {
  const read = reading(from)
  const run = runOf(service)
  const tags = tagsOf(service.tags, read.at('tags'))
  const cluster = service.clusterArn?.split('/').at(-1) ?? ''
  return {
    id: service.serviceName ?? '',
    arn: service.serviceArn ?? null,
    // Application Auto Scaling refers to a service by this text (RegisterScalableTarget, ResourceId).
    aliases: [`service/${cluster}/${service.serviceName ?? ''}`],
    name: read.text('serviceName', service.serviceName),
    parent: read.text('clusterArn', service.clusterArn),
    vpc: known(null, from),
    tags,
    now: stateOf(service),
    bears: interfacesOfTasks(service),
    gone: service.status === 'DRAINING' || service.status === 'INACTIVE' ? service.status : null,
    properties: {
      ...launch(run, read),
      ...network(run, read),
      ...balancers(run, read),
      ServiceRegistries: referringAll(
        'AWS::ServiceDiscovery::Service',
        read.texts(
          'serviceRegistries',
          run.serviceRegistries,
          registry => registry.registryArn,
          // A service that says nothing of how its tasks run says nothing of this either.
          hostOf(run) === null ? undefined : absent['AWS::ECS::Service.ServiceRegistries'],
        ),
      ),
      EnableExecuteCommand: read.flag('enableExecuteCommand', service.enableExecuteCommand),
      ...deployment(service, read),
      DesiredCount: read.count('desiredCount', service.desiredCount),
      Tags: tags,
    },
  }
}

/** What its tasks run on; null where the answer has neither a launch type nor a strategy, and so says nothing. */
function hostOf({ launchType, capacityProviderStrategy: items }: Run): 'Fargate' | 'other' | null {
  if (launchType !== undefined) return launchType === 'FARGATE' ? 'Fargate' : 'other'
  if (!Array.isArray(items) || items.length === 0) return null
  return items.some(item => item.capacityProvider?.startsWith('FARGATE')) ? 'Fargate' : 'other'
}

/** A launch type or a strategy: that one is absent is known by the other. */
function launch(run: Run, read: Reading) {
  const { launchType, capacityProviderStrategy: items = [] } = run
  const field = 'capacityProviderStrategy'
  const host = hostOf(run)
  const names: Fact<readonly string[]> =
    host === null ? read.missing(field) : read.texts(field, run.capacityProviderStrategy, item => item.capacityProvider, noStrategy)
  // API reference, CapacityProviderStrategyItem: without a value the weight is 0, and so is the base.
  const numbers = (pick: (item: CapacityProviderStrategyItem) => number | undefined) =>
    names.known ? known(Object.fromEntries(items.map(item => [item.capacityProvider ?? '', pick(item) ?? 0])), names.from) : names
  return {
    LaunchType: read.text('launchType', launchType, host === null ? undefined : absent['AWS::ECS::Service.LaunchType']),
    CapacityProviderStrategy: names,
    'CapacityProviderStrategy.Weight': numbers(item => item.weight),
    'CapacityProviderStrategy.Base': numbers(item => item.base),
    PlatformVersion: read.text(
      'platformVersion',
      run.platformVersion,
      host === 'other' ? absent['AWS::ECS::Service.PlatformVersion'] : undefined,
    ),
  }
}

const noStrategy = absent['AWS::ECS::Service.CapacityProviderStrategy']

/** Fargate takes awsvpc alone, which has a configuration; on other hosts there is none where the network mode is another. */
function network(run: Run, read: Reading) {
  const vpc = run.networkConfiguration?.awsvpcConfiguration
  const at = 'networkConfiguration/awsvpcConfiguration'
  const hasNone = vpc === undefined && hostOf(run) === 'other'
  const assigned = read.text(
    `${at}/assignPublicIp`,
    vpc?.assignPublicIp,
    hasNone || vpc !== undefined ? absent['AWS::ECS::Service.AssignPublicIp'] : undefined,
  )
  const attached = (type: string, field: 'subnets' | 'securityGroups', isAbsent: boolean) =>
    referringAll(
      type,
      read.texts(
        `${at}/${field}`,
        vpc?.[field],
        id => id,
        isAbsent ? absent[`AWS::ECS::Service.${field === 'subnets' ? 'Subnets' : 'SecurityGroups'}`] : undefined,
      ),
    )
  return {
    Subnets: attached('AWS::EC2::Subnet', 'subnets', hasNone),
    SecurityGroups: attached('AWS::EC2::SecurityGroup', 'securityGroups', hasNone || vpc !== undefined),
    AssignPublicIp: assigned.known ? known(assigned.value === 'ENABLED', assigned.from) : assigned,
  }
}

function balancers({ loadBalancers }: Run, read: Reading) {
  const groups = loadBalancers?.filter(one => one.targetGroupArn !== undefined)
  const values = <T>(field: string, pick: (one: LoadBalancer) => T | undefined): Fact<readonly T[]> => {
    const found = groups?.map(pick)
    if (found === undefined || found.some(value => value === undefined)) return read.missing(`loadBalancers/${field}`)
    return known([...new Set(found.filter(value => value !== undefined))], read.at(`loadBalancers/${field}`))
  }
  return {
    LoadBalancers: referringAll(
      'AWS::ElasticLoadBalancingV2::TargetGroup',
      values('targetGroupArn', one => one.targetGroupArn),
    ),
    'LoadBalancers.ContainerName': values('containerName', one => one.containerName),
    'LoadBalancers.ContainerPort': values('containerPort', one => one.containerPort),
  }
}

function deployment({ deploymentConfiguration: configuration }: Service, read: Reading) {
  const at = 'deploymentConfiguration'
  const breaker = configuration?.deploymentCircuitBreaker
  const off = absent['AWS::ECS::Service.CircuitBreaker']
  return {
    MinimumHealthyPercent: read.count(`${at}/minimumHealthyPercent`, configuration?.minimumHealthyPercent),
    MaximumPercent: read.count(`${at}/maximumPercent`, configuration?.maximumPercent),
    'DeploymentCircuitBreaker.Enable': read.flag(`${at}/deploymentCircuitBreaker/enable`, breaker?.enable, off),
    'DeploymentCircuitBreaker.Rollback': read.flag(`${at}/deploymentCircuitBreaker/rollback`, breaker?.rollback, off),
  }
}

/** Tasks that run of those that are wanted, and how the last deployment goes (DescribeServices: rolloutState of the PRIMARY one). */
function stateOf({ runningCount, desiredCount, deployments }: Service): readonly State[] {
  const counted = runningCount !== undefined && desiredCount !== undefined
  const rollout = deployments?.find(({ status }) => status === 'PRIMARY')?.rolloutState
  return [
    ...(counted ? [{ is: 'tasks', value: `${runningCount}/${desiredCount}`, steady: runningCount === desiredCount } as const] : []),
    ...(rollout === undefined ? [] : [{ is: 'rollout', value: rollout, steady: rollout === 'COMPLETED' } as const]),
  ]
}
