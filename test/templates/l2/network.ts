/** The network of dev. Subnets, gateways and tables are L1: `ec2.Vpc` makes as many as it likes. Groups and the endpoint are L2. */
import { type Stack, Tags } from 'aws-cdk-lib'
import * as ec2 from 'aws-cdk-lib/aws-ec2'

export interface L2Network {
  /** As another stack would see it: without a look-up. */
  readonly vpc: ec2.IVpc
  readonly subnets: Readonly<Record<'public' | 'private' | 'data', readonly ec2.ISubnet[]>>
  readonly groups: Readonly<Record<'alb' | 'ecs' | 'db' | 'cache' | 'kafka', ec2.SecurityGroup>>
}

export function l2Network(stack: Stack, prefix: string): L2Network {
  const made = new ec2.Vpc(stack, 'Vpc', {
    vpcName: `${prefix}-vpc`,
    ipAddresses: ec2.IpAddresses.cidr('10.0.0.0/16'),
    subnetConfiguration: [],
    natGateways: 0,
    createInternetGateway: false,
  })
  const subnet = (key: string, zone: string, cidrBlock: string, table: ec2.CfnRouteTable) => {
    const one = new ec2.CfnSubnet(stack, `Subnet-${key}-${zone}`, {
      vpcId: made.vpcId,
      cidrBlock,
      availabilityZone: `ap-northeast-${zone}`,
      mapPublicIpOnLaunch: key === 'public',
    })
    Tags.of(one).add('Name', `${prefix}-${key}-${zone}`)
    new ec2.CfnSubnetRouteTableAssociation(stack, `Association-${key}-${zone}`, { subnetId: one.ref, routeTableId: table.ref })
    return ec2.Subnet.fromSubnetAttributes(stack, `Known-${key}-${zone}`, {
      subnetId: one.ref,
      availabilityZone: `ap-northeast-${zone}`,
      routeTableId: table.ref,
    })
  }
  const tables = routeTables(stack, prefix, made.vpcId)
  const subnets = {
    public: [subnet('public', '2a', '10.0.1.0/24', tables.public), subnet('public', '2c', '10.0.2.0/24', tables.public)],
    private: [subnet('private', '2a', '10.0.11.0/24', tables.private)],
    data: [subnet('data', '2a', '10.0.21.0/24', tables.data), subnet('data', '2c', '10.0.22.0/24', tables.data)],
  }
  wayOut(stack, prefix, made.vpcId, tables, subnets.public[0]?.subnetId ?? '')
  const vpc = ec2.Vpc.fromVpcAttributes(stack, 'Known', {
    vpcId: made.vpcId,
    availabilityZones: ['ap-northeast-2a'],
    privateSubnetIds: subnets.private.map(one => one.subnetId),
    privateSubnetRouteTableIds: [tables.private.ref],
  })
  const endpoint = new ec2.GatewayVpcEndpoint(stack, 'S3', { vpc, service: ec2.GatewayVpcEndpointAwsService.S3 })
  Tags.of(endpoint).add('Name', `${prefix}-s3`)
  return { vpc, subnets, groups: securityGroups(stack, prefix, vpc) }
}

type Tables = Readonly<Record<'public' | 'private' | 'data', ec2.CfnRouteTable>>

function routeTables(stack: Stack, prefix: string, vpcId: string): Tables {
  const table = (key: string) => {
    const made = new ec2.CfnRouteTable(stack, `Table-${key}`, { vpcId })
    Tags.of(made).add('Name', `${prefix}-${key}-rt`)
    return made
  }
  return { public: table('public'), private: table('private'), data: table('data') }
}

function wayOut(stack: Stack, prefix: string, vpcId: string, tables: Tables, natSubnet: string): void {
  const gateway = new ec2.CfnInternetGateway(stack, 'Igw')
  Tags.of(gateway).add('Name', `${prefix}-igw`)
  const attachment = new ec2.CfnVPCGatewayAttachment(stack, 'IgwAttachment', { vpcId, internetGatewayId: gateway.ref })
  const address = new ec2.CfnEIP(stack, 'NatAddress', { domain: 'vpc' })
  address.addResourceDependency(attachment)
  const nat = new ec2.CfnNatGateway(stack, 'Nat', { subnetId: natSubnet, allocationId: address.attrAllocationId })
  for (const one of [address, nat]) Tags.of(one).add('Name', `${prefix}-nat-public-2a`)
  const everywhere = '0.0.0.0/0'
  const route = new ec2.CfnRoute(stack, 'PublicWayOut', {
    routeTableId: tables.public.ref,
    destinationCidrBlock: everywhere,
    gatewayId: gateway.ref,
  })
  route.addResourceDependency(attachment)
  new ec2.CfnRoute(stack, 'PrivateWayOut', { routeTableId: tables.private.ref, destinationCidrBlock: everywhere, natGatewayId: nat.ref })
}

/** Between groups `connections` writes both halves; where the spec states one half alone, it is written as a rule. */
function securityGroups(stack: Stack, prefix: string, vpc: ec2.IVpc): L2Network['groups'] {
  const group = (key: string) => {
    const made = new ec2.SecurityGroup(stack, `Group-${key}`, { vpc, securityGroupName: `${prefix}-${key}-sg`, allowAllOutbound: false })
    Tags.of(made).add('Name', `${prefix}-${key}-sg`)
    return made
  }
  const groups = { alb: group('alb'), ecs: group('ecs'), db: group('db'), cache: group('cache'), kafka: group('kafka') }
  for (const port of [80, 443]) groups.alb.addIngressRule(ec2.Peer.anyIpv4(), ec2.Port.tcp(port))
  groups.alb.connections.allowTo(groups.ecs, ec2.Port.tcp(8080))
  groups.ecs.addIngressRule(groups.ecs, ec2.Port.tcp(8080))
  groups.ecs.addEgressRule(ec2.Peer.anyIpv4(), ec2.Port.tcp(443))
  groups.ecs.connections.allowTo(groups.db, ec2.Port.tcp(5432))
  groups.cache.connections.allowFrom(groups.ecs, ec2.Port.tcp(6379))
  for (const port of [9092, 9094]) groups.kafka.connections.allowFrom(groups.ecs, ec2.Port.tcp(port))
  return groups
}
