/** Drifts of security groups. */
import {
  AuthorizeSecurityGroupEgressCommand,
  AuthorizeSecurityGroupIngressCommand,
  CreateSecurityGroupCommand,
  CreateTagsCommand,
  DeleteTagsCommand,
  DescribeManagedPrefixListsCommand,
  DescribeSecurityGroupsCommand,
  type IpPermission,
  RevokeSecurityGroupEgressCommand,
  RevokeSecurityGroupIngressCommand,
} from '@aws-sdk/client-ec2'
import { type Apply, block, peer, type World } from './world.ts'

const letIn = (world: World, group: string, ...IpPermissions: IpPermission[]) =>
  world.clients.ec2.send(new AuthorizeSecurityGroupIngressCommand({ GroupId: world.id(group), IpPermissions }))
const letOut = (world: World, group: string, ...IpPermissions: IpPermission[]) =>
  world.clients.ec2.send(new AuthorizeSecurityGroupEgressCommand({ GroupId: world.id(group), IpPermissions }))
const revokeIn = (world: World, group: string, ...IpPermissions: IpPermission[]) =>
  world.clients.ec2.send(new RevokeSecurityGroupIngressCommand({ GroupId: world.id(group), IpPermissions }))
const revokeOut = (world: World, group: string, ...IpPermissions: IpPermission[]) =>
  world.clients.ec2.send(new RevokeSecurityGroupEgressCommand({ GroupId: world.id(group), IpPermissions }))

/** The group that AWS made with the VPC. */
async function defaultGroup({ clients, id }: World): Promise<string> {
  const Filters = [
    { Name: 'vpc-id', Values: [id('vpc')] },
    { Name: 'group-name', Values: ['default'] },
  ]
  const { SecurityGroups = [] } = await clients.ec2.send(new DescribeSecurityGroupsCommand({ Filters }))
  return SecurityGroups[0]?.GroupId ?? ''
}

async function newGroup(world: World, GroupName: string): Promise<string> {
  const made = await world.clients.ec2.send(new CreateSecurityGroupCommand({ GroupName, Description: GroupName, VpcId: world.id('vpc') }))
  return made.GroupId ?? ''
}

async function prefixList({ clients }: World, name: string): Promise<string> {
  const { PrefixLists = [] } = await clients.ec2.send(new DescribeManagedPrefixListsCommand({}))
  return PrefixLists.find(one => one.PrefixListName === name)?.PrefixListId ?? ''
}

