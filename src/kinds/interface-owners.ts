/**
 * Double entry of the network: everything in a VPC has a network interface, and every interface tells what it was made for. This is
 * the one table of how it tells. `recorded`: seen in recorded answers of real accounts; the other descriptions are as AWS's support
 * articles and other tools read them, unverified here (U). A description that nothing here reads leaves the interface unexplained,
 * and so reported: an error in this table shows, it never hides.
 */
import type { NetworkInterface } from '@aws-sdk/client-ec2'
import type { Owner } from '../model/resource.ts'

interface Row {
  /** Interface types that say it without a description. */
  readonly types?: readonly string[]
  /** The first group is the alias. Without it, or without the group, the interface does not name its owner. */
  readonly description?: RegExp
  readonly owners: readonly string[]
  readonly alias?: (found: string) => string
}

/** Kinds that are listed by calls of their own: an interface of one that was found is its part. */
const listed: readonly Row[] = [
  // recorded
  { description: /^Interface for NAT Gateway (nat-\w+)/, owners: ['AWS::EC2::NatGateway'] },
  // recorded; Gateway Load Balancer endpoints say the same
  { description: /^VPC Endpoint Interface (vpce-\w+)/, owners: ['AWS::EC2::VPCEndpoint'] },
  // recorded
  { description: /^Network Interface for Transit Gateway Attachment (tgw-attach-\w+)/, owners: ['AWS::EC2::TransitGatewayAttachment'] },
  // U: `ELB app/NAME/ID` and net, gwy: what follows `loadbalancer/` in the ARN
  {
    description: /^ELB ((?:app|net|gwy)\/[^/\s]+\/\w+)$/,
    owners: ['AWS::ElasticLoadBalancingV2::LoadBalancer'],
    alias: found => `loadbalancer/${found}`,
  },
  // recorded; it names no instance. Clusters, Neptune and DocumentDB have instances of the same list.
  { description: /^RDSNetworkInterface$/, owners: ['AWS::RDS::DBInstance'] },
  // U: names the node, which is a replication group's or stands alone
  { description: /^ElastiCache[ +](\S+)$/, owners: ['AWS::ElastiCache::ReplicationGroup', 'AWS::ElastiCache::CacheCluster'] },
  // recorded; it names an attachment of a task, not the service
  { description: /^arn:aws[\w-]*:ecs:[^:]+:\d+:attachment\//, owners: ['AWS::ECS::Service'] },
]

/** Kinds that nobody lists: the interface is all that is seen of them, and enough to name them. */
const seen: readonly Row[] = [
  // recorded, both: the function's name with or without a UUID after it, and before 2019 the UUID alone
  { description: /^AWS Lambda VPC ENI[-:] ?(.+?)(?:-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22})?$/, owners: ['AWS::Lambda::Function'] },
  { types: ['lambda'], owners: ['AWS::Lambda::Function'] },
  // recorded
  { description: /^EFS mount target for (fs-\w+)/, owners: ['AWS::EFS::FileSystem'] },
  { types: ['efs'], owners: ['AWS::EFS::FileSystem'] },
  // recorded
  { description: /^AWS created network interface for directory (d-\w+)/, owners: ['AWS::DirectoryService::MicrosoftAD'] },
  // U, all that follow
  { description: /^ES (\S+)$/, owners: ['AWS::OpenSearchService::Domain'] },
  { description: /^AWS created network interface for (fs-\w+)/, owners: ['AWS::FSx::FileSystem'] },
  // Without a slash: those of an Elastic Load Balancing v2 say app/NAME/ID, and are listed.
  { description: /^ELB ([^/\s]+)$/, owners: ['AWS::ElasticLoadBalancing::LoadBalancer'] },
  { types: ['load_balancer'], owners: ['AWS::ElasticLoadBalancing::LoadBalancer'] },
  { description: /^Network interface for DBProxy (\S+)/, owners: ['AWS::RDS::DBProxy'] },
  { description: /^RedshiftNetworkInterface$/, owners: ['AWS::Redshift::Cluster'] },
  { description: /^DMSNetworkInterface$/, owners: ['AWS::DMS::ReplicationInstance'] },
  { description: /^DAX (\S+)$/, owners: ['AWS::DAX::Cluster'] },
  { description: /Amazon MSK network interface for cluster arn:[^:]+:kafka:[^:]+:\d+:cluster\/([^/\s]+)/, owners: ['AWS::MSK::Cluster'] },
  { description: /^AWS ElasticMapReduce\b.*?(j-\w+)?$/, owners: ['AWS::EMR::Cluster'] },
  { description: /^Amazon EKS (\S+)$/, owners: ['AWS::EKS::Cluster'] },
  { description: /^Amazon MQ network interface for broker (\S+)/, owners: ['AWS::AmazonMQ::Broker'] },
  { description: /^Route 53 Resolver: (rslvr-[\w-]+)/, owners: ['AWS::Route53Resolver::ResolverEndpoint'] },
  { description: /notebook-instance\/([^\]\s]+)/, owners: ['AWS::SageMaker::NotebookInstance'] },
  { description: /^EC2 Instance Connect Endpoint interface:? ?(eice-\w+)?/, owners: ['AWS::EC2::InstanceConnectEndpoint'] },
  { types: ['api_gateway_managed'], owners: ['AWS::ApiGatewayV2::VpcLink'] },
  { types: ['global_accelerator_managed'], owners: ['AWS::GlobalAccelerator::Accelerator'] },
  { types: ['aws_codestar_connections_managed'], owners: ['AWS::CodeStarConnections::Host'] },
]

/** Types of interface that people make: what they write as a description proves nothing. */
const anybodys = new Set([undefined, 'interface', 'efa', 'efa-only', 'branch', 'trunk'])

/** What an interface was made for; null where it does not say, and where nobody but its maker says so. */
export function ownerOf(one: NetworkInterface): Owner | null {
  const instance = one.Attachment?.InstanceId
  return instance === undefined ? (listedOwnerOf(one) ?? read(seen, one)) : { types: ['AWS::EC2::Instance'], alias: instance }
}

/** An owner of which the interface is all that is seen. */
export function seenOwnerOf(one: NetworkInterface): Owner | null {
  return one.Attachment?.InstanceId === undefined && listedOwnerOf(one) === null ? read(seen, one) : null
}

function listedOwnerOf(one: NetworkInterface): Owner | null {
  const isAwsMade = one.RequesterManaged === true || !anybodys.has(one.InterfaceType)
  return isAwsMade ? read(listed, one) : null
}

function read(rows: readonly Row[], { Description = '', InterfaceType: type, NetworkInterfaceId: id }: NetworkInterface): Owner | null {
  for (const { types = [], description, owners, alias } of rows) {
    const match = description?.exec(Description) ?? null
    if (match === null && (type === undefined || !types.includes(type))) continue
    const named = match?.[1]
    if (named !== undefined) return { types: owners, alias: alias === undefined ? named : alias(named) }
    // What is seen by its interface alone is then known by the interface.
    return { types: owners, alias: rows === seen ? (id ?? null) : null }
  }
  return null
}
