/** What is excluded from Block Public Access. Asked for only where it blocks anything: else an exclusion changes nothing. */
import type {
  DescribeVpcBlockPublicAccessExclusionsCommandInput,
  DescribeVpcBlockPublicAccessExclusionsCommandOutput,
  VpcBlockPublicAccessExclusion,
} from '@aws-sdk/client-ec2'
import { excludedIn, type ExclusionItem } from '../../kinds/vpc-block-public-access-exclusion.ts'
import { known, unknown } from '../../model/fact.ts'
import { type Call, failed, type Read } from '../call.ts'
import { list, one } from '../list.ts'
import { type Collected, fed, joined } from './collect.ts'
import { paged } from './ec2-reads.ts'
import { blockPublicAccess, subnets } from './ec2-vpc.ts'

const type = 'AWS::EC2::VPCBlockPublicAccessExclusion'

const exclusions: Read<
  DescribeVpcBlockPublicAccessExclusionsCommandInput,
  DescribeVpcBlockPublicAccessExclusionsCommandOutput,
  VpcBlockPublicAccessExclusion
> = {
  ...paged<
    DescribeVpcBlockPublicAccessExclusionsCommandInput,
    DescribeVpcBlockPublicAccessExclusionsCommandOutput,
    VpcBlockPublicAccessExclusion
  >('DescribeVpcBlockPublicAccessExclusions', { [type]: '*' }, 'VpcBlockPublicAccessExclusions', one => one.ExclusionId),
  parent: 'blockPublicAccess',
}

export const exclusionReads = { exclusions }

export async function collectExclusions(call: Call): Promise<Collected> {
  const options = await one(call, blockPublicAccess, {})
  // Where the mode was not read, that says enough.
  const mode = options.ok ? options.output.VpcBlockPublicAccessOptions?.InternetGatewayBlockMode : undefined
  if (mode === undefined || mode === 'off') return { resources: [], gaps: [] }
  const [found, all] = await Promise.all([list(call, exclusions, {}), list(call, subnets, {})])
  const vpcs = new Map(all.items.map(({ item }) => [item.SubnetId, item.VpcId]))
  const listing = await joined(found, (exclusion, from): ExclusionItem => {
    const [vpc, subnet] = [excludedIn(exclusion, 'vpc'), excludedIn(exclusion, 'subnet')]
    const there = vpc ?? vpcs.get(subnet ?? '')
    const because = all.gap?.because ?? failed(exclusions, 'garbled', 'the answer says of no VPC that it is excluded')
    return { exclusion, vpc: there === undefined ? unknown(because, all.gap?.from ?? from) : known(there, from) }
  })
  return fed(type, listing)
}
