import type { ScalableTarget as ApiScalableTarget, ScheduledAction } from '@aws-sdk/client-application-auto-scaling'
import { type Claim, exactly, isStated, joinClaims } from '../model/claim.ts'
import { allFacts, type Fact, type From, known, mapFact, thenFact } from '../model/fact.ts'
import { entryOf, isDeclared, pointer } from './claims.ts'
import { absent } from './defaults.ts'
import { defineKind } from './define.ts'
import { actionsIn, actionsInTemplate, actionsOf, boundOf } from './scheduled-actions.ts'
import { reading } from './read.ts'
import { templateReading } from './read-template.ts'
import { hasHole, type TemplateItem } from './template.ts'

export interface ScalableTarget {
  readonly MinCapacity: number
  readonly MaxCapacity: number
  /** What is suspended of it. */
  readonly SuspendedState: readonly string[]
  readonly ScheduledActions: readonly string[]
}

export interface ScalableTargetItem {
  readonly target: ApiScalableTarget
  /** Its scheduled actions. */
  readonly actions: Fact<readonly ScheduledAction[]>
}

export default defineKind<ScalableTarget, ScalableTargetItem, 'AWS::ApplicationAutoScaling::ScalableTarget'>({
  type: 'AWS::ApplicationAutoScaling::ScalableTarget',
  title: { en: 'scaling target', ko: '조정 대상' },
  nameProperty: 'ResourceId',
  parent: 'AWS::ECS::Service',
  naturalKey: [],
  declaredIn: model => model.ecs.services.at,
  properties: {
    MinCapacity: { label: { en: 'minimum capacity', ko: '최소 용량' }, compare: 'same', effect: 'size' },
    MaxCapacity: { label: { en: 'maximum capacity', ko: '최대 용량' }, compare: 'same', effect: 'size' },
    SuspendedState: { label: { en: 'suspended', ko: '일시 중단' }, compare: 'set', effect: 'other' },
    ScheduledActions: { label: { en: 'scheduled actions', ko: '예약된 작업' }, compare: 'set', effect: 'other' },
  },

  *expected(model) {
    for (const service of model.ecs.services.values()) {
      const { minimum, maximum, cpu, memory } = service.scaling
      const policies = [cpu, memory].some(policy => isDeclared(policy, service.scaling))
      if (!isStated(minimum) && !isStated(maximum) && !policies) continue
      const cluster = entryOf(model.ecs.clusters, service.cluster)
      yield {
        name: resourceIdOf(cluster, service),
        parent: pointer('AWS::ECS::Service', cluster.name, service.name),
        at: service.scaling.at,
        properties: {
          MinCapacity: boundOf(service, 'minimum'),
          MaxCapacity: boundOf(service, 'maximum'),
          // Who states how a service scales states that it does.
          SuspendedState: exactly<readonly string[]>([], service.scaling.at),
          ScheduledActions: actionsOf(service),
        },
      }
    }
  },

  fromApi({ target, actions }, from) {
    const read = reading(from)
    const id = read.text('ResourceId', target.ResourceId)
    return {
      id: target.ResourceId ?? '',
      arn: target.ScalableTargetARN ?? null,
      name: id,
      parent: id,
      vpc: known(null, from),
      tags: known({}, from),
      properties: {
        MinCapacity: read.count('MinCapacity', target.MinCapacity),
        MaxCapacity: read.count('MaxCapacity', target.MaxCapacity),
        SuspendedState: suspended(
          field => read.flag(`SuspendedState/${field}`, target.SuspendedState?.[field], running),
          read.at('SuspendedState'),
        ),
        ScheduledActions: thenFact(actions, list => actionsIn(list, read)),
      },
    }
  },

  fromTemplate(item, from) {
    const read = templateReading(item, from)
    // Only services are listed live; a target of another namespace is another architecture's business.
    if (![undefined, 'ecs'].includes(namespaceOf(item))) return []
    return {
      name: read.name('ResourceId'),
      parent: read.alias('ResourceId'),
      vpc: known(null, from),
      tags: known({}, from),
      properties: {
        MinCapacity: read.count('MinCapacity'),
        MaxCapacity: read.count('MaxCapacity'),
        SuspendedState: suspended(field => read.flag(`SuspendedState/${field}`, running), read.at('SuspendedState')),
        ScheduledActions: actionsInTemplate(read),
      },
    }
  },
})

const activities = ['DynamicScalingInSuspended', 'DynamicScalingOutSuspended', 'ScheduledScalingSuspended'] as const

const running = absent['AWS::ApplicationAutoScaling::ScalableTarget.SuspendedState']

/** The activities that are suspended. */
function suspended(flag: (field: (typeof activities)[number]) => Fact<boolean>, from: From): Fact<readonly string[]> {
  return mapFact(allFacts(activities.map(flag), from), flags => activities.filter((_, index) => flags[index] === true))
}

interface Named {
  readonly name: Claim<string>
}

/** AWS's own spelling of a service for auto scaling (RegisterScalableTarget, ResourceId). */
export function resourceIdOf(cluster: Named, service: Named): Claim<string> {
  return joinClaims({ cluster: cluster.name, service: service.name }, names => `service/${names.cluster}/${names.service}`)
}

/** The stated namespace of a target in a template; undefined where it cannot be told. */
function namespaceOf({ properties }: TemplateItem): string | undefined {
  const namespace = properties['ServiceNamespace']
  return typeof namespace === 'string' && !hasHole(namespace) ? namespace : undefined
}
