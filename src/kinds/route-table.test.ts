import { describe, expect, test } from 'vitest'
import { actualOf, actualsOfTemplate } from './define.ts'
import { factTable, from, toldFact } from './fact-table.ts'
import kind from './route-table.ts'
import { inTemplate, templateItem } from './template-stub.ts'

const local = { DestinationCidrBlock: '10.0.0.0/16', GatewayId: 'local', Origin: 'CreateRouteTable', State: 'active' }
const main = { Main: true, RouteTableAssociationId: 'rtbassoc-1', AssociationState: { State: 'associated' } }
const table = (routes: readonly object[], more: object = {}) => ({
  RouteTableId: 'rtb-1',
  VpcId: 'vpc-1',
  Associations: [],
  Routes: [local, ...routes],
  ...more,
})
const to = (target: object, more: object = {}) => table([{ DestinationCidrBlock: '0.0.0.0/0', State: 'active', ...target, ...more }])
const route = (type: string, id: string, blackhole = false) => [
  { destination: '0.0.0.0/0', target: { refersTo: type, alias: id }, blackhole },
]

factTable(kind, [
  ["local routes are nobody's", table([]), 'Routes', []],
  [
    'routes of gateway endpoints are judged at the endpoint',
    table([{ DestinationPrefixListId: 'pl-1', GatewayId: 'vpce-1', State: 'active' }]),
    'Routes',
    [],
  ],
  ['internet gateway', to({ GatewayId: 'igw-1' }), 'Routes', route('AWS::EC2::InternetGateway', 'igw-1')],
  ['virtual private gateway', to({ GatewayId: 'vgw-1' }), 'Routes', route('AWS::EC2::VPNGateway', 'vgw-1')],
  ['gateway load balancer endpoint', to({ GatewayId: 'vpce-1' }), 'Routes', route('AWS::EC2::VPCEndpoint', 'vpce-1')],
  ['NAT gateway', to({ NatGatewayId: 'nat-1' }), 'Routes', route('AWS::EC2::NatGateway', 'nat-1')],
  [
    'instance, by itself and not by its interface',
    to({ InstanceId: 'i-1', NetworkInterfaceId: 'eni-1' }),
    'Routes',
    route('AWS::EC2::Instance', 'i-1'),
  ],
  ['interface', to({ NetworkInterfaceId: 'eni-1' }), 'Routes', route('AWS::EC2::NetworkInterface', 'eni-1')],
  ['transit gateway', to({ TransitGatewayId: 'tgw-1' }), 'Routes', route('AWS::EC2::TransitGateway', 'tgw-1')],
  ['peering', to({ VpcPeeringConnectionId: 'pcx-1' }), 'Routes', route('AWS::EC2::VPCPeeringConnection', 'pcx-1')],
  ['egress-only gateway', to({ EgressOnlyInternetGatewayId: 'eigw-1' }), 'Routes', route('AWS::EC2::EgressOnlyInternetGateway', 'eigw-1')],
  ['carrier gateway', to({ CarrierGatewayId: 'cagw-1' }), 'Routes', route('AWS::EC2::CarrierGateway', 'cagw-1')],
  ['local gateway', to({ LocalGatewayId: 'lgw-1' }), 'Routes', route('AWS::EC2::LocalGateway', 'lgw-1')],
  ['core network', to({ CoreNetworkArn: 'arn:x' }), 'Routes', route('AWS::NetworkManager::CoreNetwork', 'arn:x')],
  ['a target that is gone', to({ NatGatewayId: 'nat-1' }, { State: 'blackhole' }), 'Routes', route('AWS::EC2::NatGateway', 'nat-1', true)],
  [
    'a target that does not let it pass',
    to({ GatewayId: 'igw-1' }, { State: 'filtered' }),
    'Routes',
    route('AWS::EC2::InternetGateway', 'igw-1', true),
  ],
  [
    'a target of which nothing is left',
    to({}, { State: 'blackhole' }),
    'Routes',
    [{ destination: '0.0.0.0/0', target: 'nothing', blackhole: true }],
  ],
  [
    'a gateway of a kind that nobody knows',
    to({ GatewayId: 'new-1' }),
    'Routes',
    [{ destination: '0.0.0.0/0', target: 'new-1', blackhole: false }],
  ],
  [
    'a local route that was led elsewhere',
    table([{ DestinationCidrBlock: '10.0.0.0/16', NetworkInterfaceId: 'eni-1', State: 'active', Origin: 'CreateRouteTable' }]),
    'Routes',
    [{ destination: '10.0.0.0/16', target: { refersTo: 'AWS::EC2::NetworkInterface', alias: 'eni-1' }, blackhole: false }],
  ],
  [
    'a gateway that may add routes',
    table([], { PropagatingVgws: [{ GatewayId: 'vgw-1' }] }),
    'Routes',
    [{ destination: 'whatever is propagated', target: { refersTo: 'AWS::EC2::VPNGateway', alias: 'vgw-1' }, blackhole: false }],
  ],
  ['a target in a field that nobody knows', to({ NewTargetId: 'x-1' }), 'Routes', 'unknown: Routes/0'],
  ['no destination', table([{ GatewayId: 'igw-1', State: 'active' }]), 'Routes', 'unknown: Routes/0'],
  ['no state', to({ GatewayId: 'igw-1' }, { State: undefined }), 'Routes', 'unknown: Routes/0'],
  ['no routes in the answer', { RouteTableId: 'rtb-1', VpcId: 'vpc-1', Associations: [] }, 'Routes', 'unknown: Routes'],
  [
    'explicit association',
    table([], { Associations: [{ SubnetId: 'subnet-1', AssociationState: { State: 'associated' } }] }),
    'SubnetIds',
    ['-> subnet-1'],
  ],
  ['of before associations had a state', table([], { Associations: [{ SubnetId: 'subnet-1' }] }), 'SubnetIds', ['-> subnet-1']],
  [
    'one that is no more',
    table([], { Associations: [{ SubnetId: 'subnet-1', AssociationState: { State: 'disassociated' } }] }),
    'SubnetIds',
    [],
  ],
  ['a gateway with a table of its own', table([], { Associations: [{ GatewayId: 'igw-1' }] }), 'SubnetIds', ['-> igw-1']],
  ['the main table', table([], { Associations: [main] }), 'SubnetIds', ['every subnet without a table of its own']],
  ['an association with nothing', table([], { Associations: [{ Main: false }] }), 'SubnetIds', 'unknown: Associations/SubnetId'],
  ['no associations in the answer', table([], { Associations: undefined }), 'SubnetIds', 'unknown: Associations'],
])

