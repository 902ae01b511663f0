import type {
  DescribeManagedPrefixListsCommandInput,
  DescribeManagedPrefixListsCommandOutput,
  DescribeSecurityGroupsCommandInput,
  DescribeSecurityGroupsCommandOutput,
  DescribeSubnetsCommandInput,
  DescribeSubnetsCommandOutput,
  DescribeVpcAttributeCommandInput,
  DescribeVpcAttributeCommandOutput,
  DescribeVpcsCommandInput,
  DescribeVpcsCommandOutput,
  ManagedPrefixList,
  SecurityGroup,
  Subnet,
  Vpc,
} from '@aws-sdk/client-ec2'
import type { Fact, From } from '../../model/fact.ts'
import { known } from '../../model/fact.ts'
import type { Call, Read } from '../call.ts'
import { callName } from '../call.ts'
import { list, one } from '../list.ts'
import { answered, asFact, type Collector, fed, joined } from './collect.ts'

const vpcs: Read<DescribeVpcsCommandInput, DescribeVpcsCommandOutput, Vpc> = {
  service: 'ec2',
  operation: 'DescribeVpcs',
  action: 'ec2:DescribeVpcs',
  feeds: { 'AWS::EC2::VPC': '*' },
  items: { field: 'Vpcs', id: vpc => vpc.VpcId },
  page: { token: 'NextToken', next: 'NextToken', size: { MaxResults: 1000 } },
}

/** One attribute a call; DescribeVpcs has neither. */
const vpcAttribute: Read<DescribeVpcAttributeCommandInput, DescribeVpcAttributeCommandOutput> = {
  service: 'ec2',
  operation: 'DescribeVpcAttribute',
  action: 'ec2:DescribeVpcAttribute',
  feeds: { 'AWS::EC2::VPC': ['EnableDnsSupport', 'EnableDnsHostnames'] },
  parent: 'vpcs',
}

/** Also asked by who must tell in which VPC a subnet lies: the same request is sent once. */
export const subnets: Read<DescribeSubnetsCommandInput, DescribeSubnetsCommandOutput, Subnet> = {
  service: 'ec2',
  operation: 'DescribeSubnets',
  action: 'ec2:DescribeSubnets',
  feeds: { 'AWS::EC2::Subnet': '*' },
  items: { field: 'Subnets', id: subnet => subnet.SubnetId },
  page: { token: 'NextToken', next: 'NextToken', size: { MaxResults: 1000 } },
}

/** With MaxResults: an unpaginated call draws on the smaller throttle bucket (EC2 API throttling). */
const securityGroups: Read<DescribeSecurityGroupsCommandInput, DescribeSecurityGroupsCommandOutput, SecurityGroup> = {
  service: 'ec2',
  operation: 'DescribeSecurityGroups',
  action: 'ec2:DescribeSecurityGroups',
  feeds: { 'AWS::EC2::SecurityGroup': '*' },
  items: { field: 'SecurityGroups', id: group => group.GroupId },
  page: { token: 'NextToken', next: 'NextToken', size: { MaxResults: 1000 } },
}

/** Rules name prefix lists by id, the spec by name. */
const prefixLists: Read<DescribeManagedPrefixListsCommandInput, DescribeManagedPrefixListsCommandOutput, ManagedPrefixList> = {
  service: 'ec2',
  operation: 'DescribeManagedPrefixLists',
  action: 'ec2:DescribeManagedPrefixLists',
  feeds: { 'AWS::EC2::SecurityGroup': ['SecurityGroupIngress', 'SecurityGroupEgress'] },
  items: { field: 'PrefixLists', id: prefixList => prefixList.PrefixListId },
  page: { token: 'NextToken', next: 'NextToken', size: { MaxResults: 100 } },
  parent: 'securityGroups',
}

export const ec2: Collector = {
  reads: { vpcs, vpcAttribute, subnets, securityGroups, prefixLists },
  collect: async call =>
    Promise.all([
      list(call, vpcs, {})
        .then(listing => joined(listing, vpc => withAttributes(call, vpc)))
        .then(listing => fed('AWS::EC2::VPC', listing)),
      list(call, subnets, {}).then(listing => fed('AWS::EC2::Subnet', listing)),
      list(call, securityGroups, {}).then(async listing => {
        const names = await prefixListNames(
          call,
          listing.items.map(({ item }) => item),
        )
        return fed('AWS::EC2::SecurityGroup', await joined(listing, group => ({ group, prefixLists: names })))
      }),
    ]),
}

async function withAttributes(call: Call, vpc: Vpc) {
  const attribute = async (
    name: 'enableDnsSupport' | 'enableDnsHostnames',
    field: 'EnableDnsSupport' | 'EnableDnsHostnames',
  ): Promise<Fact<boolean>> => {
    const answer = await one(call, vpcAttribute, { VpcId: vpc.VpcId, Attribute: name })
    return answered(vpcAttribute, `/${vpc.VpcId ?? ''}/${field}/Value`, answer, output => output[field]?.Value)
  }
  const [dnsSupport, dnsHostnames] = await Promise.all([
    attribute('enableDnsSupport', 'EnableDnsSupport'),
    attribute('enableDnsHostnames', 'EnableDnsHostnames'),
  ])
  return { vpc, dnsSupport, dnsHostnames }
}

/** Names of prefix lists by id; asked for only where a rule names one. */
async function prefixListNames(call: Call, groups: readonly SecurityGroup[]): Promise<Fact<ReadonlyMap<string, string>>> {
  const from: From = { call: callName(prefixLists), at: '/PrefixLists' }
  const permissions = groups.flatMap(group => [...(group.IpPermissions ?? []), ...(group.IpPermissionsEgress ?? [])])
  if (!permissions.some(permission => (permission.PrefixListIds ?? []).length > 0)) return known(new Map(), from)
  const lists = asFact(await list(call, prefixLists, {}), from)
  return lists.known ? known(new Map(lists.value.map(one => [one.PrefixListId ?? '', one.PrefixListName ?? ''])), from) : lists
}
