import type { DBCluster as ApiDbCluster } from '@aws-sdk/client-rds'
import type { Fact } from '../model/fact.ts'
import { defineKind } from './define.ts'
import { reading, tagsOf } from './read.ts'
import { templateReading } from './read-template.ts'
import { vpcOfInterfaces } from './template-vpc.ts'

/** No spec states one: each in scope is unmanaged. Its VPC is that of its subnet group. */
export interface DbClusterItem {
  readonly cluster: ApiDbCluster
  readonly vpc: Fact<string | null>
}

export default defineKind<Record<never, never>, DbClusterItem, 'AWS::RDS::DBCluster'>({
  type: 'AWS::RDS::DBCluster',
  title: { en: 'DB cluster', ko: 'DB 클러스터' },
  nameProperty: 'DBClusterIdentifier',
  parent: null,
  naturalKey: [],
  declaredIn: model => model.databases.at,
  properties: {},
  *expected() {},

  fromApi({ cluster, vpc }, from) {
    const read = reading(from)
    return {
      id: cluster.DBClusterIdentifier ?? '',
      arn: cluster.DBClusterArn ?? null,
      name: read.text('DBClusterIdentifier', cluster.DBClusterIdentifier),
      aliases: cluster.DBClusterIdentifier === undefined ? [] : [clusterAlias(cluster.DBClusterIdentifier)],
      parent: null,
      vpc,
      tags: cluster.TagList === undefined ? read.missing('TagList') : tagsOf(cluster.TagList, read.at('TagList')),
      gone: cluster.Status === 'deleting' ? cluster.Status : null,
      properties: {},
    }
  },

  fromTemplate(item, from) {
    const read = templateReading(item, from)
    return {
      name: read.name('DBClusterIdentifier'),
      parent: null,
      vpc: vpcOfInterfaces(item, from),
      tags: read.tags('Tags'),
      properties: {},
    }
  },
})

/** By what a member refers to its cluster: an instance may bear the same identifier as a cluster. */
export function clusterAlias(identifier: string): string {
  return `cluster:${identifier}`
}
