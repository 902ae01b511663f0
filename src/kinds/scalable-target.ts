import type { ScalableTarget as ApiScalableTarget } from '@aws-sdk/client-application-auto-scaling'
import { type Claim, isStated, joinClaims } from '../model/claim.ts'
import { known } from '../model/fact.ts'
import { entryOf, isDeclared, pointer } from './claims.ts'
import { defineKind } from './define.ts'
import { reading } from './read.ts'
import { templateReading } from './read-template.ts'
import { hasHole, type TemplateItem } from './template.ts'

export interface ScalableTarget {
  readonly MinCapacity: number
  readonly MaxCapacity: number
}

export default defineKind<ScalableTarget, ApiScalableTarget, 'AWS::ApplicationAutoScaling::ScalableTarget'>({
  type: 'AWS::ApplicationAutoScaling::ScalableTarget',
  title: { en: 'scaling target', ko: '조정 대상' },
  nameProperty: 'ResourceId',
  parent: 'AWS::ECS::Service',
  naturalKey: [],
  declaredIn: model => model.ecs.services.at,
  properties: {
    MinCapacity: { label: { en: 'minimum capacity', ko: '최소 용량' }, compare: 'same', effect: 'size' },
    MaxCapacity: { label: { en: 'maximum capacity', ko: '최대 용량' }, compare: 'same', effect: 'size' },
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
        properties: { MinCapacity: minimum, MaxCapacity: maximum },
      }
    }
  },

  fromApi(target, from) {
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
      properties: { MinCapacity: read.count('MinCapacity'), MaxCapacity: read.count('MaxCapacity') },
    }
  },
})

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
