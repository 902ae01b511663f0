import type { CacheSubnetGroup as ApiCacheSubnetGroup } from '@aws-sdk/client-elasticache'
import type { Fact } from '../model/fact.ts'
import { defineKind } from './define.ts'
import { reading, referringAll } from './read.ts'
import { expectedGroups, groupInTemplate, isMadeByAws, type SubnetGroup, subnetGroupProperties } from './subnet-group.ts'

/** DescribeCacheSubnetGroups has no tags inline; they come from ListTagsForResource. */
export interface CacheSubnetGroupItem {
  readonly group: ApiCacheSubnetGroup
  readonly tags: Fact<Readonly<Record<string, string>>>
}

export default defineKind<SubnetGroup, CacheSubnetGroupItem, 'AWS::ElastiCache::SubnetGroup'>({
  type: 'AWS::ElastiCache::SubnetGroup',
  title: { en: 'cache subnet group', ko: '캐시 서브넷 그룹' },
  nameProperty: 'CacheSubnetGroupName',
  parent: null,
  naturalKey: [],
  declaredIn: model => model.cacheSubnetGroups.at,
  properties: subnetGroupProperties,

  expected: model => expectedGroups(model, model.cacheSubnetGroups),

  fromApi({ group, tags }, from) {
    const read = reading(from)
    return {
      id: group.CacheSubnetGroupName ?? '',
      arn: group.ARN ?? null,
      name: read.text('CacheSubnetGroupName', group.CacheSubnetGroupName),
      parent: null,
      vpc: read.text('VpcId', group.VpcId),
      tags,
      madeByAws: isMadeByAws(group.CacheSubnetGroupName),
      properties: {
        SubnetIds: referringAll(
          'AWS::EC2::Subnet',
          read.texts('Subnets', group.Subnets, subnet => subnet.SubnetIdentifier),
        ),
        Tags: tags,
      },
    }
  },

  fromTemplate: (item, from) => groupInTemplate(item, from, 'CacheSubnetGroupName'),
})
