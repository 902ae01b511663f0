import type { CapacityProviderStrategyItem, LoadBalancer, Service as ApiService } from '@aws-sdk/client-ecs'
import { mapClaim } from '../model/claim.ts'
import { type Fact, known } from '../model/fact.ts'
import type { State } from '../model/resource.ts'
import { interfacesOfTasks } from './bears.ts'
import { entryOf, nameOf, namesOf, pointer, tagsFor } from './claims.ts'
import { absent, type Default } from './defaults.ts'
import { defineKind } from './define.ts'
import { desiredCount, inGroup, providers, shares } from './ecs-service-claims.ts'
import { type Reading, reading, referringAll, tagsOf } from './read.ts'
import { fromTemplate } from './ecs-service-template.ts'

export interface EcsService {
  readonly LaunchType: string
  /** The providers. */
  readonly CapacityProviderStrategy: readonly string[]
  /** By provider. */
  readonly 'CapacityProviderStrategy.Weight': Readonly<Record<string, number>>
  readonly 'CapacityProviderStrategy.Base': Readonly<Record<string, number>>
  readonly PlatformVersion: string
  readonly Subnets: readonly string[]
  readonly SecurityGroups: readonly string[]
  readonly AssignPublicIp: boolean
  /** Names of the target groups. */
  readonly LoadBalancers: readonly string[]
  readonly 'LoadBalancers.ContainerName': readonly string[]
  readonly 'LoadBalancers.ContainerPort': readonly number[]
  /** Names of the Cloud Map services. */
  readonly ServiceRegistries: readonly string[]
  readonly EnableExecuteCommand: boolean
  readonly MinimumHealthyPercent: number
  readonly MaximumPercent: number
  readonly 'DeploymentCircuitBreaker.Enable': boolean
  readonly 'DeploymentCircuitBreaker.Rollback': boolean
  readonly DesiredCount: number
  readonly Tags: Readonly<Record<string, string>>
}

