import type { Service as ApiService } from '@aws-sdk/client-ecs'
import { mapClaim } from '../model/claim.ts'
import { entryOf, nameOf, namesOf, pointer, tagsFor } from './claims.ts'
import { defineKind } from './define.ts'
import { fromApi } from './ecs-service-api.ts'
import { desiredCount, inGroup, providers, shares } from './ecs-service-claims.ts'
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

  fromApi,
  fromTemplate,
})
