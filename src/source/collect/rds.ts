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
import type { DbSubnetGroupItem } from '../../kinds/db-subnet-group.ts'
import type { From } from '../../model/fact.ts'
import type { Call, Listing, Read } from '../call.ts'
import { list } from '../list.ts'
import { type Collector, fed, joined, tagsByArn } from './collect.ts'
import { sweepTags } from './tags.ts'

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

/** DescribeDBSubnetGroups has no tags inline: they come from the sweep, and from here where it does not know them yet. */
const tags: Read<ListTagsForResourceCommandInput, ListTagsForResourceCommandOutput> = {
  service: 'rds',
  operation: 'ListTagsForResource',
  action: 'rds:ListTagsForResource',
  feeds: { 'AWS::RDS::DBSubnetGroup': ['Tags'] },
  parent: 'subnetGroups',
}

export const rds: Collector = {
  reads: { instances, subnetGroups, tags },
  collect: async (call, asked) =>
    Promise.all([
      list(call, instances, {}).then(listing => fed('AWS::RDS::DBInstance', listing)),
      subnetGroupsWithTags(call, asked.names('AWS::RDS::DBSubnetGroup')).then(listing => fed('AWS::RDS::DBSubnetGroup', listing)),
    ]),
}

async function subnetGroupsWithTags(call: Call, stated: readonly string[]): Promise<Listing<DbSubnetGroupItem>> {
  const [listing, lookup] = await Promise.all([list(call, subnetGroups, {}), sweepTags(call)])
  return joined(listing, async (group, from) => ({
    group,
    tags: await lookup(
      group.DBSubnetGroupArn,
      from,
      stated.includes(group.DBSubnetGroupName ?? '') ? arn => tagsOfArn(call, arn, from) : undefined,
    ),
  }))
}

const tagsOfArn = (call: Call, arn: string, from: From) =>
  tagsByArn(
    call,
    tags,
    arn,
    from,
    ResourceName => ({ ResourceName }),
    output => output.TagList,
  )
