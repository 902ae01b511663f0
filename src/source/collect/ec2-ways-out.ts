/** Ways out of a VPC that the spec has no words for: each that is there is unmanaged. */
import type {
  CarrierGateway,
  DescribeCarrierGatewaysCommandInput,
  DescribeCarrierGatewaysCommandOutput,
  DescribeEgressOnlyInternetGatewaysCommandInput,
  DescribeEgressOnlyInternetGatewaysCommandOutput,
  DescribeTransitGatewayVpcAttachmentsCommandInput,
  DescribeTransitGatewayVpcAttachmentsCommandOutput,
  DescribeVpcPeeringConnectionsCommandInput,
  DescribeVpcPeeringConnectionsCommandOutput,
  DescribeVpnGatewaysCommandInput,
  DescribeVpnGatewaysCommandOutput,
  EgressOnlyInternetGateway,
  TransitGatewayVpcAttachment,
  VpcPeeringConnection,
  VpnGateway,
} from '@aws-sdk/client-ec2'
import type { Call } from '../call.ts'
import { list } from '../list.ts'
import { type Collected, fed } from './collect.ts'
import { paged, unpaged } from './ec2-reads.ts'

const peerings = paged<DescribeVpcPeeringConnectionsCommandInput, DescribeVpcPeeringConnectionsCommandOutput, VpcPeeringConnection>(
  'DescribeVpcPeeringConnections',
  { 'AWS::EC2::VPCPeeringConnection': '*' },
  'VpcPeeringConnections',
  peering => peering.VpcPeeringConnectionId,
)

const transitGatewayAttachments = paged<
  DescribeTransitGatewayVpcAttachmentsCommandInput,
  DescribeTransitGatewayVpcAttachmentsCommandOutput,
  TransitGatewayVpcAttachment
>(
  'DescribeTransitGatewayVpcAttachments',
  { 'AWS::EC2::TransitGatewayAttachment': '*' },
  'TransitGatewayVpcAttachments',
  attachment => attachment.TransitGatewayAttachmentId,
)

const vpnGateways = unpaged<DescribeVpnGatewaysCommandInput, DescribeVpnGatewaysCommandOutput, VpnGateway>(
  'DescribeVpnGateways',
  { 'AWS::EC2::VPNGateway': '*' },
  'VpnGateways',
  gateway => gateway.VpnGatewayId,
)

/** The reference allows 5 to 255 here. */
const egressOnlyInternetGateways = paged<
  DescribeEgressOnlyInternetGatewaysCommandInput,
  DescribeEgressOnlyInternetGatewaysCommandOutput,
  EgressOnlyInternetGateway
>(
  'DescribeEgressOnlyInternetGateways',
  { 'AWS::EC2::EgressOnlyInternetGateway': '*' },
  'EgressOnlyInternetGateways',
  gateway => gateway.EgressOnlyInternetGatewayId,
  255,
)

const carrierGateways = paged<DescribeCarrierGatewaysCommandInput, DescribeCarrierGatewaysCommandOutput, CarrierGateway>(
  'DescribeCarrierGateways',
  { 'AWS::EC2::CarrierGateway': '*' },
  'CarrierGateways',
  gateway => gateway.CarrierGatewayId,
)

export const wayOutReads = { peerings, transitGatewayAttachments, vpnGateways, egressOnlyInternetGateways, carrierGateways }

export function collectWaysOut(call: Call): readonly Promise<Collected>[] {
  return [
    list(call, peerings, {}).then(listing => fed('AWS::EC2::VPCPeeringConnection', listing)),
    list(call, transitGatewayAttachments, {}).then(listing => fed('AWS::EC2::TransitGatewayAttachment', listing)),
    list(call, vpnGateways, {}).then(listing => fed('AWS::EC2::VPNGateway', listing)),
    list(call, egressOnlyInternetGateways, {}).then(listing => fed('AWS::EC2::EgressOnlyInternetGateway', listing)),
    list(call, carrierGateways, {}).then(listing => fed('AWS::EC2::CarrierGateway', listing)),
  ]
}
