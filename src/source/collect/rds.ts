import type {
  DBCluster,
  DBInstance,
  DBSubnetGroup,
  DescribeDBClustersCommandInput,
  DescribeDBClustersCommandOutput,
  DescribeDBInstancesCommandInput,
  DescribeDBInstancesCommandOutput,
  DescribeDBSubnetGroupsCommandInput,
  DescribeDBSubnetGroupsCommandOutput,
  DescribeReservedDBInstancesCommandInput,
  DescribeReservedDBInstancesCommandOutput,
  ListTagsForResourceCommandInput,
  ListTagsForResourceCommandOutput,
  ReservedDBInstance,
} from '@aws-sdk/client-rds'
import type { DbClusterItem } from '../../kinds/db-cluster.ts'
import type { DbSubnetGroupItem } from '../../kinds/db-subnet-group.ts'
import { productOf, type ReservationItem } from '../../kinds/reserved-db-instance.ts'
import { type From, mapFact } from '../../model/fact.ts'
import type { Call, Listing, Read } from '../call.ts'
import { callName } from '../call.ts'
import { segment } from '../items.ts'
import { list } from '../list.ts'
import { type Collector, fed, itemIn, joined, tagsByArn } from './collect.ts'
import { sweepTags, type TagLookup } from './tags.ts'

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

/** Aurora and Multi-AZ clusters; Neptune and DocumentDB answer here too. */
const clusters: Read<DescribeDBClustersCommandInput, DescribeDBClustersCommandOutput, DBCluster> = {
  service: 'rds',
  operation: 'DescribeDBClusters',
  action: 'rds:DescribeDBClusters',
  feeds: { 'AWS::RDS::DBCluster': '*' },
  items: { field: 'DBClusters', id: cluster => cluster.DBClusterIdentifier },
  page: { token: 'Marker', next: 'Marker', size: { MaxRecords: 100 } },
}

const reservations: Read<DescribeReservedDBInstancesCommandInput, DescribeReservedDBInstancesCommandOutput, ReservedDBInstance> = {
  service: 'rds',
  operation: 'DescribeReservedDBInstances',
  action: 'rds:DescribeReservedDBInstances',
  feeds: { 'AWS::RDS::ReservedDBInstance': '*' },
  items: { field: 'ReservedDBInstances', id: reservation => reservation.ReservedDBInstanceId },
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
  reads: { instances, clusters, subnetGroups, tags, reservations },
  collect: async (call, asked) => {
    const [groups, lookup] = [list(call, subnetGroups, {}), sweepTags(call)]
    const parts = [
      list(call, instances, {}).then(listing => fed('AWS::RDS::DBInstance', listing)),
      list(call, clusters, {})
        .then(async listing => inVpcs(listing, await groups))
        .then(listing => fed('AWS::RDS::DBCluster', listing)),
      groups
        .then(async listing => withTags(call, await lookup, listing, asked.names('AWS::RDS::DBSubnetGroup')))
        .then(listing => fed('AWS::RDS::DBSubnetGroup', listing)),
    ]
    // What is bought is of no architecture unless a spec says so.
    const bought = asked.names('AWS::RDS::ReservedDBInstance').length === 0 ? [] : [list(call, reservations, {}).then(byProduct)]
    return Promise.all([...parts, ...bought.map(listing => listing.then(each => fed('AWS::RDS::ReservedDBInstance', each)))])
  },
}

/** A cluster names its subnet group, and the group its VPC. */
function inVpcs(listing: Listing<DBCluster>, groups: Listing<DBSubnetGroup>): Promise<Listing<DbClusterItem>> {
  return joined(listing, (cluster, from) => {
    const group = itemIn(groups, one => one.DBSubnetGroupName === cluster.DBSubnetGroup, from)
    return { cluster, vpc: mapFact(group, one => one?.VpcId ?? null) }
  })
}

/** Purchases that are in force, by what they are applied to. */
function byProduct({ items, gap }: Listing<ReservedDBInstance>): Listing<ReservationItem> {
  const products = new Map<string, ReservedDBInstance[]>()
  for (const { item } of items) {
    if (item.State !== 'active') continue
    const product = productOf(item.ProductDescription ?? '', item.DBInstanceClass ?? '', item.MultiAZ === true)
    products.set(product, [...(products.get(product) ?? []), item])
  }
  const from = (product: string) => ({ call: callName(reservations), at: `/ReservedDBInstances/${segment(product)}` })
  return { items: [...products].map(([product, purchases]) => ({ item: { product, purchases }, from: from(product) })), gap }
}

async function withTags(
  call: Call,
  lookup: TagLookup,
  listing: Listing<DBSubnetGroup>,
  stated: readonly string[],
): Promise<Listing<DbSubnetGroupItem>> {
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
