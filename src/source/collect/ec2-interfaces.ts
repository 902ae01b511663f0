/** Network interfaces: what really carries which groups. */
import type { DescribeNetworkInterfacesCommandInput, DescribeNetworkInterfacesCommandOutput, NetworkInterface } from '@aws-sdk/client-ec2'
import { paged } from './ec2-reads.ts'

export const networkInterfaces = paged<DescribeNetworkInterfacesCommandInput, DescribeNetworkInterfacesCommandOutput, NetworkInterface>(
  'DescribeNetworkInterfaces',
  { 'AWS::EC2::SecurityGroup': ['NetworkInterfaces'] },
  'NetworkInterfaces',
  one => one.NetworkInterfaceId,
)

export const interfaceReads = { networkInterfaces }
