/** VPCs with their attributes, and subnets with their network ACLs. */
import type {
  DescribeNetworkAclsCommandInput,
  DescribeNetworkAclsCommandOutput,
  DescribeSubnetsCommandInput,
  DescribeSubnetsCommandOutput,
  DescribeVpcAttributeCommandInput,
  DescribeVpcAttributeCommandOutput,
  DescribeVpcBlockPublicAccessOptionsCommandInput,
  DescribeVpcBlockPublicAccessOptionsCommandOutput,
  DescribeVpcsCommandInput,
  DescribeVpcsCommandOutput,
  NetworkAcl,
  Subnet,
  Vpc,
} from '@aws-sdk/client-ec2'
import { type Fact, type From, known, unknown } from '../../model/fact.ts'
import type { VpcItem } from '../../kinds/vpc.ts'
import { type Call, callName, failed, type Listing, type Read } from '../call.ts'
import { list, one } from '../list.ts'
import { answered, type Collected, fed, joined } from './collect.ts'
import { paged } from './ec2-reads.ts'

export const vpcs = paged<DescribeVpcsCommandInput, DescribeVpcsCommandOutput, Vpc>(
  'DescribeVpcs',
  { 'AWS::EC2::VPC': '*' },
  'Vpcs',
  vpc => vpc.VpcId,
)

/** One attribute a call; DescribeVpcs has neither. */
const vpcAttribute: Read<DescribeVpcAttributeCommandInput, DescribeVpcAttributeCommandOutput> = {
  service: 'ec2',
  operation: 'DescribeVpcAttribute',
  action: 'ec2:DescribeVpcAttribute',
  feeds: { 'AWS::EC2::VPC': ['EnableDnsSupport', 'EnableDnsHostnames'] },
  parent: 'vpcs',
}

/** One answer for the region. */
export const blockPublicAccess: Read<DescribeVpcBlockPublicAccessOptionsCommandInput, DescribeVpcBlockPublicAccessOptionsCommandOutput> = {
  service: 'ec2',
  operation: 'DescribeVpcBlockPublicAccessOptions',
  action: 'ec2:DescribeVpcBlockPublicAccessOptions',
  feeds: { 'AWS::EC2::VPC': ['InternetGatewayBlockMode'] },
}

/** Also asked by who must tell in which VPC a subnet lies: the same request is sent once. */
export const subnets = paged<DescribeSubnetsCommandInput, DescribeSubnetsCommandOutput, Subnet>(
  'DescribeSubnets',
  { 'AWS::EC2::Subnet': '*' },
  'Subnets',
  subnet => subnet.SubnetId,
)

const networkAcls = paged<DescribeNetworkAclsCommandInput, DescribeNetworkAclsCommandOutput, NetworkAcl>(
  'DescribeNetworkAcls',
  { 'AWS::EC2::NetworkAcl': '*', 'AWS::EC2::Subnet': ['NetworkAclId'] },
  'NetworkAcls',
  acl => acl.NetworkAclId,
)

export const vpcReads = { vpcs, vpcAttribute, blockPublicAccess, subnets, networkAcls }

export function collectVpcs(call: Call): readonly Promise<Collected>[] {
  const acls = list(call, networkAcls, {})
  return [
    list(call, vpcs, {})
      .then(listing => joined(listing, vpc => withAttributes(call, vpc)))
      .then(listing => fed('AWS::EC2::VPC', listing)),
    Promise.all([list(call, subnets, {}), acls]).then(async ([listing, all]) => {
      const aclOf = aclBySubnet(all)
      return fed('AWS::EC2::Subnet', await joined(listing, subnet => ({ subnet, networkAcl: aclOf(subnet.SubnetId ?? '') })))
    }),
    acls.then(listing => fed('AWS::EC2::NetworkAcl', listing)),
  ]
}

async function withAttributes(call: Call, vpc: Vpc): Promise<VpcItem> {
  const attribute = async (
    name: 'enableDnsSupport' | 'enableDnsHostnames',
    field: 'EnableDnsSupport' | 'EnableDnsHostnames',
  ): Promise<Fact<boolean>> => {
    const answer = await one(call, vpcAttribute, { VpcId: vpc.VpcId, Attribute: name })
    return answered(vpcAttribute, `/${vpc.VpcId ?? ''}/${field}/Value`, answer, output => output[field]?.Value)
  }
  const [dnsSupport, dnsHostnames, block] = await Promise.all([
    attribute('enableDnsSupport', 'EnableDnsSupport'),
    attribute('enableDnsHostnames', 'EnableDnsHostnames'),
    one(call, blockPublicAccess, {}),
  ])
  const path = '/VpcBlockPublicAccessOptions/InternetGatewayBlockMode'
  const mode = answered(blockPublicAccess, path, block, output => output.VpcBlockPublicAccessOptions?.InternetGatewayBlockMode)
  return { vpc, dnsSupport, dnsHostnames, blockPublicAccess: mode }
}

/** Every subnet has one network ACL; an association that no answer names was not read. */
function aclBySubnet(listing: Listing<NetworkAcl>): (subnet: string) => Fact<string> {
  const found = new Map<string, Fact<string>>()
  for (const { item, from } of listing.items)
    for (const { SubnetId, NetworkAclId } of item.Associations ?? [])
      if (SubnetId !== undefined) found.set(SubnetId, known(NetworkAclId ?? item.NetworkAclId ?? '', from))
  const from: From = { call: callName(networkAcls), at: '/NetworkAcls' }
  const because = listing.gap?.because ?? failed(networkAcls, 'garbled', 'no network ACL is associated with it')
  return subnet => found.get(subnet) ?? unknown(because, listing.gap?.from ?? from)
}
