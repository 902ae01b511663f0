/** Kinds of the network that no spec states: what puts each in scope, and when it is on its way out. */
import { describe, expect, test } from 'vitest'
import { known } from '../model/fact.ts'
import carrierGateway from './carrier-gateway.ts'
import { type AnyKind, actualOf, actualsOfTemplate } from './define.ts'
import egressOnlyInternetGateway from './egress-only-internet-gateway.ts'
import eip from './eip.ts'
import { factTable, from, toldFact } from './fact-table.ts'
import networkInterface from './network-interface.ts'
import { inTemplate, templateItem } from './template-stub.ts'
import transitGatewayAttachment from './transit-gateway-attachment.ts'
import exclusion from './vpc-block-public-access-exclusion.ts'
import vpcPeeringConnection from './vpc-peering-connection.ts'
import vpnGateway from './vpn-gateway.ts'

const nothing = known(null, from)
const peering = (state: string) => ({
  VpcPeeringConnectionId: 'pcx-1',
  Status: { Code: state },
  RequesterVpcInfo: { VpcId: 'vpc-9' },
  AccepterVpcInfo: { VpcId: 'vpc-1' },
})
const attachment = (State: string) => ({ TransitGatewayAttachmentId: 'tgw-attach-1', VpcId: 'vpc-1', State })
const vpn = (State: string, more: object = {}) => ({
  VpnGatewayId: 'vgw-1',
  State,
  VpcAttachments: [{ VpcId: 'vpc-1', State: 'attached' }],
  ...more,
})

const excluding = (what: string, State = 'create-complete') => ({
  exclusion: { ExclusionId: 'x-1', State, ResourceArn: `arn:aws:ec2:r:1:${what}`, InternetGatewayExclusionMode: 'allow-egress' },
  vpc: known('vpc-1', from),
})

describe('live', () => {
  const told = (kind: AnyKind, item: unknown) => {
    const { id, vpc, gone } = actualOf(kind, item, from)
    return [id, toldFact(vpc), gone]
  }
  test.each<readonly [string, AnyKind, unknown, readonly unknown[]]>([
    ['peering', vpcPeeringConnection, peering('active'), ['pcx-1', 'vpc-9', null]],
    ['peering that waits', vpcPeeringConnection, peering('pending-acceptance'), ['pcx-1', 'vpc-9', null]],
    ['peering that is no more', vpcPeeringConnection, peering('deleted'), ['pcx-1', 'vpc-9', 'deleted']],
    ['attachment', transitGatewayAttachment, attachment('available'), ['tgw-attach-1', 'vpc-1', null]],
    ['attachment that is no more', transitGatewayAttachment, attachment('deleted'), ['tgw-attach-1', 'vpc-1', 'deleted']],
    ['VPN gateway', vpnGateway, vpn('available'), ['vgw-1', 'vpc-1', null]],
    ['VPN gateway of no VPC', vpnGateway, vpn('available', { VpcAttachments: [] }), ['vgw-1', null, null]],
    [
      'VPN gateway that was detached',
      vpnGateway,
      vpn('available', { VpcAttachments: [{ VpcId: 'vpc-1', State: 'detached' }] }),
      ['vgw-1', null, null],
    ],
    [
      'VPN gateway without attachments in the answer',
      vpnGateway,
      vpn('available', { VpcAttachments: undefined }),
      ['vgw-1', 'unknown: VpcAttachments', null],
    ],
    ['VPN gateway that is no more', vpnGateway, vpn('deleted'), ['vgw-1', 'vpc-1', 'deleted']],
    [
      'egress-only',
      egressOnlyInternetGateway,
      { EgressOnlyInternetGatewayId: 'eigw-1', Attachments: [{ VpcId: 'vpc-1' }] },
      ['eigw-1', 'vpc-1', null],
    ],
    [
      'egress-only without attachments',
      egressOnlyInternetGateway,
      { EgressOnlyInternetGatewayId: 'eigw-1' },
      ['eigw-1', 'unknown: Attachments', null],
    ],
    ['carrier', carrierGateway, { CarrierGatewayId: 'cagw-1', VpcId: 'vpc-1', State: 'available' }, ['cagw-1', 'vpc-1', null]],
    [
      'carrier that is no more',
      carrierGateway,
      { CarrierGatewayId: 'cagw-1', VpcId: 'vpc-1', State: 'deleted' },
      ['cagw-1', 'vpc-1', 'deleted'],
    ],
    ['exclusion', exclusion, excluding('vpc/vpc-1'), ['x-1', 'vpc-1', null]],
    ['exclusion that is being changed', exclusion, excluding('vpc/vpc-1', 'update-in-progress'), ['x-1', 'vpc-1', null]],
    ['exclusion that is no more', exclusion, excluding('vpc/vpc-1', 'delete-complete'), ['x-1', 'vpc-1', 'delete-complete']],
  ])('%s', (_what, kind, item, expected) => expect(told(kind, item)).toEqual(expected))

  test('a peering touches both its ends', () => expect(actualOf(vpcPeeringConnection, peering('active'), from).alsoVpcs).toEqual(['vpc-1']))
})

describe('an elastic IP', () => {
  const owner = (address: object, natGateway: string | null) => {
    const fact = actualOf(eip, { address, vpc: nothing, natGateway: known(natGateway, from) }, from).owner
    return fact?.known === true ? fact.value : 'unknown'
  }
  const address = { AllocationId: 'eipalloc-1', NetworkInterfaceId: 'eni-1' }
  test('of a NAT gateway is its part', () => expect(owner(address, 'nat-1')).toEqual({ types: ['AWS::EC2::NatGateway'], alias: 'nat-1' }))
  test('of anything else stands for itself, whatever it is on', () => expect(owner(address, null)).toBeNull())
  test('that a service manages is that of its interface', () =>
    expect(owner({ ...address, ServiceManaged: 'alb' }, null)).toEqual({ types: ['AWS::EC2::NetworkInterface'], alias: 'eni-1' }))
})

