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
/** The network part of EC2. All lists at once; what needs another list for itself asks for it again, and the session answers once. */
import type { Collector } from './collect.ts'
import { interfaceReads } from './ec2-interfaces.ts'
import { collectRouting, routingReads } from './ec2-routing.ts'
import { collectSecurityGroups, securityGroupReads } from './ec2-security-groups.ts'
import { collectVpcs, vpcReads } from './ec2-vpc.ts'

export const ec2: Collector = {
  reads: { ...vpcReads, ...securityGroupReads, ...routingReads, ...interfaceReads },
  collect: call => Promise.all([...collectVpcs(call), ...collectSecurityGroups(call), ...collectRouting(call)]),
}
