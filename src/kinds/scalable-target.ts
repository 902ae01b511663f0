import type { ScalableTarget as ApiScalableTarget } from '@aws-sdk/client-application-auto-scaling'
import { type Claim, isStated, joinClaims } from '../model/claim.ts'
import { known } from '../model/fact.ts'
import { entryOf, isDeclared, pointer } from './claims.ts'
import { defineKind } from './define.ts'
import { reading } from './read.ts'

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
})

interface Named {
  readonly name: Claim<string>
}

/** AWS's own spelling of a service for auto scaling (RegisterScalableTarget, ResourceId). */
export function resourceIdOf(cluster: Named, service: Named): Claim<string> {
  return joinClaims({ cluster: cluster.name, service: service.name }, names => `service/${names.cluster}/${names.service}`)
}
