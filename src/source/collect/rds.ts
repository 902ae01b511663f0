import type {
  DBInstance,
  DBSubnetGroup,
  DescribeDBInstancesCommandInput,
  DescribeDBInstancesCommandOutput,
  DescribeDBSubnetGroupsCommandInput,
  DescribeDBSubnetGroupsCommandOutput,
  ListTagsForResourceCommandInput,
  ListTagsForResourceCommandOutput,
} from '@aws-sdk/client-rds'
import type { Read } from '../call.ts'
import { list } from '../list.ts'
import { type Collector, fed, joined, tagsByArn } from './collect.ts'

const instances: Read<DescribeDBInstancesCommandInput, DescribeDBInstancesCommandOutput, DBInstance> = {
  service: 'rds',
  operation: 'DescribeDBInstances',
  action: 'rds:DescribeDBInstances',
  feeds: { 'AWS::RDS::DBInstance': '*' },
  items: { field: 'DBInstances', id: db => db.DBInstanceIdentifier },
  page: { token: 'Marker', next: 'Marker', size: { MaxRecords: 100 } },
}

const subnetGroups: Read<DescribeDBSubnetGroupsCommandInput, DescribeDBSubnetGroupsCommandOutput, DBSubnetGroup> = {
  service: 'rds',
  operation: 'DescribeDBSubnetGroups',
  action: 'rds:DescribeDBSubnetGroups',
  feeds: { 'AWS::RDS::DBSubnetGroup': '*' },
  items: { field: 'DBSubnetGroups', id: group => group.DBSubnetGroupName },
  page: { token: 'Marker', next: 'Marker', size: { MaxRecords: 100 } },
}

/** DescribeDBSubnetGroups has no tags inline. */
const tags: Read<ListTagsForResourceCommandInput, ListTagsForResourceCommandOutput> = {
  service: 'rds',
  operation: 'ListTagsForResource',
  action: 'rds:ListTagsForResource',
  feeds: { 'AWS::RDS::DBSubnetGroup': ['Tags'] },
  parent: 'subnetGroups',
}

export const rds: Collector = {
  reads: { instances, subnetGroups, tags },
  collect: async call =>
    Promise.all([
      list(call, instances, {}).then(listing => fed('AWS::RDS::DBInstance', listing)),
      list(call, subnetGroups, {})
        .then(listing =>
          joined(listing, async (group, from) => ({
            group,
            tags: await tagsByArn(
              call,
              tags,
              group.DBSubnetGroupArn,
              from,
              ResourceName => ({ ResourceName }),
              output => output.TagList,
            ),
          })),
        )
        .then(listing => fed('AWS::RDS::DBSubnetGroup', listing)),
    ]),
}
