import { expect, test } from 'vitest'
import { ownersIn } from '../../src/compare/owners.ts'
import { known, unknown } from '../../src/model/fact.ts'
import { type Actual, refer } from '../../src/model/resource.ts'

const from = { call: 'test:Describe', at: '/' }
const actual = (type: string, id: string, properties: Actual['properties'] = {}): Actual => ({
  type,
  id,
  arn: null,
  name: known(id, from),
  aliases: [id],
  parent: null,
  vpc: known(null, from),
  tags: known({}, from),
  properties,
  pending: {},
  gone: null,
  madeByAws: null,
  from,
})
const subnet = (id: string) => refer('AWS::EC2::Subnet', id)
const denied = unknown({ reason: 'denied', call: null, action: null, message: 'no' }, from)
const group = actual('AWS::ElastiCache::SubnetGroup', 'group', { SubnetIds: known([subnet('a')], from) })

/** Whether an interface in subnet `a` is astray, by what its owner says of its subnets. */
function isAstray(type: string, properties: Actual['properties']): boolean {
  const inventory = {
    source: { kind: 'live', account: '1', region: 'r', startedAt: '', finishedAt: '', calls: 0 },
    resources: [group],
    gaps: [],
    ledger: [],
  } as const
  const carrier = actual('AWS::EC2::NetworkInterface', 'eni-1', { SubnetId: known(subnet('a'), from) })
  return ownersIn(inventory).isAstray(carrier, actual(type, 'x', properties))
}

test.each<readonly [string, boolean, string, Actual['properties']]>([
  ['a NAT gateway there', false, 'AWS::EC2::NatGateway', { SubnetId: known(subnet('a'), from) }],
  ['a NAT gateway elsewhere', true, 'AWS::EC2::NatGateway', { SubnetId: known(subnet('b'), from) }],
  ['a regional one', false, 'AWS::EC2::NatGateway', { SubnetId: known(null, from) }],
  ['a balancer there too', false, 'AWS::ElasticLoadBalancingV2::LoadBalancer', { Subnets: known([subnet('b'), subnet('a')], from) }],
  ['a balancer elsewhere', true, 'AWS::ElasticLoadBalancingV2::LoadBalancer', { Subnets: known([subnet('b')], from) }],
  ['one whose subnets could not be read', false, 'AWS::ElasticLoadBalancingV2::LoadBalancer', { Subnets: denied }],
  [
    'a cache by its subnet group',
    false,
    'AWS::ElastiCache::ReplicationGroup',
    { CacheSubnetGroupName: known(refer('AWS::ElastiCache::SubnetGroup', 'group'), from) },
  ],
  ['a kind that does not say', false, 'AWS::EC2::TransitGatewayAttachment', {}],
])('the interface of %s: astray is %s', (_what, expected, type, properties) => expect(isAstray(type, properties)).toBe(expected))
