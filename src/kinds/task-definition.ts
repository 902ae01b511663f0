import type { TaskDefinition as ApiTaskDefinition } from '@aws-sdk/client-ecs'
import { mapClaim } from '../model/claim.ts'
import { entryOf, nameOf, pointer, tagsFor } from './claims.ts'
import { defineKind } from './define.ts'
import { fromApi } from './task-definition-api.ts'
import { fromTemplate } from './task-definition-template.ts'

export interface TaskDefinition {
  /** CPU units; the API has it as a text. */
  readonly Cpu: number
  /** MiB; the API has it as a text. */
  readonly Memory: number
  readonly NetworkMode: string
  readonly 'RuntimePlatform.CpuArchitecture': string
  readonly 'RuntimePlatform.OperatingSystemFamily': string
  /** The name of the role. */
  readonly ExecutionRoleArn: string
  readonly TaskRoleArn: string
  readonly 'ContainerDefinitions.Name': string
  readonly 'ContainerDefinitions.PortMappings': number
  readonly 'ContainerDefinitions.LogConfiguration': string
  /** The repository: of this account and region by its name, of any other registry with it. */
  readonly 'ContainerDefinitions.Image': string
  /** Names of the variables. */
  readonly 'ContainerDefinitions.Secrets': readonly string[]
  /** Whether one of the containers is an X-Ray daemon. */
  readonly XRayDaemon: boolean
  readonly Tags: Readonly<Record<string, string>>
}

/** The task definition that a service uses, not its family's latest; a revision never counts. */
export interface TaskDefinitionItem {
  readonly definition: ApiTaskDefinition
  readonly tags: readonly unknown[] | undefined
  /** ARN of the service that uses it. */
  readonly service: string
  /** Names of main containers that the spec states: a task definition may have sidecars beside its own. */
  readonly mainContainers: readonly string[]
}

export default defineKind<TaskDefinition, TaskDefinitionItem, 'AWS::ECS::TaskDefinition'>({
  type: 'AWS::ECS::TaskDefinition',
  title: { en: 'task definition', ko: '태스크 정의' },
  nameProperty: 'Family',
  parent: 'AWS::ECS::Service',
  naturalKey: [],
  declaredIn: model => model.ecs.services.at,
  properties: {
    Cpu: { label: { en: 'CPU units', ko: 'CPU 단위' }, compare: 'same', effect: 'size' },
    Memory: { label: { en: 'memory (MiB)', ko: '메모리(MiB)' }, compare: 'same', effect: 'size' },
    NetworkMode: { label: { en: 'network mode', ko: '네트워크 모드' }, compare: 'same', effect: 'other' },
    'RuntimePlatform.CpuArchitecture': { label: { en: 'CPU architecture', ko: 'CPU 아키텍처' }, compare: 'same', effect: 'other' },
    'RuntimePlatform.OperatingSystemFamily': { label: { en: 'operating system', ko: '운영 체제' }, compare: 'same', effect: 'other' },
    ExecutionRoleArn: { label: { en: 'execution role', ko: '태스크 실행 역할' }, compare: 'same', effect: 'other' },
    TaskRoleArn: { label: { en: 'task role', ko: '태스크 역할' }, compare: 'same', effect: 'other' },
    'ContainerDefinitions.Name': { label: { en: 'container', ko: '컨테이너' }, compare: 'same', effect: 'other' },
    'ContainerDefinitions.PortMappings': { label: { en: 'container port', ko: '컨테이너 포트' }, compare: 'same', effect: 'other' },
    'ContainerDefinitions.LogConfiguration': { label: { en: 'log group', ko: '로그 그룹' }, compare: 'same', effect: 'other' },
    'ContainerDefinitions.Image': { label: { en: 'image repository', ko: '이미지 리포지토리' }, compare: 'same', effect: 'other' },
    'ContainerDefinitions.Secrets': { label: { en: 'secrets', ko: '보안 암호' }, compare: 'set', effect: 'other' },
    XRayDaemon: { label: { en: 'X-Ray daemon', ko: 'X-Ray 데몬' }, compare: 'same', effect: 'other' },
    Tags: { label: { en: 'tags', ko: '태그' }, compare: 'tags', effect: 'other' },
  },

  *expected(model) {
    for (const service of model.ecs.services.values()) {
      const { task } = service
      yield {
        name: task.family,
        parent: pointer('AWS::ECS::Service', entryOf(model.ecs.clusters, service.cluster).name, service.name),
        at: task.at,
        properties: {
          Cpu: task.cpuUnits,
          Memory: task.memoryMiB,
          NetworkMode: task.networkMode,
          'RuntimePlatform.CpuArchitecture': task.cpuArchitecture,
          'RuntimePlatform.OperatingSystemFamily': task.operatingSystem,
          ExecutionRoleArn: nameOf(model.roles, task.executionRole),
          TaskRoleArn: nameOf(model.roles, task.taskRole),
          'ContainerDefinitions.Name': task.container.name,
          'ContainerDefinitions.PortMappings': task.container.port,
          'ContainerDefinitions.LogConfiguration': nameOf(model.observability.logGroups, task.container.logGroup),
          'ContainerDefinitions.Image': nameOf(model.shared.repositories, service.repository),
          'ContainerDefinitions.Secrets': task.container.secrets,
          XRayDaemon: mapClaim(model.observability.tracing, tracing => tracing === 'xray'),
          Tags: tagsFor(model),
        },
      }
    }
  },

  fromApi,
  fromTemplate,
})

/** ECS takes and returns `512`, `.5 vCPU`, `1024` and `1 GB` (RegisterTaskDefinition, cpu and memory). Null for anything else. */
export function sizeOf(text: string | undefined): number | null {
  const match = /^\s*([0-9]*\.?[0-9]+)\s*(vcpu|gb)?\s*$/i.exec(text ?? '')
  return match === null ? null : Number(match[1]) * (match[2] === undefined ? 1 : 1024)
}
