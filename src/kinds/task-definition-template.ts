/** How a task definition is read from a template: as each service that uses it has it. */
import { allFacts, type Fact, type From, known, mapFact, thenFact, unknown } from '../model/fact.ts'
import { refer, type Reference, referByName } from '../model/resource.ts'
import { elsewhere, type PortMapping, portOf } from './container.ts'
import type { FromTemplate } from './define.ts'
import { isXRayDaemon, repositoryOf } from './image.ts'
import { type TemplateReading, templateReading } from './read-template.ts'
import { sizeOf, type TaskDefinition } from './task-definition.ts'
import { becauseOf, hasHole, isUnresolved, symbolOf, type TemplateItem } from './template.ts'

/** One AWS::ECS::TaskDefinition of a template, once for each service that uses it; one that none uses runs nowhere. */
export function fromTemplate(item: TemplateItem, from: From): readonly FromTemplate<TaskDefinition>[] {
  const services = item.beside('AWS::ECS::Service', 'TaskDefinition')
  if (!services.known) return [usedBy(item, from, services)]
  return services.value.map((service, index) => ({
    ...usedBy(item, from, known(symbolOf(service.id), from)),
    ...(index === 0 ? {} : { part: service.id }),
  }))
}

function usedBy(item: TemplateItem, from: From, service: Fact<string>): FromTemplate<TaskDefinition> {
  const read = templateReading(item, from)
  const container = mainOf(read)
  const of = <T>(pick: (one: TemplateReading) => Fact<T>): Fact<T> => thenFact(container, pick)
  const tags = read.tags('Tags')
  return {
    name: read.name('Family'),
    parent: service,
    vpc: known(null, from),
    tags,
    properties: {
      Cpu: size(read, 'Cpu'),
      Memory: size(read, 'Memory'),
      NetworkMode: read.text('NetworkMode'),
      'RuntimePlatform.CpuArchitecture': read.text('RuntimePlatform/CpuArchitecture'),
      'RuntimePlatform.OperatingSystemFamily': read.text('RuntimePlatform/OperatingSystemFamily'),
      ExecutionRoleArn: read.arnName('ExecutionRoleArn'),
      TaskRoleArn: read.arnName('TaskRoleArn'),
      'ContainerDefinitions.Name': of(one => one.text('Name')),
      'ContainerDefinitions.PortMappings': of(portsOf),
      'ContainerDefinitions.LogConfiguration': of(one => logGroupOf(one, item.where.region)),
      'ContainerDefinitions.Image': of(one => repositoryFact(one, item)),
      'ContainerDefinitions.Secrets': of(one =>
        thenFact(one.list('Secrets'), list =>
          mapFact(
            allFacts(
              list.map(secret => secret.text('Name')),
              one.at('Secrets'),
            ),
            names => names.toSorted(),
          ),
        ),
      ),
      XRayDaemon: daemon(read),
      Tags: tags,
    },
  }
}

/** The only container, else the only essential one: which name the spec means, a template cannot know. */
function mainOf(read: TemplateReading): Fact<TemplateReading> {
  return thenFact(read.list('ContainerDefinitions'), list => {
    const essential = list.filter(one => one.raw('Essential') !== false && one.raw('Essential') !== 'false')
    const [first, ...others] = list.length === 1 ? list : essential
    return first !== undefined && others.length === 0 ? known(first, read.at('ContainerDefinitions')) : read.missing('ContainerDefinitions')
  })
}

const size = (read: TemplateReading, field: string): Fact<number> =>
  thenFact(read.text(field), (text, at) => {
    const value = sizeOf(text)
    return value === null ? read.missing(field) : known(value, at)
  })

function portsOf(container: TemplateReading): Fact<unknown> {
  const at = container.at('PortMappings')
  const mapping = (one: TemplateReading): Fact<PortMapping> => {
    const range = one.raw('ContainerPortRange') === undefined ? known(undefined, at) : one.text('ContainerPortRange')
    const port = range.known && range.value !== undefined ? known(undefined, at) : one.count('ContainerPort')
    const protocol = one.text('Protocol', { value: 'tcp', source: 'Template Reference, PortMapping: the default is tcp' })
    return thenFact(range, each => thenFact(port, number => mapFact(protocol, text => ({ port: number, range: each, protocol: text }))))
  }
  return thenFact(container.list('PortMappings'), list => mapFact(allFacts(list.map(mapping), at), all => portOf(all) ?? null))
}

/** The group of the awslogs driver: no other writes to one. A stack that is of no region yet writes to its own. */
function logGroupOf(container: TemplateReading, own: string): Fact<unknown> {
  const field = (name: string) => `LogConfiguration/${name}`
  const none = { value: null, source: 'no group, no such log' }
  return thenFact(container.text(field('LogDriver'), none), (driver, at): Fact<unknown> => {
    if (driver !== 'awslogs') return known(null, at)
    const group = container.reference('AWS::Logs::LogGroup', field('Options/awslogs-group'), none)
    const region = container.raw(field('Options/awslogs-region'))
    if (region === undefined || region === own || hasHole(own)) return group
    return thenFact(container.text(field('Options/awslogs-region')), text =>
      mapFact(group, one => (elsewhere(text, own) === null || one === null ? one : `${one.alias} (${text})`)),
    )
  })
}

/** A tag may be unresolved: the repository stands before it. */
function repositoryFact(container: TemplateReading, { where }: TemplateItem): Fact<string | Reference> {
  const image = container.raw('Image')
  if (typeof image !== 'string') return container.text('Image')
  const at = container.at('Image')
  const { name, own } = repositoryOf(image, where)
  if (isUnresolved(name) || (hasHole(name) && !own)) return unknown(becauseOf(name), at)
  if (!own) return known(name, at)
  return known(hasHole(name) ? refer('AWS::ECR::Repository', name) : referByName('AWS::ECR::Repository', name), at)
}

function daemon(read: TemplateReading): Fact<boolean> {
  return thenFact(read.list('ContainerDefinitions'), list => {
    const answers = list.map(one =>
      thenFact(one.list('PortMappings'), (mappings, at) => {
        const image = one.raw('Image')
        const portMappings = mappings.map(mapping => ({
          containerPort: Number(mapping.raw('ContainerPort')),
          protocol: String(mapping.raw('Protocol')),
        }))
        return known(isXRayDaemon({ image: typeof image === 'string' ? image : undefined, portMappings }), at)
      }),
    )
    return mapFact(allFacts(answers, read.at('ContainerDefinitions')), all => all.includes(true))
  })
}
