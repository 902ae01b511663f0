/** The sample's findings with resources to draw: two tiers, two zones, a way in that nobody stated. */
import type { Audit, AuditedFact, AuditedResource, Json } from '../../src/model/audit.ts'
import { sample } from './sample.ts'

const fact = (property: string, expected: Json, actual: Json = expected): AuditedFact => ({
  property,
  verdict: JSON.stringify(expected) === JSON.stringify(actual) ? 'conforms' : 'deviates',
  expected,
  actual,
  evidence: { call: 'ec2:Describe', at: `/${property}` },
})

function resource(type: string, name: string, facts: readonly AuditedFact[], over: Partial<AuditedResource> = {}): AuditedResource {
  const spec = { file: 'spec/architecture.yaml', line: 10, column: 3, pointer: '/x' }
  return { type: `AWS::${type}`, name, id: `id-of-${name}`, arn: null, key: name, parent: null, state: 'there', spec, facts, ...over }
}

const rule = (port: number, peer: Json): Json => ({ protocol: 'tcp', ports: { from: port, to: port }, peer })
const group = (name: string, ...rules: readonly [readonly Json[], (readonly Json[])?]) =>
  resource('EC2::SecurityGroup', name, [fact('SecurityGroupIngress', rules[0], rules[1] ?? rules[0])])

const subnet = (name: string, zone: string) => resource('EC2::Subnet', name, [fact('AvailabilityZone', `ap-northeast-${zone}`)])
const inSubnets = (...names: readonly string[]) => fact('Subnets', [...names])
const withGroup = (name: string) => fact('SecurityGroups', [name])

const resources: readonly AuditedResource[] = [
  resource('EC2::VPC', 'shop-dev-vpc', [fact('CidrBlock', '10.0.0.0/16')]),
  subnet('shop-dev-public-2a', '2a'),
  subnet('shop-dev-public-2c', '2c'),
  subnet('shop-dev-private-2a', '2a'),
  subnet('shop-dev-private-2c', '2c'),
  group('shop-dev-alb-sg', [rule(443, { cidr: '0.0.0.0/0' })]),
  group('shop-dev-app-sg', [rule(8080, { group: 'shop-dev-alb-sg' })]),
  group(
    'shop-dev-db-sg',
    [rule(5432, { group: 'shop-dev-app-sg' })],
    [rule(5432, { group: 'shop-dev-app-sg' }), rule(5432, { cidr: '0.0.0.0/0' })],
  ),
  resource('ElasticLoadBalancingV2::LoadBalancer', 'shop-dev-alb', [
    inSubnets('shop-dev-public-2a', 'shop-dev-public-2c'),
    withGroup('shop-dev-alb-sg'),
  ]),
  resource('ECS::Service', 'cart', [inSubnets('shop-dev-private-2a'), withGroup('shop-dev-app-sg')]),
  resource('ECS::Service', '결제', [inSubnets('shop-dev-private-2a'), withGroup('shop-dev-app-sg')]),
  resource('ECS::Service', 'order-service', [], { state: 'missing', id: null }),
  resource('RDS::DBSubnetGroup', 'shop-dev-db', [fact('SubnetIds', ['shop-dev-private-2a', 'shop-dev-private-2c'])]),
  resource('RDS::DBInstance', 'shop-dev-postgres', [
    fact('DBSubnetGroupName', 'shop-dev-db'),
    fact('AvailabilityZone', 'ap-northeast-2a'),
    fact('PubliclyAccessible', false, true),
    fact('DBInstanceClass', 'db.t4g.micro', 'db.t4g.large'),
    fact('VPCSecurityGroups', ['shop-dev-db-sg']),
    fact('Tags', { Project: 'shop' }),
  ]),
  resource('ElastiCache::ReplicationGroup', 'shop-dev-cache', [], { state: 'unreadable', id: null }),
  resource('EC2::SecurityGroup', 'temp', [{ ...fact('SecurityGroupIngress', []), verdict: null }], { state: 'unmanaged', key: null }),
  resource('Logs::LogGroup', '/shop/cart', [fact('RetentionInDays', 14)]),
  resource('Logs::LogGroup', '/shop/pay', [fact('RetentionInDays', 14)]),
]

export const estate: Audit = { ...sample, resources }
