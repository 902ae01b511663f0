import type { CacheSubnetGroup as ApiCacheSubnetGroup } from '@aws-sdk/client-elasticache'
import type { Fact } from '../model/fact.ts'
import { namesOf, tagsFor } from './claims.ts'
import { defineKind } from './define.ts'
import { reading, referringAll } from './read.ts'
import { templateReading } from './read-template.ts'
import { vpcOfInterfaces } from './template-vpc.ts'

export interface CacheSubnetGroup {
  readonly SubnetIds: readonly string[]
  readonly Tags: Readonly<Record<string, string>>
}

/** DescribeCacheSubnetGroups has no tags inline; they come from ListTagsForResource. */
export interface CacheSubnetGroupItem {
  readonly group: ApiCacheSubnetGroup
  readonly tags: Fact<Readonly<Record<string, string>>>
}

export default defineKind<CacheSubnetGroup, CacheSubnetGroupItem, 'AWS::ElastiCache::SubnetGroup'>({
  type: 'AWS::ElastiCache::SubnetGroup',
  title: { en: 'cache subnet group', ko: '캐시 서브넷 그룹' },
  nameProperty: 'CacheSubnetGroupName',
  parent: null,
  naturalKey: [],
  declaredIn: model => model.cacheSubnetGroups.at,
  properties: {
    SubnetIds: { label: { en: 'subnets', ko: '서브넷' }, compare: 'set', effect: 'placement' },
    Tags: { label: { en: 'tags', ko: '태그' }, compare: 'tags', effect: 'other' },
  },

  *expected(model) {
    for (const group of model.cacheSubnetGroups.values())
      yield {
        name: group.name,
        parent: null,
        at: group.at,
        properties: { SubnetIds: namesOf(model.network.subnets, group.subnets), Tags: tagsFor(model) },
      }
  },

  fromApi({ group, tags }, from) {
    const read = reading(from)
    return {
      id: group.CacheSubnetGroupName ?? '',
      arn: group.ARN ?? null,
      name: read.text('CacheSubnetGroupName', group.CacheSubnetGroupName),
      parent: null,
      vpc: read.text('VpcId', group.VpcId),
      tags,
      // ElastiCache makes a group named `default` in an account's default VPC by itself.
      madeByAws: group.CacheSubnetGroupName === 'default' ? 'default-subnet-group' : null,
      properties: {
        SubnetIds: referringAll(
          'AWS::EC2::Subnet',
          read.texts('Subnets', group.Subnets, subnet => subnet.SubnetIdentifier),
        ),
        Tags: tags,
      },
    }
  },

  fromTemplate(item, from) {
    const read = templateReading(item, from)
    return {
      name: read.name('CacheSubnetGroupName'),
      parent: null,
      vpc: vpcOfInterfaces(item, from),
      tags: read.tags('Tags'),
      properties: { SubnetIds: read.references('AWS::EC2::Subnet', 'SubnetIds'), Tags: read.tags('Tags') },
    }
  },
})
