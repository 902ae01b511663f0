/** For every mend: whether the account answers as AWS does. True with the mend; once it is true without, the mend can go. */
import { DeregisterScalableTargetCommand, DescribeScalingPoliciesCommand } from '@aws-sdk/client-application-auto-scaling'
import {
  CreateVpcCommand,
  DescribeNetworkInterfacesCommand,
  DescribeSecurityGroupsCommand,
  DescribeVpcBlockPublicAccessExclusionsCommand,
  DescribeVpcBlockPublicAccessOptionsCommand,
  DescribeVolumesCommand,
  TerminateInstancesCommand,
  type NetworkInterface,
} from '@aws-sdk/client-ec2'
import { CreateServiceCommand, DescribeServicesCommand } from '@aws-sdk/client-ecs'
import {
  CreateReplicationGroupCommand,
  DeleteReplicationGroupCommand,
  DescribeCacheClustersCommand,
  DescribeReplicationGroupsCommand,
  DescribeServerlessCachesCommand,
  ModifyCacheSubnetGroupCommand,
  ModifyReplicationGroupCommand,
} from '@aws-sdk/client-elasticache'
import {
  CreateDBInstanceCommand,
  DescribeDBInstancesCommand,
  DescribeDBSubnetGroupsCommand,
  ModifyDBSubnetGroupCommand,
} from '@aws-sdk/client-rds'
import { GetHostedZoneCommand } from '@aws-sdk/client-route-53'
import {
  CreatePrivateDnsNamespaceCommand,
  GetNamespaceCommand,
  GetOperationCommand,
  ListServicesCommand,
} from '@aws-sdk/client-servicediscovery'
import type { Architecture } from './architecture.ts'
import type { Clients } from './clients.ts'
import { serviceOf } from './provision/compute.ts'
import { cacheOf, databaseOf } from './provision/data.ts'
import type { Ids } from './provision/ids.ts'

export interface Probed {
  readonly clients: Clients
  readonly ids: Ids
  readonly architecture: Architecture
}

type Probe = (probed: Probed) => Promise<boolean>

const another = 'another'

const group = async ({ clients }: Probed, ReplicationGroupId: string) =>
  (await clients.elasticache.send(new DescribeReplicationGroupsCommand({ ReplicationGroupId }))).ReplicationGroups?.[0]

const interfaces = async ({ clients }: Probed, is: (one: NetworkInterface) => boolean) =>
  ((await clients.ec2.send(new DescribeNetworkInterfacesCommand({}))).NetworkInterfaces ?? []).filter(is)

const described = (pattern: RegExp) => (one: NetworkInterface) => pattern.test(one.Description ?? '')