factTable(networkInterface, [
  ['groups', { Groups: [{ GroupId: 'sg-2' }, { GroupId: 'sg-1' }] }, 'GroupSet', ['-> sg-1', '-> sg-2']],
  ['no groups in the answer are not none', {}, 'GroupSet', 'unknown: Groups'],
  ['public IP', { Association: { PublicIp: '192.0.2.1' } }, 'PublicIp', '192.0.2.1'],
  ['none', {}, 'PublicIp', null],
  [
    'public IP of a secondary address',
    { PrivateIpAddresses: [{ PrivateIpAddress: '10.0.0.4' }, { PrivateIpAddress: '10.0.0.5', Association: { PublicIp: '192.0.2.2' } }] },
    'PublicIp',
    '192.0.2.2',
  ],
  ['IPv6', { Ipv6Addresses: [{ Ipv6Address: '2001:db8::1' }] }, 'Ipv6Addresses', ['2001:db8::1']],
  ['no IPv6', {}, 'Ipv6Addresses', []],
])

factTable(exclusion, [
  ['of a VPC', excluding('vpc/vpc-1'), 'SubnetId', null],
  ['of a subnet', excluding('subnet/subnet-1'), 'SubnetId', '-> subnet-1'],
  ['its mode', excluding('vpc/vpc-1'), 'InternetGatewayExclusionMode', 'allow-egress'],
])

describe('in a template', () => {
  const told = (kind: AnyKind, properties: object, beside: Parameters<typeof templateItem>[2] = {}) => {
    const [made] = actualsOfTemplate(kind, templateItem(kind.type, { ...properties }, beside), inTemplate)
    return made === undefined ? undefined : [toldFact(made.vpc), ...(made.alsoVpcs ?? [])]
  }
  const inVpc = { 'AWS::EC2::Subnet': [{ VpcId: '‹stack/Vpc›' }] }
  const placed = { SubnetId: '‹stack/Beside0›' }
  test.each<readonly [string, AnyKind, object, Parameters<typeof templateItem>[2], readonly unknown[]]>([
    ['peering', vpcPeeringConnection, { VpcId: '‹stack/Vpc›', PeerVpcId: 'vpc-9' }, {}, ['‹stack/Vpc›', 'vpc-9']],
    ['attachment', transitGatewayAttachment, { VpcId: '‹stack/Vpc›' }, {}, ['‹stack/Vpc›']],
    ['egress-only', egressOnlyInternetGateway, { VpcId: '‹stack/Vpc›' }, {}, ['‹stack/Vpc›']],
    ['carrier', carrierGateway, { VpcId: '‹stack/Vpc›' }, {}, ['‹stack/Vpc›']],
    ['VPN gateway', vpnGateway, {}, { 'AWS::EC2::VPCGatewayAttachment': [{ VpcId: '‹stack/Vpc›' }] }, ['‹stack/Vpc›']],
    ['VPN gateway of no VPC', vpnGateway, {}, {}, [null]],
    ['interface', networkInterface, { SubnetId: '‹stack/Beside0›' }, inVpc, ['‹stack/Vpc›']],
    ['elastic IP of nothing', eip, {}, {}, [null]],
    ['elastic IP of an instance', eip, { InstanceId: '‹stack/Beside0›' }, { ...inVpc, 'AWS::EC2::Instance': [placed] }, ['‹stack/Vpc›']],
    [
      'elastic IP that is associated with one',
      eip,
      {},
      { ...inVpc, 'AWS::EC2::Instance': [placed], 'AWS::EC2::EIPAssociation': [{ InstanceId: '‹stack/Beside0›' }] },
      ['‹stack/Vpc›'],
    ],
    [
      'elastic IP that is associated with an interface',
      eip,
      {},
      { ...inVpc, 'AWS::EC2::NetworkInterface': [placed], 'AWS::EC2::EIPAssociation': [{ NetworkInterfaceId: '‹stack/Beside0›' }] },
      ['‹stack/Vpc›'],
    ],
    ['exclusion', exclusion, { VpcId: '‹stack/Vpc›' }, {}, ['‹stack/Vpc›']],
    ['exclusion of a subnet, which says its VPC', exclusion, { SubnetId: '‹stack/Beside0›' }, inVpc, ['‹stack/Vpc›']],
  ])('%s', (_what, kind, properties, beside, expected) => expect(told(kind, properties, beside)).toEqual(expected))

  test.each<readonly [string, Parameters<typeof templateItem>[2], unknown]>([
    ['the instance that has it', { 'AWS::EC2::Instance': [{}] }, '‹stack/Beside0›'],
    ['the instance that it is attached to', { 'AWS::EC2::NetworkInterfaceAttachment': [{ InstanceId: '‹stack/Node›' }] }, '‹stack/Node›'],
    ['nothing', {}, undefined],
  ])('an interface is that of %s', (_, beside, alias) => {
    const [made] = actualsOfTemplate(networkInterface, templateItem(networkInterface.type, {}, beside), inTemplate)
    expect(made?.owner).toMatchObject({ known: true, value: alias === undefined ? null : { types: ['AWS::EC2::Instance'], alias } })
  })

  test('an elastic IP is that of the NAT gateway that refers to it', () => {
    const [made] = actualsOfTemplate(eip, templateItem(eip.type, {}, { 'AWS::EC2::NatGateway': [{}] }), inTemplate)
    expect(made?.owner).toMatchObject({ known: true, value: { types: ['AWS::EC2::NatGateway'], alias: '‹stack/Beside0›' } })
  })
})