export const groupDrifts = {
  'group-db-open-to-the-world': world => letIn(world, 'db-sg', block('tcp', '0.0.0.0/0', 5432)),
  'group-db-ssh-over-ipv6': world => letIn(world, 'db-sg', block('tcp', '::/0', 22)),
  'group-db-from-one-address': world => letIn(world, 'db-sg', block('tcp', '203.0.113.7/32', 5432)),
  'group-cache-all-protocols': world => letIn(world, 'cache-sg', block('-1', '10.0.0.0/8')),
  'group-kafka-from-another-group': world => letIn(world, 'kafka-sg', peer('tcp', world.id('alb-sg'), 9092)),
  'group-db-two-half-internets': world => letIn(world, 'db-sg', block('tcp', '0.0.0.0/1', 5432), block('tcp', '128.0.0.0/1', 5432)),
  'group-kafka-range-instead-of-two-ports': world => letIn(world, 'kafka-sg', peer('tcp', world.id('ecs-sg'), 9092, 9094)),
  'group-alb-ping': world => letIn(world, 'alb-sg', block('icmp', '0.0.0.0/0', 8, -1)),
  'group-alb-quic': world => letIn(world, 'alb-sg', block('udp', '0.0.0.0/0', 443)),
  'group-alb-https-over-ipv6': world => letIn(world, 'alb-sg', block('tcp', '::/0', 443)),
  'group-ecs-every-port-from-balancer': world => letIn(world, 'ecs-sg', peer('tcp', world.id('alb-sg'), 0, 65535)),
  'group-ecs-all-from-itself': world => letIn(world, 'ecs-sg', peer('-1', world.id('ecs-sg'))),
  'group-ecs-gre': world => letIn(world, 'ecs-sg', block('47', '10.0.0.0/16', -1)),
  'group-db-may-answer-anywhere': world => letOut(world, 'db-sg', block('-1', '0.0.0.0/0')),
  'group-ecs-kafka-controller': world => letOut(world, 'ecs-sg', peer('tcp', world.id('kafka-sg'), 9093)),
  'group-ecs-http-out': world => letOut(world, 'ecs-sg', block('tcp', '0.0.0.0/0', 80)),
  'group-ecs-loses-balancer': world => revokeIn(world, 'ecs-sg', peer('tcp', world.id('alb-sg'), 8080)),
  'group-alb-loses-https': world => revokeIn(world, 'alb-sg', block('tcp', '0.0.0.0/0', 443)),
  'group-ecs-loses-database': world => revokeOut(world, 'ecs-sg', peer('tcp', world.id('db-sg'), 5432)),
  'group-ecs-egress-narrowed': async world => {
    await revokeOut(world, 'ecs-sg', block('tcp', '0.0.0.0/0', 443))
    await letOut(world, 'ecs-sg', block('tcp', '10.0.0.0/8', 443))
  },
  'group-ecs-egress-to-prefix-list': async world =>
    letOut(world, 'ecs-sg', {
      IpProtocol: 'tcp',
      FromPort: 443,
      ToPort: 443,
      PrefixListIds: [{ PrefixListId: await prefixList(world, 'com.amazonaws.ap-northeast-2.dynamodb') }],
    }),
  'group-default-lets-ssh-in': async world =>
    world.clients.ec2.send(
      new AuthorizeSecurityGroupIngressCommand({
        GroupId: await defaultGroup(world),
        IpPermissions: [block('tcp', '0.0.0.0/0', 22)],
      }),
    ),
  'group-default-emptied': async world => {
    const GroupId = await defaultGroup(world)
    await world.clients.ec2.send(new RevokeSecurityGroupIngressCommand({ GroupId, IpPermissions: [peer('-1', GroupId)] }))
  },
  'group-endpoints-open-to-the-world': world => letIn(world, 'vpce-sg', block('tcp', '0.0.0.0/0', 443)),
  'group-endpoints-lose-services': world => revokeIn(world, 'vpce-sg', peer('tcp', world.id('ecs-sg'), 443)),
  'group-endpoints-may-answer-anywhere': world => letOut(world, 'vpce-sg', block('-1', '0.0.0.0/0')),
  'group-unmanaged': world => newGroup(world, 'bastion'),
  'group-from-unmanaged-group': async world => {
    await letIn(world, 'db-sg', peer('tcp', await newGroup(world, 'bastion'), 5432))
  },
  'group-tag-lost': ({ clients, id }) =>
    clients.ec2.send(new DeleteTagsCommand({ Resources: [id('db-sg')], Tags: [{ Key: 'ManagedBy' }] })),
  'group-tag-changed': ({ clients, id }) =>
    clients.ec2.send(new CreateTagsCommand({ Resources: [id('db-sg')], Tags: [{ Key: 'Environment', Value: 'test' }] })),
} satisfies Record<string, Apply>

export const groupSilences = {
  'rules-in-another-order': async world => {
    const rules = [peer('tcp', world.id('ecs-sg'), 9094), peer('tcp', world.id('ecs-sg'), 9092)]
    await revokeIn(world, 'kafka-sg', ...rules)
    await letIn(world, 'kafka-sg', ...rules)
  },
  'internet-as-two-halves': async world => {
    await revokeIn(world, 'alb-sg', block('tcp', '0.0.0.0/0', 80))
    await letIn(world, 'alb-sg', block('tcp', '0.0.0.0/1', 80), block('tcp', '128.0.0.0/1', 80))
  },
  'rule-within-a-stated-one': world => letIn(world, 'alb-sg', block('tcp', '10.0.0.0/8', 443), block('tcp', '203.0.113.7/32', 80)),
  'rule-described': async world => {
    const described = (Description: string): IpPermission => ({
      IpProtocol: 'tcp',
      FromPort: 443,
      ToPort: 443,
      IpRanges: [{ CidrIp: '0.0.0.0/0', Description }],
    })
    await revokeIn(world, 'alb-sg', block('tcp', '0.0.0.0/0', 443))
    await letIn(world, 'alb-sg', described('the world'))
  },
  'no-egress-as-cdk-writes-it': world => letOut(world, 'db-sg', block('icmp', '255.255.255.255/32', 252, 86)),
  'no-egress-as-aws-documents-it': world => letOut(world, 'cache-sg', block('-1', '127.0.0.1/32')),
  'group-further-tags': ({ clients, id }) =>
    clients.ec2.send(new CreateTagsCommand({ Resources: [id('db-sg'), id('vpc'), id('data-2a')], Tags: [{ Key: 'Team', Value: 'data' }] })),
  'group-of-another-vpc': ({ clients }) =>
    clients.ec2.send(new CreateSecurityGroupCommand({ GroupName: 'elsewhere', Description: 'in the default VPC' })),
} satisfies Record<string, Apply>