const network: Readonly<Record<string, Probe>> = {
  'ec2-default-group-ingress': async ({ clients }) => {
    const { Vpc } = await clients.ec2.send(new CreateVpcCommand({ CidrBlock: '10.77.0.0/16' }))
    const Filters = [{ Name: 'vpc-id', Values: [Vpc?.VpcId ?? ''] }]
    const { SecurityGroups } = await clients.ec2.send(new DescribeSecurityGroupsCommand({ Filters }))
    return SecurityGroups?.[0]?.IpPermissions?.[0]?.UserIdGroupPairs?.[0]?.GroupId === SecurityGroups?.[0]?.GroupId
  },
  'ec2-block-public-access': async ({ clients }) => {
    const { VpcBlockPublicAccessOptions: options } = await clients.ec2.send(new DescribeVpcBlockPublicAccessOptionsCommand({}))
    return options?.InternetGatewayBlockMode === 'off'
  },
  'ec2-interfaces-of-services': async probed => {
    const found = await Promise.all(
      [/^ELB app\//, /^RDSNetworkInterface$/, /^ElastiCache /, /:attachment\//].map(one => interfaces(probed, described(one))),
    )
    return found.every(list => list.length > 0 && list.every(one => one.RequesterManaged === true))
  },
  // The SDK's list of types says natGateway; recorded answers say nat_gateway.
  'ec2-interfaces-of-nat-gateways': async probed => {
    const found = await interfaces(probed, described(/^Interface for NAT Gateway nat-/))
    return found.length > 0 && found.every(one => String(one.InterfaceType) === 'nat_gateway' && one.Groups?.length === 0)
  },
  'ec2-interfaces-of-endpoints': async probed => {
    const found = await interfaces(probed, described(/^VPC Endpoint Interface vpce-/))
    const expected = probed.ids.get(`${probed.architecture.name}-vpce-sg`)
    return found.length > 0 && found.every(one => one.RequesterManaged === true && one.Groups?.[0]?.GroupId === expected)
  },
}

const caches: Readonly<Record<string, Probe>> = {
  'elasticache-members': async ({ clients, architecture }) => {
    const CacheClusterId = `${architecture.cache.name}-001`
    const { CacheClusters } = await clients.elasticache.send(new DescribeCacheClustersCommand({ CacheClusterId }))
    return CacheClusters?.[0]?.CacheSubnetGroupName === architecture.cache.subnetGroup
  },
  'elasticache-replicas': async probed => {
    const input = { ...cacheOf(probed.ids, probed.architecture), ReplicationGroupId: another, NumCacheClusters: 3 }
    await probed.clients.elasticache.send(new CreateReplicationGroupCommand(input))
    return (await group(probed, another))?.MemberClusters?.length === 3
  },
  'elasticache-encryption-in-transit': async probed => {
    const ReplicationGroupId = probed.architecture.cache.name
    const changes = { TransitEncryptionEnabled: true, TransitEncryptionMode: 'preferred' as const }
    await probed.clients.elasticache.send(new ModifyReplicationGroupCommand({ ReplicationGroupId, ...changes }))
    return (await group(probed, ReplicationGroupId))?.TransitEncryptionMode === 'preferred'
  },
  'elasticache-delete': async ({ clients, ids, architecture }) => {
    await clients.elasticache.send(new DeleteReplicationGroupCommand({ ReplicationGroupId: architecture.cache.name }))
    await clients.elasticache.send(new CreateReplicationGroupCommand(cacheOf(ids, architecture)))
    return true
  },
  'elasticache-modify-subnet-group': async ({ clients, ids, architecture: { cache, serviceSubnets } }) => {
    const input = { CacheSubnetGroupName: cache.subnetGroup, SubnetIds: serviceSubnets.map(ids.get) }
    const { CacheSubnetGroup } = await clients.elasticache.send(new ModifyCacheSubnetGroupCommand(input))
    return CacheSubnetGroup?.Subnets?.length === serviceSubnets.length
  },
}

const databases: Readonly<Record<string, Probe>> = {
  'rds-performance-insights': async ({ clients, ids, architecture }) => {
    const DBInstanceIdentifier = another
    await clients.rds.send(new CreateDBInstanceCommand({ ...databaseOf(ids, architecture), DBInstanceIdentifier }))
    const { DBInstances } = await clients.rds.send(new DescribeDBInstancesCommand({ DBInstanceIdentifier }))
    return DBInstances?.[0]?.PerformanceInsightsEnabled === true && DBInstances[0].PerformanceInsightsRetentionPeriod === 7
  },
  'rds-modify-subnet-group': async ({ clients, ids, architecture: { database } }) => {
    const DBSubnetGroupName = database.subnetGroup
    await clients.rds.send(new ModifyDBSubnetGroupCommand({ DBSubnetGroupName, SubnetIds: database.subnets.map(ids.get) }))
    const { DBSubnetGroups } = await clients.rds.send(new DescribeDBSubnetGroupsCommand({}))
    return DBSubnetGroups?.some(one => one.DBSubnetGroupName === DBSubnetGroupName) === true
  },
}

const services: Readonly<Record<string, Probe>> = {
  'ecs-service-deployment': async ({ clients, ids, architecture }) => {
    const [one] = architecture.services
    if (one === undefined) return false
    await clients.ecs.send(new CreateServiceCommand({ ...serviceOf(ids, architecture, one), serviceName: another }))
    const input = { cluster: architecture.cluster.name, services: [another] }
    const found = (await clients.ecs.send(new DescribeServicesCommand(input))).services?.[0]
    return found?.enableExecuteCommand === true && found.deploymentConfiguration?.deploymentCircuitBreaker?.rollback === true
  },
  'autoscaling-policies-with-target': async ({ clients, architecture }) => {
    const ResourceId = `service/${architecture.cluster.name}/order-service`
    const target = { ServiceNamespace: 'ecs', ScalableDimension: 'ecs:service:DesiredCount', ResourceId } as const
    await clients.autoscaling.send(new DeregisterScalableTargetCommand(target))
    return (await clients.autoscaling.send(new DescribeScalingPoliciesCommand(target))).ScalingPolicies?.length === 0
  },
  'discovery-services-of-namespace': async ({ clients }) => {
    const Filters = [{ Name: 'NAMESPACE_ID' as const, Values: ['ns-0000000000000000'], Condition: 'EQ' as const }]
    return (await clients.servicediscovery.send(new ListServicesCommand({ Filters }))).Services?.length === 0
  },
  'discovery-zone-of-namespace': async ({ clients }) => {
    const { Vpc } = await clients.ec2.send(new CreateVpcCommand({ CidrBlock: '10.78.0.0/16' }))
    const input = { Name: 'another.local', Vpc: Vpc?.VpcId }
    const { OperationId } = await clients.servicediscovery.send(new CreatePrivateDnsNamespaceCommand(input))
    const { Operation } = await clients.servicediscovery.send(new GetOperationCommand({ OperationId }))
    const { Namespace } = await clients.servicediscovery.send(new GetNamespaceCommand({ Id: Operation?.Targets?.NAMESPACE }))
    const zone = await clients.route53.send(new GetHostedZoneCommand({ Id: Namespace?.Properties?.DnsProperties?.HostedZoneId }))
    return zone.VPCs?.[0]?.VPCId === Vpc?.VpcId && zone.HostedZone?.Name === 'another.local.'
  },
}

export const probes: Readonly<Record<string, Probe>> = { ...network, ...caches, ...databases, ...services }

/** For every gap that tests work around: whether moto does as AWS does; then the work-around can go. */
export const unmended: Readonly<Record<string, Probe>> = {
  'ec2:TerminateInstances': async ({ clients: { ec2 }, ids, architecture }) => {
    const [node = ''] = architecture.kafka.nodes[0] ?? []
    const VolumeIds = [ids.get(`${node}/dev/xvda`)]
    await ec2.send(new TerminateInstancesCommand({ InstanceIds: [ids.get(node)] }))
    return (await ec2.send(new DescribeVolumesCommand({ VolumeIds }))).Volumes?.length === 0
  },
}

/** For every operation that answers *none*: how many things it lists. */
export const empties: Readonly<Record<string, (probed: Probed) => Promise<number | undefined>>> = {
  'elasticache:DescribeServerlessCaches': async ({ clients }) =>
    (await clients.elasticache.send(new DescribeServerlessCachesCommand({}))).ServerlessCaches?.length,
  'ec2:DescribeVpcBlockPublicAccessExclusions': async ({ clients }) =>
    (await clients.ec2.send(new DescribeVpcBlockPublicAccessExclusionsCommand({}))).VpcBlockPublicAccessExclusions?.length,
}
