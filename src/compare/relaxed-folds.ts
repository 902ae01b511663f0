/** What each fold passes over, with what it must not: see relaxations.ts. */
import alarm from '../kinds/alarm.ts'
import cacheSubnetGroup from '../kinds/cache-subnet-group.ts'
import dbSubnetGroup from '../kinds/db-subnet-group.ts'
import { type AnyKind, actualOf } from '../kinds/define.ts'
import logGroup from '../kinds/log-group.ts'
import natGateway from '../kinds/nat-gateway.ts'
import networkAcl from '../kinds/network-acl.ts'
import networkInterface from '../kinds/network-interface.ts'
import routeTable from '../kinds/route-table.ts'
import securityGroup from '../kinds/security-group.ts'
import subnet from '../kinds/subnet.ts'
import vpc from '../kinds/vpc.ts'
import { known } from '../model/fact.ts'
import { actual, expected, from, inventory } from '../model/resource-stub.ts'
import type { Fold } from './folds.ts'
import { partsOf } from './parts.ts'
import type { Relaxation } from './relaxation.ts'
import { isOfToolkit } from './toolkit.ts'

const none = known({}, from)
const folded = (kind: AnyKind, fold: Fold, item: (value: unknown) => unknown) => (value: unknown) =>
  actualOf(kind, item(value), from).madeByAws === fold

const uuid = '0f9e8d7c-1111-2222-3333-444455556666'
const policy = `arn:aws:autoscaling:eu-west-1:123456789012:scalingPolicy:${uuid}:resource/ecs/service/c/s:policyName/p`
const scaling = (AlarmName: string, ...AlarmActions: readonly string[]) => ({ AlarmName, AlarmActions })
const allowAll = (RuleNumber: number, Egress: boolean, Protocol = '-1', RuleAction = 'allow') => ({
  RuleNumber,
  Egress,
  Protocol,
  RuleAction,
  CidrBlock: '0.0.0.0/0',
})

const gateway = 'AWS::EC2::NatGateway'
const paired = { is: 'matched', expectation: expected(gateway, 'nat'), actual: actual(gateway, 'nat-1'), by: 'name' } as const
const partOwnedBy = (alias: unknown) =>
  // Whatever an answer holds in the place of an identifier.
  actual('AWS::EC2::NetworkInterface', 'eni-1', { owner: known({ types: [gateway], alias: alias as string }, from) })

