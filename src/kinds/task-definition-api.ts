/** How a task definition is read from DescribeTaskDefinition. */
import type { ContainerDefinition, TaskDefinition as ApiTaskDefinition } from '@aws-sdk/client-ecs'
import { type Fact, type From, known, mapFact, thenFact, unknown } from '../model/fact.ts'
import { referByName } from '../model/resource.ts'
import { elsewhere, portOf } from './container.ts'
import { absent } from './defaults.ts'
import type { FromApi } from './define.ts'
import { isXRayDaemon, type Registry, repositoryOf } from './image.ts'
import { type Reading, reading, tagsOf } from './read.ts'
import { sizeOf, type TaskDefinition, type TaskDefinitionItem } from './task-definition.ts'

/** The task definition of one service. */
export function fromApi({ definition, tags: list, service, mainContainers }: TaskDefinitionItem, from: From): FromApi<TaskDefinition> {
  const read = reading(from)
  const tags = tagsOf(list, read.at('tags'))
  const container = main(definition, mainContainers, read)
  const platform = definition.runtimePlatform
  const place = mapFact(read.text('taskDefinitionArn', definition.taskDefinitionArn), placeIn)
  return {
    id: `${definition.family ?? ''}:${definition.revision ?? ''}`,
    arn: definition.taskDefinitionArn ?? null,
    name: read.text('family', definition.family),
    parent: known(service, from),
    vpc: known(null, from),
    tags,
    properties: {
      Cpu: size(read, 'cpu', definition),
      Memory: size(read, 'memory', definition),
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
      'ContainerDefinitions.Name': nameFact(definition, mainContainers, container, read),
      'ContainerDefinitions.PortMappings': thenFact(container, ports),
      'ContainerDefinitions.LogConfiguration': thenFact(container, (one, at) => logGroup(one, place, reading(at))),
      'ContainerDefinitions.Image': thenFact(container, (one, at) =>
        thenFact(reading(at).text('image', one.image), (image, from) => repositoryFact(image, place, from)),
      ),
      'ContainerDefinitions.Secrets': thenFact(container, (one, at) =>
        reading(at).texts('secrets', one.secrets, secret => secret.name, absent['AWS::ECS::TaskDefinition.Secrets']),
      ),
      XRayDaemon: daemon(definition, read),
      Tags: tags,
    },
  }
}

/** The container of a stated name; else the only one; else the only essential one. */
function main(definition: ApiTaskDefinition, stated: readonly string[], read: Reading): Fact<ContainerDefinition> {
  const containers = definition.containerDefinitions
  if (!Array.isArray(containers)) return read.missing('containerDefinitions')
  const found = only(namedIn(containers, stated)) ?? only(containers) ?? only(containers.filter(container => container.essential !== false))
  if (found !== undefined) return known(found, read.at(`containerDefinitions/${found.name ?? ''}`))
  if (containers.length === 0) return read.missing('containerDefinitions')
  const message = `several containers, and not one of them is known as the main one: ${containers.map(({ name }) => name).join(', ')}`
  return unknown({ reason: 'ambiguous', call: read.from.call, action: null, message }, read.at('containerDefinitions'))
}

const only = (list: readonly ContainerDefinition[]) => (list.length === 1 ? list[0] : undefined)
const namedIn = (containers: readonly ContainerDefinition[], stated: readonly string[]) =>
  containers.filter(container => stated.includes(container.name ?? ''))

/** Which of several is the main one may not be told; that none bears a stated name is. */
function nameFact(
  { containerDefinitions: containers = [] }: ApiTaskDefinition,
  stated: readonly string[],
  container: Fact<ContainerDefinition>,
  read: Reading,
): Fact<string | readonly string[]> {
  if (container.known) return reading(container.from).text('name', container.value.name)
  const isTold = containers.length > 0 && namedIn(containers, stated).length === 0
  return isTold ? read.texts('containerDefinitions', containers, one => one.name) : container
}

function ports(container: ContainerDefinition, at: From): Fact<unknown> {
  const mappings = container.portMappings ?? []
  const port = portOf(mappings.map(one => ({ port: one.containerPort, range: one.containerPortRange, protocol: one.protocol })))
  return port === undefined ? reading(at).missing('portMappings') : known(port, reading(at).at('portMappings'))
}

/** The group of the awslogs driver: no other writes to one. */
function logGroup({ logConfiguration: log }: ContainerDefinition, place: Fact<Registry>, read: Reading): Fact<unknown> {
  const field = 'logConfiguration/options/awslogs-group'
  if (log === undefined || log.logDriver !== 'awslogs') return read.textOrNull(field, undefined)
  return thenFact(read.textOrNull(field, log.options?.['awslogs-group']), (group, from) =>
    thenFact(place, ({ region }) => {
      const other = elsewhere(log.options?.['awslogs-region'], region)
      if (group === null) return known(null, from)
      return known(other === null ? referByName('AWS::Logs::LogGroup', group) : `${group} (${other})`, from)
    }),
  )
}

/** Region and account of an ARN. */
function placeIn(arn: string): Registry {
  const [, , , region = '', account = ''] = arn.split(':')
  return { region, account }
}

/** An image of the account's own registry is known by its repository; any other says its registry too. */
function repositoryFact(image: string, place: Fact<Registry>, from: From): Fact<unknown> {
  return thenFact(place, registry => {
    const { name, own } = repositoryOf(image, registry)
    return known(own ? referByName('AWS::ECR::Repository', name) : name, from)
  })
}

function daemon({ containerDefinitions: containers }: ApiTaskDefinition, read: Reading): Fact<boolean> {
  return Array.isArray(containers)
    ? known(containers.some(isXRayDaemon), read.at('containerDefinitions'))
    : read.missing('containerDefinitions')
}

/** Of a task that need not run on Fargate there may be none: its containers then say theirs. */
function size(read: Reading, field: 'cpu' | 'memory', definition: ApiTaskDefinition): Fact<number | null> {
  const { [field]: text, requiresCompatibilities: hosts } = definition
  if (text === undefined && Array.isArray(hosts) && hosts.length > 0 && !hosts.includes('FARGATE'))
    return known(absent['AWS::ECS::TaskDefinition.Size'].value, read.at(field))
  const value = sizeOf(text)
  return value === null ? read.missing(field) : known(value, read.at(field))
}

/** `arn:aws:iam::1:role/path/name`, or the bare name that RegisterTaskDefinition also takes. */
const roleName = (arn: string | null) => arn?.split('/').at(-1) ?? null
