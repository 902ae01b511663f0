/** Where traffic of a VPC goes: gateways, route tables, endpoints; and flow logs, which watch it. */
import type {
  DescribeFlowLogsCommandInput,
  DescribeFlowLogsCommandOutput,
  DescribeInternetGatewaysCommandInput,
  DescribeInternetGatewaysCommandOutput,
  DescribeRouteTablesCommandInput,
  DescribeRouteTablesCommandOutput,
  DescribeVpcEndpointsCommandInput,
  DescribeVpcEndpointsCommandOutput,
  FlowLog,
  InternetGateway,
  RouteTable,
  VpcEndpoint,
} from '@aws-sdk/client-ec2'
import { type Fact, known, unknown } from '../../model/fact.ts'
import { type Call, callName } from '../call.ts'
import { list } from '../list.ts'
import { type Collected, fed, joined } from './collect.ts'
import { networkInterfaces } from './ec2-interfaces.ts'
import { paged } from './ec2-reads.ts'
import { vpcReads } from './ec2-vpc.ts'

const internetGateways = paged<DescribeInternetGatewaysCommandInput, DescribeInternetGatewaysCommandOutput, InternetGateway>(
  'DescribeInternetGateways',
  { 'AWS::EC2::InternetGateway': '*' },
  'InternetGateways',
  gateway => gateway.InternetGatewayId,
)

const routeTables = paged<DescribeRouteTablesCommandInput, DescribeRouteTablesCommandOutput, RouteTable>(
  'DescribeRouteTables',
  { 'AWS::EC2::RouteTable': '*' },
  'RouteTables',
  table => table.RouteTableId,
  100,
)

const endpoints = paged<DescribeVpcEndpointsCommandInput, DescribeVpcEndpointsCommandOutput, VpcEndpoint>(
  'DescribeVpcEndpoints',
  { 'AWS::EC2::VPCEndpoint': '*' },
  'VpcEndpoints',
  endpoint => endpoint.VpcEndpointId,
)

const flowLogs = paged<DescribeFlowLogsCommandInput, DescribeFlowLogsCommandOutput, FlowLog>(
  'DescribeFlowLogs',
  { 'AWS::EC2::FlowLog': '*' },
  'FlowLogs',
  log => log.FlowLogId,
)

export const routingReads = { internetGateways, routeTables, endpoints, flowLogs }

export function collectRouting(call: Call): readonly Promise<Collected>[] {
  return [
    list(call, internetGateways, {}).then(listing => fed('AWS::EC2::InternetGateway', listing)),
    list(call, routeTables, {}).then(listing => fed('AWS::EC2::RouteTable', listing)),
    list(call, endpoints, {}).then(listing => fed('AWS::EC2::VPCEndpoint', listing)),
    Promise.all([list(call, flowLogs, {}), vpcOfParts(call)]).then(async ([listing, vpcOf]) =>
      fed('AWS::EC2::FlowLog', await joined(listing, (log, from) => ({ log, vpc: vpcOf(log.ResourceId ?? '', from.at) }))),
    ),
  ]
}

/** The VPC of a subnet or an interface, by id. */
async function vpcOfParts(call: Call): Promise<(id: string, at: string) => Fact<string | null>> {
  const [subnets, interfaces] = await Promise.all([list(call, vpcReads.subnets, {}), list(call, networkInterfaces, {})])
  const found = new Map([
    ...subnets.items.map(({ item }) => [item.SubnetId, item.VpcId] as const),
    ...interfaces.items.map(({ item }) => [item.NetworkInterfaceId, item.VpcId] as const),
  ])
  const gap = subnets.gap ?? interfaces.gap
  return (id, at) => {
    const vpc = found.get(id)
    return vpc === undefined && gap !== null ? unknown(gap.because, gap.from) : known(vpc ?? null, { call: callName(flowLogs), at })
  }
}
