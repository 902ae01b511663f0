import { expect, test } from 'vitest'
import { ownersIn } from '../../src/compare/owners.ts'
import { known, unknown } from '../../src/model/fact.ts'
import { type Actual, refer } from '../../src/model/resource.ts'
import { estate } from '../../src/compare/estate-stub.ts'
import { actual, at, denied, expected, from } from '../../src/model/resource-stub.ts'
import rule from './interface-placement.ts'

const subnet = (id: string) => refer('AWS::EC2::Subnet', id)
const group = actual('AWS::ElastiCache::SubnetGroup', 'group', { properties: { SubnetIds: known([subnet('a')], from) } })

/** Whether an interface in subnet `a` is astray, by what its owner says of its subnets. */
function isAstray(type: string, properties: Actual['properties']): boolean {
  const { inventory } = estate({ inventory: { resources: [group] } })
  const carrier = actual('AWS::EC2::NetworkInterface', 'eni-1', { properties: { SubnetId: known(subnet('a'), from) } })
  return ownersIn(inventory).isAstray(carrier, actual(type, 'x', { properties }))
}

test.each<readonly [string, boolean, string, Actual['properties']]>([
  ['a NAT gateway there', false, 'AWS::EC2::NatGateway', { SubnetId: known(subnet('a'), from) }],
  ['a NAT gateway elsewhere', true, 'AWS::EC2::NatGateway', { SubnetId: known(subnet('b'), from) }],
  ['a regional one', false, 'AWS::EC2::NatGateway', { SubnetId: known(null, from) }],
  ['a balancer there too', false, 'AWS::ElasticLoadBalancingV2::LoadBalancer', { Subnets: known([subnet('b'), subnet('a')], from) }],
  ['a balancer elsewhere', true, 'AWS::ElasticLoadBalancingV2::LoadBalancer', { Subnets: known([subnet('b')], from) }],
  ['one whose subnets could not be read', false, 'AWS::ElasticLoadBalancingV2::LoadBalancer', { Subnets: unknown(denied, from) }],
  [
    'a cache by its subnet group',
    false,
    'AWS::ElastiCache::ReplicationGroup',
    { CacheSubnetGroupName: known(refer('AWS::ElastiCache::SubnetGroup', 'group'), from) },
  ],
  ['a kind that does not say', false, 'AWS::EC2::TransitGatewayAttachment', {}],
])('the interface of %s: astray is %s', (_what, expected, type, properties) => expect(isAstray(type, properties)).toBe(expected))

test.each([true, false])('it is told where it is astray: %s', astray => {
  const nat = actual('AWS::EC2::NatGateway', 'nat-1')
  const carrier = actual('AWS::EC2::NetworkInterface', 'eni-1', { properties: { SubnetId: known('data-2a', from) } })
  const around = estate({ parts: [{ actual: carrier, of: expected(nat.type, 'nat', {}), owner: nat, astray }] })
  const found = [...rule.check(around)].map(
    one => `${one.effect} ${one.args['interface']} in ${one.args['actual']} at line ${one.at[0]?.line}`,
  )
  expect(found).toEqual(astray ? [`misplaced eni-1 in data-2a at line ${at[0]?.line}`] : [])
})