describe("the main table is AWS's", () => {
  const made = (item: object) => actualOf(kind, item, from).madeByAws
  test.each<readonly [string, object, string | null]>([
    ['as it is made', table([], { Associations: [main] }), 'main-route-table'],
    [
      'with a route of a gateway endpoint',
      table([{ DestinationPrefixListId: 'pl-1', GatewayId: 'vpce-1' }], { Associations: [main] }),
      'main-route-table',
    ],
    ['but not with a route', table([{ DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'igw-1' }], { Associations: [main] }), null],
    [
      'nor with a route to a firewall endpoint',
      table([{ DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'vpce-1' }], { Associations: [main] }),
      null,
    ],
    ['nor with a subnet by name', table([], { Associations: [main, { SubnetId: 'subnet-1' }] }), null],
    ['nor with a gateway that may add routes', table([], { Associations: [main], PropagatingVgws: [{ GatewayId: 'vgw-1' }] }), null],
    ['nor without its routes', table([], { Associations: [main], Routes: undefined }), null],
    ['and another one is not', table([]), null],
  ])('%s', (_what, item, expected) => expect(made(item)).toBe(expected))
})

test('in a template', () => {
  const item = templateItem(
    kind.type,
    { VpcId: '‹stack/Vpc›' },
    {
      'AWS::EC2::Route': [
        { DestinationCidrBlock: '0.0.0.0/0', GatewayId: '‹stack/Igw›' },
        { DestinationCidrBlock: '10.1.0.0/16', VpcPeeringConnectionId: 'pcx-1' },
        { DestinationCidrBlock: '10.2.0.0/16', GatewayId: 'vgw-1' },
      ],
      'AWS::EC2::SubnetRouteTableAssociation': [{ SubnetId: '‹stack/A›' }, { SubnetId: '‹stack/B›' }],
    },
  )
  const [made] = actualsOfTemplate(kind, item, inTemplate)
  const told = Object.entries(made?.properties ?? {}).map(([name, fact]) => [name, toldFact(fact)])
  expect(Object.fromEntries(told)).toEqual({
    Routes: [
      { destination: '0.0.0.0/0', target: { refersTo: 'AWS::EC2::InternetGateway', alias: '‹stack/Igw›' }, blackhole: false },
      { destination: '10.1.0.0/16', target: { refersTo: 'AWS::EC2::VPCPeeringConnection', alias: 'pcx-1' }, blackhole: false },
      { destination: '10.2.0.0/16', target: { refersTo: 'AWS::EC2::VPNGateway', alias: 'vgw-1' }, blackhole: false },
    ],
    SubnetIds: ['-> ‹stack/A›', '-> ‹stack/B›'],
    Tags: {},
  })
})
