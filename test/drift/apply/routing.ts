/** Drifts of what leads traffic: route tables, gateways, network ACLs, endpoints, flow logs. */
import {
  AllocateAddressCommand,
  AssociateRouteTableCommand,
  CreateFlowLogsCommand,
  CreateInternetGatewayCommand,
  CreateNatGatewayCommand,
  CreateNetworkAclEntryCommand,
  CreateRouteCommand,
  CreateRouteTableCommand,
  CreateTagsCommand,
  CreateVpcEndpointCommand,
  DeleteFlowLogsCommand,
  DeleteNetworkAclEntryCommand,
  DeleteRouteCommand,
  DeleteTagsCommand,
  DeleteVpcEndpointsCommand,
  DescribeNetworkAclsCommand,
  DisassociateRouteTableCommand,
  ModifyVpcEndpointCommand,
  type ModifyVpcEndpointCommandInput,
  ReplaceRouteCommand,
  ReplaceRouteTableAssociationCommand,
  type ResourceType,
} from '@aws-sdk/client-ec2'
import { listed } from '../../account/provision/ids.ts'
import type { Apply, World } from './world.ts'

const anywhere = '0.0.0.0/0'

const tagged = ({ architecture }: World, ResourceType: ResourceType, Name: string) => [
  { ResourceType, Tags: listed({ ...architecture.tags, Name }) },
]

const retag = ({ clients, id }: World, ending: string, Key: string, Value: string) =>
  clients.ec2.send(new CreateTagsCommand({ Resources: [id(ending)], Tags: [{ Key, Value }] }))

const unroute = ({ clients, id }: World, table: string) =>
  clients.ec2.send(new DeleteRouteCommand({ RouteTableId: id(table), DestinationCidrBlock: anywhere }))

const route = ({ clients, id, architecture, ids }: World, table: string, DestinationCidrBlock: string) =>
  clients.ec2.send(
    new CreateRouteCommand({ RouteTableId: id(table), DestinationCidrBlock, GatewayId: ids.get(architecture.internetGateway) }),
  )

const reassociate = ({ clients, ids, named, id }: World, subnet: string, table: string) =>
  clients.ec2.send(
    new ReplaceRouteTableAssociationCommand({ AssociationId: ids.get(`${named(subnet)}/association`), RouteTableId: id(table) }),
  )

async function newNat(world: World, name: string, subnet: string) {
  const { AllocationId } = await world.clients.ec2.send(
    new AllocateAddressCommand({ Domain: 'vpc', TagSpecifications: tagged(world, 'elastic-ip', name) }),
  )
  const TagSpecifications = tagged(world, 'natgateway', name)
  await world.clients.ec2.send(new CreateNatGatewayCommand({ SubnetId: world.id(subnet), AllocationId, TagSpecifications }))
}

/** The ACL that AWS made with the VPC. */
async function aclOf({ clients, id }: World): Promise<string> {
  const Filters = [
    { Name: 'vpc-id', Values: [id('vpc')] },
    { Name: 'default', Values: ['true'] },
  ]
  const { NetworkAcls = [] } = await clients.ec2.send(new DescribeNetworkAclsCommand({ Filters }))
  return NetworkAcls[0]?.NetworkAclId ?? ''
}

const modifyEndpoint = ({ clients, id }: World, endpoint: string, changes: Partial<ModifyVpcEndpointCommandInput>) =>
  clients.ec2.send(new ModifyVpcEndpointCommand({ VpcEndpointId: id(endpoint), ...changes }))

const deleteEndpoint = ({ clients, id }: World, endpoint: string) =>
  clients.ec2.send(new DeleteVpcEndpointsCommand({ VpcEndpointIds: [id(endpoint)] }))

async function flowLogInstead(world: World, changes: object) {
  const { clients, id, named } = world
  await clients.ec2.send(new DeleteFlowLogsCommand({ FlowLogIds: [id('flow')] }))
  await clients.ec2.send(
    new CreateFlowLogsCommand({
      ResourceIds: [id('vpc')],
      ResourceType: 'VPC',
      TrafficType: 'ALL',
      LogDestinationType: 'cloud-watch-logs',
      LogGroupName: `/aws/vpc/${named('flow')}`,
      DeliverLogsPermissionArn: `arn:aws:iam::123456789012:role/${world.architecture.roles.task}`,
      TagSpecifications: tagged(world, 'vpc-flow-log', named('flow')),
      ...changes,
    }),
  )
}

