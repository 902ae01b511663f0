import type { Service as ApiService } from '@aws-sdk/client-ecs'
import { type Claim, isStated, joinClaims, mapClaim } from '../model/claim.ts'
import { known } from '../model/fact.ts'
import type { Service } from '../model/language/index.ts'
import { entryOf, namesOf, pointer, tagsFor } from './claims.ts'
import { absent, type Default } from './defaults.ts'
import { defineKind } from './define.ts'
import { reading, referringAll, tagsOf } from './read.ts'

export interface EcsService {
  readonly LaunchType: string
  readonly PlatformVersion: string
  readonly Subnets: readonly string[]
  readonly SecurityGroups: readonly string[]
  readonly AssignPublicIp: boolean
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
    PlatformVersion: { label: { en: 'platform version', ko: '플랫폼 버전' }, compare: 'same', effect: 'other' },
    Subnets: { label: { en: 'subnets', ko: '서브넷' }, compare: 'set', effect: 'placement' },
    SecurityGroups: {
      label: { en: 'security groups', ko: '보안 그룹' },
      compare: 'set',
      effect: 'traffic',
    },
    AssignPublicIp: { label: { en: 'public IP', ko: '퍼블릭 IP' }, compare: 'same', effect: 'exposure' },
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
          PlatformVersion: service.platformVersion,
          Subnets: namesOf(model.network.subnets, service.subnets),
          SecurityGroups: namesOf(model.securityGroups, service.securityGroups),
          AssignPublicIp: service.publicIp,
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
      gone: service.status === 'DRAINING' || service.status === 'INACTIVE' ? service.status : null,
      properties: {
        LaunchType: read.text('launchType', service.launchType, absent['AWS::ECS::Service.LaunchType']),
        PlatformVersion: read.text('platformVersion', service.platformVersion, absent['AWS::ECS::Service.PlatformVersion']),
        Subnets: attached('AWS::EC2::Subnet', 'subnets', vpc?.subnets, absent['AWS::ECS::Service.Subnets']),
        SecurityGroups: attached(
          'AWS::EC2::SecurityGroup',
          'securityGroups',
          vpc?.securityGroups,
          absent['AWS::ECS::Service.SecurityGroups'],
        ),
        AssignPublicIp: assigned.known ? known(assigned.value === 'ENABLED', assigned.from) : assigned,
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
})

/** With scaling, the autoscaler moves the count: any number in the band is what the spec wants. */
function desiredCount(service: Service): Claim<number> {
  const { minimum, maximum } = service.scaling
  if (!isStated(minimum) || !isStated(maximum)) return service.desiredCount
  const band = joinClaims({ minimum, maximum }, values => values)
  if (band.want.is !== 'exactly') return mapClaim(service.desiredCount, count => count)
  const { minimum: least, maximum: most } = band.want.value
  return { want: { is: 'between', least, most }, at: [...service.desiredCount.at, ...band.at] }
}
