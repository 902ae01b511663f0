import type { DBSubnetGroup as ApiDbSubnetGroup } from '@aws-sdk/client-rds'
import { namesOf, tagsFor } from './claims.ts'
import { defineKind } from './define.ts'
import type { Fact } from '../model/fact.ts'
import { reading, referringAll } from './read.ts'
import { templateReading } from './read-template.ts'
import { vpcOfInterfaces } from './template-vpc.ts'

export interface DbSubnetGroup {
  readonly SubnetIds: readonly string[]
  readonly Tags: Readonly<Record<string, string>>
}

/** DescribeDBSubnetGroups has no tags inline; they come from ListTagsForResource. */
export interface DbSubnetGroupItem {
  readonly group: ApiDbSubnetGroup
  readonly tags: Fact<Readonly<Record<string, string>>>
}

export default defineKind<DbSubnetGroup, DbSubnetGroupItem, 'AWS::RDS::DBSubnetGroup'>({
  type: 'AWS::RDS::DBSubnetGroup',
  title: { en: 'DB subnet group', ko: 'DB 서브넷 그룹' },
  nameProperty: 'DBSubnetGroupName',
  parent: null,
  naturalKey: [],
  declaredIn: model => model.dbSubnetGroups.at,
  properties: {
    SubnetIds: { label: { en: 'subnets', ko: '서브넷' }, compare: 'set', effect: 'placement' },
    Tags: { label: { en: 'tags', ko: '태그' }, compare: 'tags', effect: 'other' },
  },

  *expected(model) {
    for (const group of model.dbSubnetGroups.values())
      yield {
        name: group.name,
        parent: null,
        at: group.at,
        properties: { SubnetIds: namesOf(model.network.subnets, group.subnets), Tags: tagsFor(model) },
      }
  },

  fromApi({ group, tags }, from) {
    const read = reading(from)
    const name = read.text('DBSubnetGroupName', group.DBSubnetGroupName)
    return {
      id: group.DBSubnetGroupName ?? '',
      arn: group.DBSubnetGroupArn ?? null,
      name,
      parent: null,
      vpc: read.text('VpcId', group.VpcId),
      tags,
      // RDS makes a group named `default` in an account's default VPC by itself.
      madeByAws: group.DBSubnetGroupName === 'default' ? 'default-subnet-group' : null,
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
      name: read.name('DBSubnetGroupName'),
      parent: null,
      vpc: vpcOfInterfaces(item, from),
      tags: read.tags('Tags'),
      properties: { SubnetIds: read.references('AWS::EC2::Subnet', 'SubnetIds'), Tags: read.tags('Tags') },
    }
  },
})