export const routingDrifts = {
  'route-data-to-internet': world => route(world, 'data-rt', anywhere),
  'route-data-to-one-network': world => route(world, 'data-rt', '198.51.100.0/24'),
  'route-public-lost': world => unroute(world, 'public-rt'),
  'route-private-past-the-nat': async world =>
    world.clients.ec2.send(
      new ReplaceRouteCommand({
        RouteTableId: world.id('private-rt'),
        DestinationCidrBlock: anywhere,
        GatewayId: world.ids.get(world.architecture.internetGateway),
      }),
    ),
  'route-private-lost': world => unroute(world, 'private-rt'),
  'route-table-extra': world =>
    world.clients.ec2.send(
      new CreateRouteTableCommand({ VpcId: world.id('vpc'), TagSpecifications: tagged(world, 'route-table', 'experiment') }),
    ),
  'route-table-data-subnet-made-public': world => reassociate(world, 'data-2c', 'public-rt'),
  'route-table-data-subnet-on-main': ({ clients, ids, named }) =>
    clients.ec2.send(new DisassociateRouteTableCommand({ AssociationId: ids.get(`${named('data-2c')}/association`) })),
  'route-table-tag-changed': world => retag(world, 'data-rt', 'Environment', 'stage'),
  'nat-extra': world => newNat(world, 'spare', 'public-2c'),
  'nat-renamed': world => retag(world, 'nat-public-2a', 'Name', 'nat'),
  'nat-tag-lost': ({ clients, id }) =>
    clients.ec2.send(new DeleteTagsCommand({ Resources: [id('nat-public-2a')], Tags: [{ Key: 'ManagedBy' }] })),
  'internet-gateway-renamed': world => retag(world, 'igw', 'Name', 'gateway'),
  'internet-gateway-tag-changed': world => retag(world, 'igw', 'Project', 'other'),
  'acl-denies-an-address': async world =>
    world.clients.ec2.send(
      new CreateNetworkAclEntryCommand({
        NetworkAclId: await aclOf(world),
        RuleNumber: 50,
        Protocol: '-1',
        RuleAction: 'deny',
        Egress: false,
        CidrBlock: '203.0.113.0/24',
      }),
    ),
  'acl-lets-nothing-out': async world =>
    world.clients.ec2.send(new DeleteNetworkAclEntryCommand({ NetworkAclId: await aclOf(world), RuleNumber: 100, Egress: true })),
  'endpoint-s3-missing': world => deleteEndpoint(world, 's3'),
  'endpoint-s3-for-data-too': world => modifyEndpoint(world, 's3', { AddRouteTableIds: [world.id('data-rt')] }),
  'endpoint-extra': world =>
    world.clients.ec2.send(
      new CreateVpcEndpointCommand({
        VpcId: world.id('vpc'),
        ServiceName: 'com.amazonaws.ap-northeast-2.dynamodb',
        VpcEndpointType: 'Gateway',
        TagSpecifications: tagged(world, 'vpc-endpoint', 'dynamodb'),
      }),
    ),
  'route-second-zone-by-first-nat': ({ clients, id }) =>
    clients.ec2.send(
      new ReplaceRouteCommand({
        RouteTableId: id('private-2c-rt'),
        DestinationCidrBlock: anywhere,
        NatGatewayId: id('nat-public-2a'),
      }),
    ),
  'route-second-zone-lost': world => unroute(world, 'private-2c-rt'),
  'route-table-of-first-zone-for-both': world => reassociate(world, 'private-2c', 'private-2a-rt'),
  'endpoint-s3-for-one-zone': world => modifyEndpoint(world, 's3', { RemoveRouteTableIds: [world.id('private-2c-rt')] }),
  'endpoint-api-missing': world => deleteEndpoint(world, 'ecr.api'),
  'endpoint-docker-missing': world => deleteEndpoint(world, 'ecr.dkr'),
  'endpoint-another-group': world =>
    modifyEndpoint(world, 'ecr.api', { AddSecurityGroupIds: [world.id('ecs-sg')], RemoveSecurityGroupIds: [world.id('vpce-sg')] }),
  'endpoint-docker-extra-group': world => modifyEndpoint(world, 'ecr.dkr', { AddSecurityGroupIds: [world.id('alb-sg')] }),
  'endpoint-tag-changed': world => retag(world, 'ecr.api', 'Environment', 'stage'),
  'nat-second-renamed': world => retag(world, 'nat-public-2c', 'Name', 'nat'),
  'nat-second-tag-lost': ({ clients, id }) =>
    clients.ec2.send(new DeleteTagsCommand({ Resources: [id('nat-public-2c')], Tags: [{ Key: 'Project' }] })),
  'route-table-second-tag-changed': world => retag(world, 'private-2c-rt', 'Environment', 'stage'),
  'flow-log-tag-changed': world => retag(world, 'flow', 'ManagedBy', 'hand'),
  'flow-log-missing': ({ clients, id }) => clients.ec2.send(new DeleteFlowLogsCommand({ FlowLogIds: [id('flow')] })),
  'flow-log-rejected-alone': world => flowLogInstead(world, { TrafficType: 'REJECT' }),
  'flow-log-elsewhere': world => flowLogInstead(world, { LogGroupName: `/aws/ecs/${world.architecture.name}/exec` }),
} satisfies Record<string, Apply>

export const routingSilences = {
  'gateways-further-tags': ({ clients, id }) =>
    clients.ec2.send(
      new CreateTagsCommand({
        Resources: [id('igw'), id('nat-public-2a'), id('data-rt'), id('s3')],
        Tags: [{ Key: 'Team', Value: 'net' }],
      }),
    ),
  'route-made-anew': async world => {
    await unroute(world, 'public-rt')
    await route(world, 'public-rt', anywhere)
  },
  'association-made-anew': async ({ clients, ids, named, id }) => {
    await clients.ec2.send(new DisassociateRouteTableCommand({ AssociationId: ids.get(`${named('data-2a')}/association`) }))
    await clients.ec2.send(new AssociateRouteTableCommand({ RouteTableId: id('data-rt'), SubnetId: id('data-2a') }))
  },
  'internet-gateway-of-nobody': ({ clients }) => clients.ec2.send(new CreateInternetGatewayCommand({})),
} satisfies Record<string, Apply>