export const relaxedFolds: readonly Relaxation[] = [
  {
    name: 'the default VPC',
    of: 'fold default-vpc',
    accepts: folded(vpc, 'default-vpc', value => ({ vpc: { VpcId: 'vpc-1', IsDefault: value } })),
    accepted: [true],
    refused: ['true', 1, undefined],
  },
  {
    name: 'a subnet that AWS made in the default VPC',
    of: 'fold default-vpc',
    accepts: folded(subnet, 'default-vpc', value => ({ subnet: { SubnetId: 'subnet-1', DefaultForAz: value }, networkAcl: none })),
    accepted: [true],
    refused: ['true', 1, undefined],
  },
  {
    name: 'a security group that AWS made with its VPC',
    of: 'fold default-security-group',
    accepts: folded(securityGroup, 'default-security-group', value => ({
      group: { GroupId: 'sg-1', GroupName: value },
      prefixLists: known(new Map(), from),
      carriedBy: known([], from),
    })),
    accepted: ['default'],
    refused: ['Default', 'default-2', 'my default'],
  },
  {
    name: 'a DB subnet group named default',
    of: 'fold default-subnet-group',
    accepts: folded(dbSubnetGroup, 'default-subnet-group', value => ({ group: { DBSubnetGroupName: value }, tags: none })),
    accepted: ['default'],
    refused: ['default-vpc-0a1b', 'Default', 'my-default'],
  },
  {
    name: 'a cache subnet group named default',
    of: 'fold default-subnet-group',
    accepts: folded(cacheSubnetGroup, 'default-subnet-group', value => ({ group: { CacheSubnetGroupName: value }, tags: none })),
    accepted: ['default'],
    refused: ['default-2', 'Default', 'my-default'],
  },
  {
    name: 'a main route table with nothing but the local route',
    of: 'fold main-route-table',
    accepts: folded(routeTable, 'main-route-table', value => ({
      RouteTableId: 'rtb-1',
      VpcId: 'vpc-1',
      Associations: [{ Main: true }],
      Routes: Array.isArray(value) ? value : [{ GatewayId: value }],
    })),
    accepted: [[{ GatewayId: 'local', DestinationCidrBlock: '10.0.0.0/16' }]],
    refused: [[{ GatewayId: 'igw-1' }], [{ GatewayId: 'local' }, { NatGatewayId: 'nat-1' }], [{ GatewayId: 'vgw-local' }]],
    emptyPasses: 'a table without routes leads nowhere',
  },
  {
    name: 'a default network ACL that still allows all',
    of: 'fold default-network-acl',
    accepts: folded(networkAcl, 'default-network-acl', value => ({
      NetworkAclId: 'acl-1',
      VpcId: 'vpc-1',
      IsDefault: true,
      Entries: value,
    })),
    accepted: [[allowAll(100, false), allowAll(100, true)]],
    refused: [
      [allowAll(100, false)],
      [allowAll(100, false, '6'), allowAll(100, true)],
      [allowAll(50, false, '-1', 'deny'), allowAll(100, false), allowAll(100, true)],
    ],
  },
  {
    name: 'an interface that AWS made for what was paired',
    of: 'fold part-of-known',
    accepts: isPart,
    accepted: ['Interface for NAT Gateway nat-1'],
    refused: ['Interface for NAT Gateway nat-2', 'VPC Endpoint Interface vpce-1', 'test'],
  },
  {
    name: 'a log group that a service makes',
    of: 'fold service-log-group',
    accepts: folded(logGroup, 'service-log-group', value => ({ group: { logGroupName: value }, tags: none })),
    accepted: [
      '/aws/ecs/containerinsights/main/performance',
      '/aws/rds/instance/main/postgresql',
      'RDSOSMetrics',
      '/aws/lambda/shop-CustomVpcRestrictDefaultSGCustomRes-AbC123',
    ],
    refused: ['/aws/lambda/payment', '/aws/ecs/shop/performance', '/aws/rds', 'my/RDSOSMetrics', '/aws/lambda/LogRetention-1'],
  },
  {
    name: 'an alarm of a target tracking policy',
    of: 'fold target-tracking-alarm',
    accepts: folded(alarm, 'target-tracking-alarm', value => ({ alarm: value, tags: none })),
    accepted: [scaling(`TargetTracking-service/c/s-AlarmHigh-${uuid}`, policy)],
    refused: [
      scaling('TargetTracking-mine', policy),
      scaling(`TargetTracking-service/c/s-AlarmHigh-${uuid}`),
      scaling(`TargetTracking-service/c/s-AlarmHigh-${uuid}`, policy, 'arn:aws:sns:eu-west-1:123456789012:mine'),
      scaling(`cpu-AlarmHigh-${uuid}`, policy),
    ],
  },
  {
    name: 'what the stack of the CDK toolkit holds',
    of: 'fold cdk-toolkit',
    accepts: stack => isOfToolkit({ tags: known({ 'aws:cloudformation:stack-name': String(stack) }, from), vpc: known(null, from) }),
    accepted: ['CDKToolkit'],
    refused: ['CDKToolkit-2', 'cdktoolkit', 'shop-CDKToolkit'],
  },
  {
    name: 'a part of what was paired',
    of: 'fold part-of-known',
    accepts: alias => partsOf([paired], [partOwnedBy(alias)], inventory([paired.actual])).parts.length > 0,
    accepted: ['nat-1'],
    refused: ['nat-2', 'nat-', 'nat-10'],
  },
]

/** Whether an interface with this description is folded where the NAT gateway nat-1 was paired. */
function isPart(description: unknown): boolean {
  if (typeof description !== 'string') return false
  const item = { NetworkInterfaceId: 'eni-1', VpcId: 'vpc-1', RequesterManaged: true, Description: description }
  const one = actualOf(networkInterface, item, from)
  const gateway = actualOf(natGateway, { NatGatewayId: 'nat-1', VpcId: 'vpc-1', State: 'available' }, from)
  const pair = { is: 'matched', expectation: expected(gateway.type, 'nat'), actual: gateway, by: 'name' } as const
  return partsOf([pair], [one], inventory([one, gateway])).parts.length > 0
}