export default defineKind<EcsService, ApiService, 'AWS::ECS::Service'>({
  type: 'AWS::ECS::Service',
  title: { en: 'ECS service', ko: 'ECS 서비스' },
  nameProperty: 'ServiceName',
  parent: 'AWS::ECS::Cluster',
  naturalKey: [],
  declaredIn: model => model.ecs.services.at,
  properties: {
    LaunchType: { label: { en: 'launch type', ko: '시작 유형' }, compare: 'same', effect: 'other' },
    CapacityProviderStrategy: { label: { en: 'capacity provider strategy', ko: '용량 공급자 전략' }, compare: 'set', effect: 'other' },
    'CapacityProviderStrategy.Weight': { label: { en: 'weight of provider', ko: '공급자 가중치' }, compare: 'entries', effect: 'other' },
    'CapacityProviderStrategy.Base': {
      label: { en: 'base of provider', ko: '공급자 기본 태스크 수' },
      compare: 'entries',
      effect: 'other',
    },
    PlatformVersion: { label: { en: 'platform version', ko: '플랫폼 버전' }, compare: 'same', effect: 'other' },
    Subnets: { label: { en: 'subnets', ko: '서브넷' }, compare: 'set', effect: 'placement' },
    SecurityGroups: {
      label: { en: 'security groups', ko: '보안 그룹' },
      compare: 'set',
      effect: 'traffic',
    },
    AssignPublicIp: { label: { en: 'public IP', ko: '퍼블릭 IP' }, compare: 'same', effect: 'exposure' },
    LoadBalancers: { label: { en: 'target groups', ko: '대상 그룹' }, compare: 'set', effect: 'other' },
    'LoadBalancers.ContainerName': {
      label: { en: 'container in the target group', ko: '대상 그룹에 등록되는 컨테이너' },
      compare: 'set',
      effect: 'other',
    },
    'LoadBalancers.ContainerPort': {
      label: { en: 'port in the target group', ko: '대상 그룹에 등록되는 포트' },
      compare: 'set',
      effect: 'other',
    },
    ServiceRegistries: { label: { en: 'discovery services', ko: '서비스 검색 서비스' }, compare: 'set', effect: 'other' },
    EnableExecuteCommand: { label: { en: 'ECS Exec', ko: 'ECS Exec' }, compare: 'same', effect: 'exposure' },
    MinimumHealthyPercent: { label: { en: 'minimum healthy percent', ko: '최소 정상 상태 백분율' }, compare: 'same', effect: 'other' },
    MaximumPercent: { label: { en: 'maximum percent', ko: '최대 백분율' }, compare: 'same', effect: 'other' },
    'DeploymentCircuitBreaker.Enable': { label: { en: 'circuit breaker', ko: '배포 회로 차단기' }, compare: 'same', effect: 'protection' },
    'DeploymentCircuitBreaker.Rollback': { label: { en: 'rollback', ko: '롤백' }, compare: 'same', effect: 'protection' },
    DesiredCount: { label: { en: 'desired count', ko: '원하는 태스크 수' }, compare: 'band', effect: 'size' },
    Tags: { label: { en: 'tags', ko: '태그' }, compare: 'tags', effect: 'other' },
  },

  *expected(model) {
    for (const service of model.ecs.services.values())
      yield {
        name: service.name,
        parent: pointer('AWS::ECS::Cluster', entryOf(model.ecs.clusters, service.cluster).name),
        at: service.at,
        properties: {
          LaunchType: service.launchType,
          CapacityProviderStrategy: providers(service),
          'CapacityProviderStrategy.Weight': shares(service, 'weight'),
          'CapacityProviderStrategy.Base': shares(service, 'base'),
          PlatformVersion: service.platformVersion,
          Subnets: namesOf(model.network.subnets, service.subnets),
          SecurityGroups: namesOf(model.securityGroups, service.securityGroups),
          AssignPublicIp: service.publicIp,
          LoadBalancers: mapClaim(nameOf(model.targetGroups, service.targetGroup), name => [name]),
          'LoadBalancers.ContainerName': inGroup(service, service.task.container.name),
          'LoadBalancers.ContainerPort': inGroup(service, service.task.container.port),
          ServiceRegistries: mapClaim(nameOf(model.discovery.services, service.discovery), name => [name]),
          EnableExecuteCommand: service.execEnabled,
          MinimumHealthyPercent: service.deployment.minimumHealthyPercent,
          MaximumPercent: service.deployment.maximumPercent,
          'DeploymentCircuitBreaker.Enable': service.deployment.circuitBreaker,
          'DeploymentCircuitBreaker.Rollback': service.deployment.rollback,
          DesiredCount: desiredCount(service),
          Tags: tagsFor(model),
        },
      }
  },

  fromApi(service, from) {
    const read = reading(from)
    const tags = tagsOf(service.tags, read.at('tags'))
    const vpc = service.networkConfiguration?.awsvpcConfiguration
    const deployment = service.deploymentConfiguration
    const breaker = deployment?.deploymentCircuitBreaker
    const assigned = read.text(
      'networkConfiguration/awsvpcConfiguration/assignPublicIp',
      vpc?.assignPublicIp,
      absent['AWS::ECS::Service.AssignPublicIp'],
    )
    const attached = (type: string, field: string, ids: readonly string[] | undefined, none: Default<readonly string[]>) =>
      referringAll(
        type,
        read.texts(`networkConfiguration/awsvpcConfiguration/${field}`, ids, id => id, none),
      )
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
        LaunchType: read.text('launchType', service.launchType, absent['AWS::ECS::Service.LaunchType']),
        ...strategy(service.capacityProviderStrategy, read),
        PlatformVersion: read.text('platformVersion', service.platformVersion, absent['AWS::ECS::Service.PlatformVersion']),
        Subnets: attached('AWS::EC2::Subnet', 'subnets', vpc?.subnets, absent['AWS::ECS::Service.Subnets']),
        SecurityGroups: attached(
          'AWS::EC2::SecurityGroup',
          'securityGroups',
          vpc?.securityGroups,
          absent['AWS::ECS::Service.SecurityGroups'],
        ),
        AssignPublicIp: assigned.known ? known(assigned.value === 'ENABLED', assigned.from) : assigned,
        ...balancers(service, read),
        ServiceRegistries: referringAll(
          'AWS::ServiceDiscovery::Service',
          read.texts(
            'serviceRegistries',
            service.serviceRegistries,
            registry => registry.registryArn,
            absent['AWS::ECS::Service.ServiceRegistries'],
          ),
        ),
        EnableExecuteCommand: read.flag('enableExecuteCommand', service.enableExecuteCommand),
        MinimumHealthyPercent: read.count('deploymentConfiguration/minimumHealthyPercent', deployment?.minimumHealthyPercent),
        MaximumPercent: read.count('deploymentConfiguration/maximumPercent', deployment?.maximumPercent),
        'DeploymentCircuitBreaker.Enable': read.flag(
          'deploymentConfiguration/deploymentCircuitBreaker/enable',
          breaker?.enable,
          absent['AWS::ECS::Service.CircuitBreaker'],
        ),
        'DeploymentCircuitBreaker.Rollback': read.flag(
          'deploymentConfiguration/deploymentCircuitBreaker/rollback',
          breaker?.rollback,
          absent['AWS::ECS::Service.CircuitBreaker'],
        ),
        DesiredCount: read.count('desiredCount', service.desiredCount),
        Tags: tags,
      },
    }
  },

  fromTemplate,
})

/** API reference, CapacityProviderStrategyItem: without a value the weight is 0, and so is the base. */
function strategy(items: readonly CapacityProviderStrategyItem[] | undefined, read: Reading) {
  const field = 'capacityProviderStrategy'
  const names = read.texts(field, items, item => item.capacityProvider, absent['AWS::ECS::Service.CapacityProviderStrategy'])
  const numbers = (pick: (item: CapacityProviderStrategyItem) => number | undefined) =>
    names.known ? known(Object.fromEntries((items ?? []).map(item => [item.capacityProvider ?? '', pick(item) ?? 0])), names.from) : names
  return {
    CapacityProviderStrategy: names,
    'CapacityProviderStrategy.Weight': numbers(item => item.weight),
    'CapacityProviderStrategy.Base': numbers(item => item.base),
  }
}

function balancers({ loadBalancers }: ApiService, read: Reading) {
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

/** Tasks that run of those that are wanted, and how the last deployment goes (DescribeServices: rolloutState of the PRIMARY one). */
function stateOf({ runningCount, desiredCount, deployments }: ApiService): readonly State[] {
  const counted = runningCount !== undefined && desiredCount !== undefined
  const rollout = deployments?.find(({ status }) => status === 'PRIMARY')?.rolloutState
  return [
    ...(counted ? [{ is: 'tasks', value: `${runningCount}/${desiredCount}`, steady: runningCount === desiredCount } as const] : []),
    ...(rollout === undefined ? [] : [{ is: 'rollout', value: rollout, steady: rollout === 'COMPLETED' } as const]),
  ]
}
