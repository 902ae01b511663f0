/** The VPC with its subnets, gateways and route tables. What AWS makes with a VPC (network ACL, default group) is left as it is. */
import type { CfnTag, Stack } from 'aws-cdk-lib'
import * as ec2 from 'aws-cdk-lib/aws-ec2'
import type { Network } from '../src/model/language/index.ts'
import { each, id, isDeclared, type Item, named, needed, referred, stated, value } from './values.ts'

export interface NetworkTier {
  readonly vpc: ec2.CfnVPC
  readonly subnets: ReadonlyMap<string, ec2.CfnSubnet>
  readonly routeTables: ReadonlyMap<string, ec2.CfnRouteTable>
}

/** What a route may lead to. */
interface WaysOut {
  readonly internet: Internet | undefined
  readonly natGateways: ReadonlyMap<string, ec2.CfnNatGateway>
}

interface Internet {
  readonly gateway: ec2.CfnInternetGateway
  /** What needs the way out waits for it. */
  readonly attachment: ec2.CfnVPCGatewayAttachment
}

export const nameTag = (name: string | undefined): CfnTag[] => (name === undefined ? [] : [{ key: 'Name', value: name }])

export function networkTier(stack: Stack, network: Network): NetworkTier {
  const vpc = virtualNetwork(stack, network.vpc)
  const subnets = each(
    network.subnets,
    subnet =>
      new ec2.CfnSubnet(
        stack,
        id('Subnet', subnet.key),
        stated<ec2.CfnSubnetProps>({
          vpcId: vpc.ref,
          cidrBlock: needed(subnet.cidr),
          availabilityZone: needed(subnet.zone),
          mapPublicIpOnLaunch: value(subnet.mapPublicIp),
          tags: nameTag(value(subnet.name)),
        }),
      ),
  )
  const internet = isDeclared(network.internetGateway) ? internetGateway(stack, vpc, value(network.internetGateway.name)) : undefined
  const natGateways = each(network.natGateways, gateway => natGateway(stack, gateway, subnets, internet))
  const routeTables = each(network.routeTables, table => routeTable(stack, table, vpc, subnets, { internet, natGateways }))
  return { vpc, subnets, routeTables }
}

function virtualNetwork(stack: Stack, { name, cidrs, ipv6, dnsSupport, dnsHostnames }: Network['vpc']): ec2.CfnVPC {
  const [first, ...others] = needed(cidrs)
  const vpc = new ec2.CfnVPC(
    stack,
    'Vpc',
    stated<ec2.CfnVPCProps>({
      cidrBlock: first,
      enableDnsSupport: value(dnsSupport),
      enableDnsHostnames: value(dnsHostnames),
      tags: nameTag(value(name)),
    }),
  )
  for (const cidrBlock of others) new ec2.CfnVPCCidrBlock(stack, id('VpcBlock', cidrBlock), { vpcId: vpc.ref, cidrBlock })
  if (value(ipv6) === true) new ec2.CfnVPCCidrBlock(stack, 'VpcBlockIpv6', { vpcId: vpc.ref, amazonProvidedIpv6CidrBlock: true })
  return vpc
}

function internetGateway(stack: Stack, vpc: ec2.CfnVPC, name: string | undefined): Internet {
  const gateway = new ec2.CfnInternetGateway(stack, 'InternetGateway', { tags: nameTag(name) })
  const attachment = new ec2.CfnVPCGatewayAttachment(stack, 'InternetGatewayAttachment', { vpcId: vpc.ref, internetGatewayId: gateway.ref })
  return { gateway, attachment }
}

function natGateway(
  stack: Stack,
  { key, name, subnet, elasticIps }: Item<Network['natGateways']>,
  subnets: NetworkTier['subnets'],
  internet: Internet | undefined,
): ec2.CfnNatGateway {
  const tags = nameTag(value(name))
  const [first, ...others] = Array.from({ length: value(elasticIps) ?? 1 }, (_, index) => {
    const address = new ec2.CfnEIP(stack, id('ElasticIp', key, ...(index === 0 ? [] : [String(index + 1)])), { domain: 'vpc', tags })
    // Template Reference, AWS::EC2::EIP: an address waits for the attachment of the gateway in the same template.
    if (internet !== undefined) address.addResourceDependency(internet.attachment)
    return address.attrAllocationId
  })
  return new ec2.CfnNatGateway(
    stack,
    id('NatGateway', key),
    stated<ec2.CfnNatGatewayProps>({
      subnetId: referred(subnets, subnet)?.ref,
      allocationId: first,
      secondaryAllocationIds: others.length === 0 ? undefined : others,
      tags,
    }),
  )
}

function routeTable(
  stack: Stack,
  { key, name, subnets: associated, routes }: Item<Network['routeTables']>,
  vpc: ec2.CfnVPC,
  subnets: NetworkTier['subnets'],
  { internet, natGateways }: WaysOut,
): ec2.CfnRouteTable {
  const table = new ec2.CfnRouteTable(stack, id('RouteTable', key), { vpcId: vpc.ref, tags: nameTag(value(name)) })
  for (const route of routes.values()) {
    const destination = needed(route.destination)
    const made = new ec2.CfnRoute(
      stack,
      id('Route', key, route.key),
      stated<ec2.CfnRouteProps>({
        routeTableId: table.ref,
        destinationCidrBlock: destination.includes(':') ? undefined : destination,
        destinationIpv6CidrBlock: destination.includes(':') ? destination : undefined,
        gatewayId: value(route.internetGateway) === true ? internet?.gateway.ref : undefined,
        natGatewayId: referred(natGateways, route.natGateway)?.ref,
      }),
    )
    if (value(route.internetGateway) === true && internet !== undefined) made.addResourceDependency(internet.attachment)
  }
  for (const [subnetKey, subnet] of named(subnets, associated))
    new ec2.CfnSubnetRouteTableAssociation(stack, id('Association', subnetKey), { routeTableId: table.ref, subnetId: subnet.ref })
  return table
}
