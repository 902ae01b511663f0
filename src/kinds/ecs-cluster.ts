import type { Cluster as ApiCluster } from '@aws-sdk/client-ecs'
import { known } from '../model/fact.ts'
import { tagsFor } from './claims.ts'
import { defineKind } from './define.ts'
import { reading, tagsOf } from './read.ts'

export interface EcsCluster {
  readonly Tags: Readonly<Record<string, string>>
}

export default defineKind<EcsCluster, ApiCluster, 'AWS::ECS::Cluster'>({
  type: 'AWS::ECS::Cluster',
  title: { en: 'ECS cluster', ko: 'ECS 클러스터' },
  nameProperty: 'ClusterName',
  parent: null,
  naturalKey: [],
  declaredIn: model => model.ecs.clusters.at,
  properties: {
    Tags: { label: { en: 'tags', ko: '태그' }, compare: 'tags', effect: 'other' },
  },

  *expected(model) {
    for (const cluster of model.ecs.clusters.values())
      yield { name: cluster.name, parent: null, at: cluster.at, properties: { Tags: tagsFor(model) } }
  },

  fromApi(cluster, from) {
    const read = reading(from)
    const tags = tagsOf(cluster.tags, read.at('tags'))
    return {
      id: cluster.clusterName ?? '',
      arn: cluster.clusterArn ?? null,
      name: read.text('clusterName', cluster.clusterName),
      parent: null,
      vpc: known(null, from),
      tags,
      // Deleted clusters stay in answers as INACTIVE for a while.
      gone: cluster.status === 'INACTIVE' || cluster.status === 'DEPROVISIONING' ? cluster.status : null,
      properties: { Tags: tags },
    }
  },
})
