/** What comes into an account's VPC: by its gateway, and by ways that are not modelled, which are unknown and not impossible. */
import { expect, test } from 'vitest'
import { type AnyFact, known, unknown } from '../model/fact.ts'
import { check, defaultAclEntries, internet, type Question, reach } from '../traffic/index.ts'
import { topologyOf } from './network.ts'
import type { Scene, Seen } from './seen.ts'

const facts = (values: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(values).map(([key, value]): [string, AnyFact] => [key, known(value, { call: 'test', at: '' })]))
const thing = (type: string, name: string, values: Readonly<Record<string, unknown>> = {}): Seen => ({
  type: `AWS::EC2::${type}`,
  name,
  parent: null,
  facts: facts(values),
  at: [],
})

const rules = [{ protocol: 'tcp', ports: { from: 22, to: 22 }, peer: { cidr: '192.168.0.0/16' } }]
/** One interface without a public address, whose group lets a private network in; `routes` of its subnet. */
const scene = (routes: readonly (readonly [destination: string, target: string])[], ...more: readonly Seen[]): Scene => ({
  seen: [
    thing('VPC', 'vpc', { CidrBlocks: ['10.0.0.0/16'], Ipv6CidrBlocks: [], InternetGatewayBlockMode: 'off' }),
    thing('Subnet', 'subnet', { CidrBlock: '10.0.0.0/24', NetworkAclId: 'acl' }),
    thing('RouteTable', 'table', {
      SubnetIds: ['subnet'],
      Routes: routes.map(([destination, target]) => ({ destination, target, blackhole: false })),
    }),
    thing('NetworkAcl', 'acl', {
      NetworkAclEntries: (['ingress', 'egress'] as const).map(direction => ({
        direction,
        number: 100,
        allow: true,
        rule: { protocol: 'all', peer: { cidr: '0.0.0.0/0' } },
      })),
    }),
    thing('SecurityGroup', 'group', { SecurityGroupIngress: rules, SecurityGroupEgress: [] }),
    thing('NetworkInterface', 'i', { SubnetId: 'subnet', GroupSet: ['group'], PublicIp: null }),
    ...more,
  ],
  gaps: new Map(),
  isSpec: false,
})

const ssh: Omit<Question, 'to'> = { from: internet, services: [6 * 65536 + 22, 6 * 65536 + 23] }

function answerIn(of: Scene): string {
  const { network, placed } = topologyOf(of)
  const question = { ...ssh, to: placed[0]?.key ?? '' }
  const answer = reach(network, question)
  check(network, question, answer)
  return answer.is
}

const beyond = ['192.168.0.0/16', 'tgw-0123'] as const

test.each([
  ['nothing is attached', scene([]), 'unreachable'],
  ['a transit gateway is attached, and routes lead back to it', scene([beyond], thing('TransitGatewayAttachment', 'a')), 'unknown'],
  ['only the route tells of a transit gateway', scene([beyond]), 'unknown'],
  ['a peering connection', scene([['192.168.0.0/16', 'peer (pcx-1)']], thing('VPCPeeringConnection', 'peer (pcx-1)')), 'unknown'],
  ['a VPN gateway', scene([['192.168.0.0/16', 'vgw-1']], thing('VPNGateway', 'vgw-1')), 'unknown'],
  ['attached, but no answer gets back', scene([], thing('TransitGatewayAttachment', 'a')), 'unreachable'],
  ['an interface that a route leads to brings in nothing', scene([['192.168.0.0/16', 'eni-1']]), 'unreachable'],
  [
    'the list of peering connections was refused, and a route leads out',
    { ...scene([['192.168.0.0/16', 'eni-1']]), gaps: new Map([['AWS::EC2::VPCPeeringConnection', 'access denied']]) },
    'unknown',
  ],
] as const)('%s', (_, of, is) => expect(answerIn(of)).toBe(is))

test('what comes in is told by its name', () => {
  const { network } = topologyOf(scene([beyond], thing('CarrierGateway', 'waves')))
  expect(network.inlets).toEqual(['what comes in by waves', 'what comes in by tgw-0123'])
})

