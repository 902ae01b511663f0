import { describe, expect, test } from 'vitest'
import { known, unknown } from '../model/fact.ts'
import { type Actual, type Gap, type Owner, refer } from '../model/resource.ts'
import { actual as anywhere, denied, expected, from, gap, inventory } from '../model/resource-stub.ts'
import type { Pair } from './pair.ts'
import { partsOf } from './parts.ts'

const actual = (type: string, id: string, more: Partial<Actual> = {}) => anywhere(type, id, { vpc: known('vpc-1', from), ...more })
const groups = (...ids: readonly string[]) =>
  known(
    ids.map(id => refer('AWS::EC2::SecurityGroup', id)),
    from,
  )
const subnets = (...ids: readonly string[]) =>
  known(
    ids.map(id => refer('AWS::EC2::Subnet', id)),
    from,
  )
const eni = (owner: Owner | null, subnet = 'subnet-1', ...carried: readonly string[]) =>
  actual('AWS::EC2::NetworkInterface', 'eni-1', {
    owner: known(owner, from),
    properties: { SubnetId: known(refer('AWS::EC2::Subnet', subnet), from), GroupSet: groups(...carried) },
  })

const nat = actual('AWS::EC2::NatGateway', 'nat-1')
const balancer = actual('AWS::ElasticLoadBalancingV2::LoadBalancer', 'web', {
  arn: 'arn:aws:elasticloadbalancing:r:123456789012:loadbalancer/app/web/0123',
})
const service = (id: string, ...carried: readonly string[]) =>
  actual('AWS::ECS::Service', id, { properties: { Subnets: subnets('subnet-1'), SecurityGroups: groups(...carried) } })
const subnetGroup = actual('AWS::RDS::DBSubnetGroup', 'data', { properties: { SubnetIds: subnets('subnet-7') } })
const database = (id: string, ...carried: readonly string[]) =>
  actual('AWS::RDS::DBInstance', id, {
    properties: { DBSubnetGroupName: known(refer('AWS::RDS::DBSubnetGroup', 'data'), from), VPCSecurityGroups: groups(...carried) },
  })

const ofNat: Owner = { types: ['AWS::EC2::NatGateway'], alias: 'nat-1' }
const ofBalancer: Owner = { types: ['AWS::ElasticLoadBalancingV2::LoadBalancer'], alias: 'loadbalancer/app/web/0123' }
const ofService: Owner = { types: ['AWS::ECS::Service'], alias: null }
const ofDatabase: Owner = { types: ['AWS::RDS::DBInstance'], alias: null }

function told(one: Actual, around: readonly Actual[], paired: readonly Actual[], gaps: readonly Gap[] = []): string {
  const pairs = paired.map((each): Pair => ({ is: 'matched', expectation: expected(each.type, each.id), actual: each, by: 'name' }))
  const { parts, unexplained, standing, ownerOf } = partsOf(pairs, [one, ...around], inventory([one, ...around, ...paired], { gaps }))
  if (parts.length > 0) return `part of ${parts.map(part => part.owner.id).join()}`
  if (unexplained.length > 0) return `unknown: ${unexplained[0]?.because.reason}`
  if (!standing.includes(one)) return 'gone'
  return ownerOf(one) === undefined ? 'stands for itself' : `below ${ownerOf(one)?.id}`
}

describe('an interface', () => {
  const unread = gap('AWS::ElasticLoadBalancingV2::LoadBalancer')
  test.each<readonly [string, Actual, readonly Actual[], readonly Actual[], readonly Gap[], string]>([
    ['of what was paired is its part', eni(ofNat), [], [nat], [], 'part of nat-1'],
    ['of what is unmanaged is below it', eni(ofNat), [nat], [], [], 'below nat-1'],
    ['of what is on its way out goes with it', eni(ofNat), [{ ...nat, gone: 'deleting' }], [], [], 'gone'],
    ['of what nobody has stands for itself', eni(ofNat), [], [], [], 'stands for itself'],
    ['of nothing stands for itself', eni(null), [nat], [balancer], [], 'stands for itself'],
    ['is found by the end of an ARN', eni(ofBalancer), [], [balancer], [], 'part of web'],
    ['of another balancer is not', eni({ ...ofBalancer, alias: 'loadbalancer/app/web/9999' }), [], [balancer], [], 'stands for itself'],
    ['whose owner may be in an unread list is unknown', eni(ofBalancer), [], [], [unread], 'unknown: denied'],
    ['that was found is not unknown for it', eni(ofBalancer), [], [balancer], [unread], 'part of web'],
    [
      'of a task is the service with its groups',
      eni(ofService, 'subnet-1', 'sg-2'),
      [],
      [service('a', 'sg-1'), service('b', 'sg-2')],
      [],
      'part of b',
    ],
    [
      'of a task with groups of no service',
      eni(ofService, 'subnet-1', 'sg-9'),
      [],
      [service('a', 'sg-1'), service('b', 'sg-2')],
      [],
      'stands for itself',
    ],
    ['of a task in a subnet of no service', eni(ofService, 'subnet-9', 'sg-1'), [], [service('a', 'sg-1')], [], 'stands for itself'],
    [
      'of a database lies in its subnet group',
      eni(ofDatabase, 'subnet-7', 'sg-1'),
      [subnetGroup],
      [database('db', 'sg-1')],
      [],
      'part of db',
    ],
    [
      'of the only database there, whatever it carries',
      eni(ofDatabase, 'subnet-7', 'sg-9'),
      [subnetGroup],
      [database('db', 'sg-1')],
      [],
      'part of db',
    ],
    [
      'of a database that is being deleted goes with it',
      eni(ofDatabase, 'subnet-7', 'sg-1'),
      [subnetGroup, { ...database('old', 'sg-1'), gone: 'deleting' }],
      [],
      [],
      'gone',
    ],
    [
      'of a service that has no tasks any more is not its own',
      eni(ofService, 'subnet-1', 'sg-1'),
      [{ ...service('old', 'sg-1'), gone: 'INACTIVE', bears: { ids: null, each: [], more: null } }],
      [],
      [],
      'stands for itself',
    ],
    ['of a database elsewhere', eni(ofDatabase, 'subnet-1', 'sg-1'), [subnetGroup], [database('db', 'sg-1')], [], 'stands for itself'],
  ])('%s', (_what, one, around, paired, gaps, expected) => expect(told(one, around, paired, gaps)).toBe(expected))

  test('whose owner could not be read is unknown', () =>
    expect(told({ ...eni(null), owner: unknown(denied, from) }, [], [nat])).toBe('unknown: denied'))
})

test('an address is part of what its interface is part of', () => {
  const address = actual('AWS::EC2::EIP', 'eipalloc-1', { owner: known({ types: ['AWS::EC2::NetworkInterface'], alias: 'eni-1' }, from) })
  expect(told(address, [eni(ofBalancer)], [balancer])).toBe('part of web,web')
  expect(told(address, [eni(null)], [balancer])).toBe('below eni-1')
})
