/** VPC, subnets, gateways, routes. */
import {
  AllocateAddressCommand,
  type AllocateAddressCommandInput,
  AssociateRouteTableCommand,
  type AssociateRouteTableCommandInput,
  AttachInternetGatewayCommand,
  type AttachInternetGatewayCommandInput,
  CreateFlowLogsCommand,
  type CreateFlowLogsCommandInput,
  CreateInternetGatewayCommand,
  CreateNatGatewayCommand,
  type CreateNatGatewayCommandInput,
  CreateRouteCommand,
  type CreateRouteCommandInput,
  CreateRouteTableCommand,
  type CreateRouteTableCommandInput,
  CreateSubnetCommand,
  type CreateSubnetCommandInput,
  CreateVpcCommand,
  type CreateVpcCommandInput,
  CreateVpcEndpointCommand,
  type CreateVpcEndpointCommandInput,
  ModifySubnetAttributeCommand,
  ModifyVpcAttributeCommand,
  type ResourceType,
} from '@aws-sdk/client-ec2'
import { text } from '../intrinsics.ts'
import { flag, given, type Makers, tagsOf } from '../maker.ts'
import type { Properties } from '../template.ts'

/** EC2 tags what it makes in the call that makes it. */
export const tagged = (properties: Properties, ResourceType: ResourceType) => {
  const Tags = tagsOf(properties)
  return Tags.length === 0 ? {} : { TagSpecifications: [{ ResourceType, Tags }] }
}

export const network: Makers = {
  'AWS::EC2::VPC': async ({ clients: { ec2 }, properties }) => {
    const input = given<CreateVpcCommandInput>(properties, ['CidrBlock'], tagged(properties, 'vpc'))
    const VpcId = (await ec2.send(new CreateVpcCommand(input))).Vpc?.VpcId
    // An attribute a call.
    await ec2.send(new ModifyVpcAttributeCommand({ VpcId, EnableDnsSupport: flag(properties, 'EnableDnsSupport') }))
    await ec2.send(new ModifyVpcAttributeCommand({ VpcId, EnableDnsHostnames: flag(properties, 'EnableDnsHostnames') }))
    return { ref: VpcId }
  },
  'AWS::EC2::Subnet': async ({ clients: { ec2 }, properties }) => {
    const input = given<CreateSubnetCommandInput>(properties, ['VpcId', 'CidrBlock', 'AvailabilityZone'], tagged(properties, 'subnet'))
    const SubnetId = (await ec2.send(new CreateSubnetCommand(input))).Subnet?.SubnetId
    await ec2.send(new ModifySubnetAttributeCommand({ SubnetId, MapPublicIpOnLaunch: flag(properties, 'MapPublicIpOnLaunch') }))
    return { ref: SubnetId }
  },
  'AWS::EC2::InternetGateway': async ({ clients: { ec2 }, properties }) => {
    const made = await ec2.send(new CreateInternetGatewayCommand(tagged(properties, 'internet-gateway')))
    return { ref: made.InternetGateway?.InternetGatewayId }
  },
  'AWS::EC2::VPCGatewayAttachment': async ({ clients: { ec2 }, properties }) => {
    await ec2.send(new AttachInternetGatewayCommand(given<AttachInternetGatewayCommandInput>(properties, ['InternetGatewayId', 'VpcId'])))
    return { ref: undefined }
  },
  'AWS::EC2::EIP': async ({ clients: { ec2 }, properties }) => {
    const input = given<AllocateAddressCommandInput>(properties, ['Domain'], tagged(properties, 'elastic-ip'))
    const { PublicIp, AllocationId } = await ec2.send(new AllocateAddressCommand(input))
    return { ref: PublicIp, attributes: { AllocationId } }
  },
  'AWS::EC2::NatGateway': async ({ clients: { ec2 }, properties }) => {
    const input = given<CreateNatGatewayCommandInput>(properties, ['SubnetId', 'AllocationId'], tagged(properties, 'natgateway'))
    return { ref: (await ec2.send(new CreateNatGatewayCommand(input))).NatGateway?.NatGatewayId }
  },
  'AWS::EC2::RouteTable': async ({ clients: { ec2 }, properties }) => {
    const input = given<CreateRouteTableCommandInput>(properties, ['VpcId'], tagged(properties, 'route-table'))
    return { ref: (await ec2.send(new CreateRouteTableCommand(input))).RouteTable?.RouteTableId }
  },
  'AWS::EC2::Route': async ({ clients: { ec2 }, properties }) => {
    const names = ['RouteTableId', 'DestinationCidrBlock', 'GatewayId', 'NatGatewayId'] as const
    await ec2.send(new CreateRouteCommand(given<CreateRouteCommandInput>(properties, names)))
    return { ref: undefined }
  },
  'AWS::EC2::SubnetRouteTableAssociation': async ({ clients: { ec2 }, properties }) => {
    const input = given<AssociateRouteTableCommandInput>(properties, ['RouteTableId', 'SubnetId'])
    return { ref: (await ec2.send(new AssociateRouteTableCommand(input))).AssociationId }
  },
  'AWS::EC2::VPCEndpoint': async ({ clients: { ec2 }, properties }) => {
    const names = [
      'VpcId',
      'ServiceName',
      'VpcEndpointType',
      'RouteTableIds',
      'SubnetIds',
      'SecurityGroupIds',
      'PrivateDnsEnabled',
    ] as const
    const input = given<CreateVpcEndpointCommandInput>(properties, names, tagged(properties, 'vpc-endpoint'))
    return { ref: (await ec2.send(new CreateVpcEndpointCommand(input))).VpcEndpoint?.VpcEndpointId }
  },
  'AWS::EC2::FlowLog': async ({ clients: { ec2 }, properties }) => {
    const names = ['ResourceType', 'TrafficType', 'LogDestinationType', 'LogGroupName', 'DeliverLogsPermissionArn'] as const
    const more = { ResourceIds: [text(properties['ResourceId'])], ...tagged(properties, 'vpc-flow-log') }
    const input = given<CreateFlowLogsCommandInput>(properties, names, more)
    return { ref: (await ec2.send(new CreateFlowLogsCommand(input))).FlowLogIds?.[0] }
  },
}
