import {
  AllocateAddressCommand,
  AssociateRouteTableCommand,
  AttachInternetGatewayCommand,
  AuthorizeSecurityGroupEgressCommand,
  AuthorizeSecurityGroupIngressCommand,
  CreateFlowLogsCommand,
  CreateInternetGatewayCommand,
  CreateNatGatewayCommand,
  CreateRouteCommand,
  CreateRouteTableCommand,
  CreateSecurityGroupCommand,
  CreateSubnetCommand,
  CreateVpcCommand,
  CreateVpcEndpointCommand,
  type IpPermission,
  ModifySubnetAttributeCommand,
  ModifyVpcAttributeCommand,
  type ResourceType,
  RevokeSecurityGroupEgressCommand,
} from '@aws-sdk/client-ec2'
import type { Architecture, Group, RouteTable, Rule, Subnet } from '../architecture.ts'
import { accountId, type Clients } from '../clients.ts'
import { type Ids, listed } from './ids.ts'

/** VPC, subnets, gateways, route tables, groups, endpoints, flow logs. */
export async function network({ ec2 }: Clients, ids: Ids, architecture: Architecture): Promise<void> {
  const { vpc, name } = architecture
  const made = await ec2.send(new CreateVpcCommand({ CidrBlock: vpc.cidr, TagSpecifications: tagged(architecture, 'vpc', vpc.name) }))
  const VpcId = ids.set(vpc.name, made.Vpc?.VpcId)
  ids.set(`${name}/vpc`, VpcId)
  await ec2.send(new ModifyVpcAttributeCommand({ VpcId, EnableDnsSupport: { Value: true } }))
  await ec2.send(new ModifyVpcAttributeCommand({ VpcId, EnableDnsHostnames: { Value: true } }))
  await Promise.all(architecture.subnets.map(one => subnet(ec2, ids, architecture, VpcId, one)))
  await gateways(ec2, ids, architecture, VpcId)
  for (const table of architecture.routeTables) await routeTable(ec2, ids, architecture, VpcId, table)
  await groups(ec2, ids, architecture, VpcId)
  await endpoints(ec2, ids, architecture, VpcId)
  await flowLogs(ec2, ids, architecture, VpcId)
}

type Ec2 = Clients['ec2']

function tagged({ tags }: Architecture, ResourceType: ResourceType, name: string) {
  return [{ ResourceType, Tags: listed({ ...tags, Name: name }) }]
}

async function subnet(ec2: Ec2, ids: Ids, architecture: Architecture, VpcId: string, one: Subnet) {
  const TagSpecifications = tagged(architecture, 'subnet', one.name)
  const made = await ec2.send(new CreateSubnetCommand({ VpcId, CidrBlock: one.cidr, AvailabilityZone: one.zone, TagSpecifications }))
  const SubnetId = ids.set(one.name, made.Subnet?.SubnetId)
  await ec2.send(new ModifySubnetAttributeCommand({ SubnetId, MapPublicIpOnLaunch: { Value: one.public } }))
}

async function gateways(ec2: Ec2, ids: Ids, architecture: Architecture, VpcId: string) {
  const name = architecture.internetGateway
  const made = await ec2.send(new CreateInternetGatewayCommand({ TagSpecifications: tagged(architecture, 'internet-gateway', name) }))
  const InternetGatewayId = ids.set(name, made.InternetGateway?.InternetGatewayId)
  await ec2.send(new AttachInternetGatewayCommand({ InternetGatewayId, VpcId }))
  for (const [nat, subnetName] of architecture.natGateways) {
    const address = await ec2.send(
      new AllocateAddressCommand({ Domain: 'vpc', TagSpecifications: tagged(architecture, 'elastic-ip', nat) }),
    )
    const AllocationId = ids.set(`${nat}/address`, address.AllocationId)
    const TagSpecifications = tagged(architecture, 'natgateway', nat)
    const gateway = await ec2.send(new CreateNatGatewayCommand({ SubnetId: ids.get(subnetName), AllocationId, TagSpecifications }))
    ids.set(nat, gateway.NatGateway?.NatGatewayId)
  }
}

