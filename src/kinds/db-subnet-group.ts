import type { DBSubnetGroup as ApiDbSubnetGroup } from '@aws-sdk/client-rds'
import { defineKind } from './define.ts'
import type { Fact } from '../model/fact.ts'
import { reading, referringAll } from './read.ts'
import { expectedGroups, groupInTemplate, isMadeByAws, type SubnetGroup, subnetGroupProperties } from './subnet-group.ts'

/** DescribeDBSubnetGroups has no tags inline; they come from ListTagsForResource. */
export interface DbSubnetGroupItem {
  readonly group: ApiDbSubnetGroup
  readonly tags: Fact<Readonly<Record<string, string>>>
}

export default defineKind<SubnetGroup, DbSubnetGroupItem, 'AWS::RDS::DBSubnetGroup'>({
  type: 'AWS::RDS::DBSubnetGroup',
  title: { en: 'DB subnet group', ko: 'DB 서브넷 그룹' },
  nameProperty: 'DBSubnetGroupName',
  parent: null,
  naturalKey: [],
  declaredIn: model => model.dbSubnetGroups.at,
  properties: subnetGroupProperties,

  expected: model => expectedGroups(model, model.dbSubnetGroups),

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
      madeByAws: isMadeByAws(group.DBSubnetGroupName),
      properties: {
        SubnetIds: referringAll(
          'AWS::EC2::Subnet',
          read.texts('Subnets', group.Subnets, subnet => subnet.SubnetIdentifier),
        ),
        Tags: tags,
      },
    }
  },

  fromTemplate: (item, from) => groupInTemplate(item, from, 'DBSubnetGroupName'),
})