/** The internet asks one with an address that it may use, by a gateway that may have a route table of its own. */
const withGateway = (address: Readonly<Record<string, unknown>>, peer: string, ...more: readonly Seen[]): Scene => {
  const all = scene([[peer, 'igw']], thing('InternetGateway', 'igw', { VpcId: 'vpc' }), ...more)
  const own: Readonly<Record<string, Seen>> = {
    SecurityGroup: thing('SecurityGroup', 'group', {
      SecurityGroupIngress: [{ ...rules[0], peer: { cidr: peer } }],
      SecurityGroupEgress: [],
    }),
    NetworkAcl: thing('NetworkAcl', 'acl', { NetworkAclEntries: defaultAclEntries(['0.0.0.0/0', '::/0']) }),
    NetworkInterface: thing('NetworkInterface', 'i', { SubnetId: 'subnet', GroupSet: ['group'], PublicIp: null, ...address }),
  }
  return { ...all, seen: all.seen.map(one => own[one.type.replace('AWS::EC2::', '')] ?? one) }
}
const garbled = unknown({ reason: 'garbled', call: 'test', action: null, message: 'no' }, { call: 'test', at: '' })
const edge = thing('RouteTable', 'edge', { SubnetIds: ['igw'], Routes: [] })

test.each([
  ['no public address', withGateway({}, '0.0.0.0/0'), 'unreachable'],
  ['a public address', withGateway({ PublicIp: '192.0.2.1' }, '0.0.0.0/0'), 'reachable'],
  ['the gateway has a route table of its own', withGateway({ PublicIp: '192.0.2.1' }, '0.0.0.0/0', edge), 'unknown'],
  ['an IPv6 address, which is public', withGateway({ Ipv6Addresses: ['2001:db8::1'] }, '::/0'), 'reachable'],
  ['no IPv6 address', withGateway({ Ipv6Addresses: [] }, '::/0'), 'unreachable'],
] as const)('from the internet: %s', (_, of, is) => expect(answerIn(of)).toBe(is))

const blocked = (mode: string, ...more: readonly Seen[]): Scene => {
  const all = withGateway({ PublicIp: '192.0.2.1' }, '0.0.0.0/0', ...more)
  const vpc = thing('VPC', 'vpc', { CidrBlocks: ['10.0.0.0/16'], Ipv6CidrBlocks: [], InternetGatewayBlockMode: mode })
  return { ...all, seen: all.seen.map(one => (one.name === 'vpc' ? vpc : one)) }
}
const excluded = (InternetGatewayExclusionMode: string, SubnetId: string | null) =>
  thing('VPCBlockPublicAccessExclusion', 'exclusion', { InternetGatewayExclusionMode, SubnetId })

test.each([
  ['off', blocked('off'), 'reachable'],
  ['both ways', blocked('block-bidirectional'), 'unreachable'],
  ['but not in this VPC', blocked('block-bidirectional', excluded('allow-bidirectional', null)), 'reachable'],
  ['but not in this subnet', blocked('block-ingress', excluded('allow-bidirectional', 'subnet')), 'reachable'],
  ['but not in another subnet', blocked('block-ingress', excluded('allow-bidirectional', 'other')), 'unreachable'],
  ['but out of this VPC', blocked('block-bidirectional', excluded('allow-egress', null)), 'unreachable'],
  ['but in a way that is not known', blocked('block-bidirectional', thing('VPCBlockPublicAccessExclusion', 'x')), 'unknown'],
  [
    'and what is excluded was not read',
    { ...blocked('block-ingress'), gaps: new Map([['AWS::EC2::VPCBlockPublicAccessExclusion', 'denied']]) },
    'unknown',
  ],
] as const)('Block Public Access: %s', (_, of, is) => expect(answerIn(of)).toBe(is))

test('IPv6 addresses that were not read are not none', () => {
  const all = withGateway({}, '::/0')
  const seen = all.seen.map(one => (one.name === 'i' ? { ...one, facts: { ...one.facts, Ipv6Addresses: garbled } } : one))
  const { placed } = topologyOf({ ...all, seen })
  expect(placed[0]?.doubt).toBe('Ipv6Addresses of i: no')
})

test('IPv6 through a NAT gateway is not modelled', () => {
  const nat = thing('NatGateway', 'nat', { SubnetId: 'subnet', ConnectivityType: 'public' })
  const routes = topologyOf(
    scene(
      [
        ['0.0.0.0/0', 'nat'],
        ['64:ff9b::/96', 'nat'],
      ],
      nat,
    ),
  ).network.tables.get('table')?.routes
  expect(routes?.map(({ target }) => target)).toEqual([{ nat: 'nat' }, { opaque: 'nat' }, 'local'])
})