async function routeTable(ec2: Ec2, ids: Ids, architecture: Architecture, VpcId: string, table: RouteTable) {
  const TagSpecifications = tagged(architecture, 'route-table', table.name)
  const made = await ec2.send(new CreateRouteTableCommand({ VpcId, TagSpecifications }))
  const RouteTableId = ids.set(table.name, made.RouteTable?.RouteTableId)
  for (const name of table.subnets) {
    const associated = await ec2.send(new AssociateRouteTableCommand({ RouteTableId, SubnetId: ids.get(name) }))
    ids.set(`${name}/association`, associated.AssociationId)
  }
  if (table.gateway === null) return
  const target =
    table.gateway === 'internet' ? { GatewayId: ids.get(architecture.internetGateway) } : { NatGatewayId: ids.get(table.gateway) }
  await ec2.send(new CreateRouteCommand({ RouteTableId, DestinationCidrBlock: '0.0.0.0/0', ...target }))
}

/** EC2 gives every new group an egress rule of its own: all to anywhere. It is taken away, and the stated ones are written. */
async function groups(ec2: Ec2, ids: Ids, architecture: Architecture, VpcId: string) {
  for (const group of architecture.groups) {
    const TagSpecifications = tagged(architecture, 'security-group', group.name)
    const made = await ec2.send(
      new CreateSecurityGroupCommand({ GroupName: group.name, Description: group.name, VpcId, TagSpecifications }),
    )
    const GroupId = ids.set(group.name, made.GroupId)
    await ec2.send(
      new RevokeSecurityGroupEgressCommand({ GroupId, IpPermissions: [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }] }),
    )
  }
  await Promise.all(architecture.groups.map(group => rules(ec2, ids, group)))
}

async function rules(ec2: Ec2, ids: Ids, { name, ingress, egress }: Group) {
  const GroupId = ids.get(name)
  const permissions = (list: readonly Rule[]) => list.flatMap(rule => rule.ports.map(port => permission(ids, port, rule.peer)))
  if (ingress.length > 0) await ec2.send(new AuthorizeSecurityGroupIngressCommand({ GroupId, IpPermissions: permissions(ingress) }))
  if (egress.length > 0) await ec2.send(new AuthorizeSecurityGroupEgressCommand({ GroupId, IpPermissions: permissions(egress) }))
}

/** One port of tcp, from or to a CIDR or a group. */
function permission(ids: Ids, port: number, peer: string): IpPermission {
  const common = { IpProtocol: 'tcp', FromPort: port, ToPort: port }
  return peer.includes('/') ? { ...common, IpRanges: [{ CidrIp: peer }] } : { ...common, UserIdGroupPairs: [{ GroupId: ids.get(peer) }] }
}

async function endpoints(ec2: Ec2, ids: Ids, architecture: Architecture, VpcId: string) {
  for (const { name, service, routeTables, subnets, group } of architecture.endpoints) {
    const kind =
      routeTables === undefined
        ? { SubnetIds: (subnets ?? []).map(ids.get), SecurityGroupIds: [ids.get(group ?? '')], PrivateDnsEnabled: true }
        : { RouteTableIds: routeTables.map(ids.get) }
    const made = await ec2.send(
      new CreateVpcEndpointCommand({
        VpcId,
        ServiceName: service,
        VpcEndpointType: routeTables === undefined ? 'Interface' : 'Gateway',
        ...kind,
        TagSpecifications: tagged(architecture, 'vpc-endpoint', name),
      }),
    )
    ids.set(name, made.VpcEndpoint?.VpcEndpointId)
  }
}

async function flowLogs(ec2: Ec2, ids: Ids, architecture: Architecture, VpcId: string) {
  for (const [name, group] of architecture.flowLogs) {
    const made = await ec2.send(
      new CreateFlowLogsCommand({
        ResourceIds: [VpcId],
        ResourceType: 'VPC',
        TrafficType: 'ALL',
        LogDestinationType: 'cloud-watch-logs',
        LogGroupName: group,
        DeliverLogsPermissionArn: `arn:aws:iam::${accountId}:role/${architecture.roles.task}`,
        TagSpecifications: tagged(architecture, 'vpc-flow-log', name),
      }),
    )
    ids.set(name, made.FlowLogIds?.[0])
  }
}
