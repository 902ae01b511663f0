import type { ContainerDefinition, TaskDefinition as ApiTaskDefinition } from '@aws-sdk/client-ecs'
import { mapClaim } from '../model/claim.ts'
import { type Fact, type From, known, mapFact, thenFact } from '../model/fact.ts'
import { referByName } from '../model/resource.ts'
import { entryOf, nameOf, pointer, tagsFor } from './claims.ts'
import { absent } from './defaults.ts'
import { defineKind } from './define.ts'
import { isXRayDaemon, repositoryOf } from './image.ts'
import { type Reading, reading, referringByName, tagsOf } from './read.ts'
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

  fromApi({ definition, tags: list, service, mainContainers }, from) {
    const read = reading(from)
    const tags = tagsOf(list, read.at('tags'))
    const container = main(definition, mainContainers, read)
    const platform = definition.runtimePlatform
    return {
      id: `${definition.family ?? ''}:${definition.revision ?? ''}`,
      arn: definition.taskDefinitionArn ?? null,
      name: read.text('family', definition.family),
      parent: known(service, from),
      vpc: known(null, from),
      tags,
      properties: {
        Cpu: size(read, 'cpu', definition.cpu),
        Memory: size(read, 'memory', definition.memory),
        NetworkMode: read.text('networkMode', definition.networkMode, absent['AWS::ECS::TaskDefinition.NetworkMode']),
        'RuntimePlatform.CpuArchitecture': read.text(
          'runtimePlatform/cpuArchitecture',
          platform?.cpuArchitecture,
          absent['AWS::ECS::TaskDefinition.CpuArchitecture'],
        ),
        'RuntimePlatform.OperatingSystemFamily': read.text(
          'runtimePlatform/operatingSystemFamily',
          platform?.operatingSystemFamily,
          absent['AWS::ECS::TaskDefinition.OperatingSystemFamily'],
        ),
        ExecutionRoleArn: mapFact(read.textOrNull('executionRoleArn', definition.executionRoleArn), roleName),
        TaskRoleArn: mapFact(read.textOrNull('taskRoleArn', definition.taskRoleArn), roleName),
        'ContainerDefinitions.Name': thenFact(container, (one, at) => reading(at).text('name', one.name)),
        'ContainerDefinitions.PortMappings': thenFact(container, ports),
        'ContainerDefinitions.LogConfiguration': referringByName(
          'AWS::Logs::LogGroup',
          thenFact(container, (one, at) =>
            reading(at).textOrNull('logConfiguration/options/awslogs-group', one.logConfiguration?.options?.['awslogs-group']),
          ),
        ),
        'ContainerDefinitions.Image': thenFact(container, (one, at) =>
          thenFact(reading(at).text('image', one.image), (image, place) =>
            repositoryFact(image, read.text('taskDefinitionArn', definition.taskDefinitionArn), place),
          ),
        ),
        'ContainerDefinitions.Secrets': thenFact(container, (one, at) =>
          reading(at).texts('secrets', one.secrets, secret => secret.name, absent['AWS::ECS::TaskDefinition.Secrets']),
        ),
        XRayDaemon: daemon(definition, read),
        Tags: tags,
      },
    }
  },

  fromTemplate,
})

/** The container of a stated name; else the only one; else the only essential one. */
function main(definition: ApiTaskDefinition, stated: readonly string[], read: Reading): Fact<ContainerDefinition> {
  const containers = definition.containerDefinitions
  if (!Array.isArray(containers)) return read.missing('containerDefinitions')
  const only = (list: readonly ContainerDefinition[]) => (list.length === 1 ? list[0] : undefined)
  const found =
    only(containers.filter(container => stated.includes(container.name ?? ''))) ??
    only(containers) ??
    only(containers.filter(container => container.essential !== false))
  return found === undefined ? read.missing('containerDefinitions') : known(found, read.at(`containerDefinitions/${found.name ?? ''}`))
}

/** The one container port; several are judged as none of them alone. */
function ports(container: ContainerDefinition, at: Fact<unknown>['from']): Fact<number | readonly number[] | null> {
  const mapped = container.portMappings?.map(mapping => mapping.containerPort) ?? []
  const list = [...new Set(mapped.filter(port => port !== undefined))].sort((a, b) => a - b)
  return known(list.length === 0 ? null : list.length === 1 ? (list[0] ?? null) : list, { call: at.call, at: `${at.at}/portMappings` })
}

/** An image of the account's own registry is known by its repository; any other says its registry too. */
function repositoryFact(image: string, arn: Fact<string>, from: From): Fact<unknown> {
  return thenFact(arn, text => {
    const [, , , region = '', account = ''] = text.split(':')
    const { name, own } = repositoryOf(image, { region, account })
    return known(own ? referByName('AWS::ECR::Repository', name) : name, from)
  })
}

function daemon({ containerDefinitions: containers }: ApiTaskDefinition, read: Reading): Fact<boolean> {
  return Array.isArray(containers)
    ? known(containers.some(isXRayDaemon), read.at('containerDefinitions'))
    : read.missing('containerDefinitions')
}

/** ECS takes and returns `512`, `.5 vCPU`, `1024` and `1 GB` (RegisterTaskDefinition, cpu and memory). Null for anything else. */
export function sizeOf(text: string | undefined): number | null {
  const match = /^\s*([0-9]*\.?[0-9]+)\s*(vcpu|gb)?\s*$/i.exec(text ?? '')
  return match === null ? null : Number(match[1]) * (match[2] === undefined ? 1 : 1024)
}

function size(read: Reading, field: string, text: string | undefined): Fact<number> {
  const value = sizeOf(text)
  return value === null ? read.missing(field) : known(value, read.at(field))
}

/** `arn:aws:iam::1:role/path/name`, or the bare name that RegisterTaskDefinition also takes. */
const roleName = (arn: string | null) => arn?.split('/').at(-1) ?? null
