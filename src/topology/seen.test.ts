/** What is unmanaged is seen once: by the thing itself, and its interfaces as its own. */
import { expect, test } from 'vitest'
import type { Estate } from '../compare/index.ts'
import { known, type Reason } from '../model/fact.ts'
import type { Actual } from '../model/resource.ts'
import { actual as anywhere, expected, from } from '../model/resource-stub.ts'
import { doubtFor, sceneOfEstate } from './seen.ts'

const actual = (type: string, id: string, own: Partial<Actual> = {}) =>
  anywhere(type, id, { name: known(null, from), vpc: known('vpc-1', from), ...own })
const interfaceOf = (id: string, alias: string | null) =>
  actual('AWS::EC2::NetworkInterface', id, { owner: known({ types: ['AWS::EC2::Instance'], alias }, from) })

const vpc = actual('AWS::EC2::VPC', 'vpc-1')
// The scene looks at nothing else of an estate.
const estate = {
  pairs: [
    {
      is: 'matched',
      actual: vpc,
      expectation: { type: vpc.type, name: { want: { is: 'exactly', value: 'main' }, at: [] }, key: 'main', at: [] },
    },
  ],
  unmanaged: [
    {
      actual: actual('AWS::EC2::Instance', 'i-1'),
      holds: [interfaceOf('eni-1', 'i-1'), interfaceOf('eni-2', null), actual('AWS::EC2::Volume', 'vol-1')],
    },
  ],
  folded: [],
  gaps: [],
  parts: [],
} as unknown as Estate

test('an interface of it is told as its own, one that says nothing and other parts as themselves', () => {
  expect(sceneOfEstate(estate).seen.map(({ name, owner }) => [name, owner?.name ?? null])).toEqual([
    ['main', null],
    ['i-1', null],
    ['eni-1', 'i-1'],
    ['eni-2', null],
    ['vol-1', null],
  ])
})

test('a rule lives in its own listener, not in one of another balancer on the same port', () => {
  const type = 'AWS::ElasticLoadBalancingV2::Listener'
  const pairs = ['public', 'inner'].map(name => ({
    is: 'matched',
    actual: anywhere(type, `arn:${name}`),
    expectation: expected(type, '443', {}, { type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', key: name }),
  }))
  const rule = anywhere('AWS::ElasticLoadBalancingV2::ListenerRule', 'arn:rule', { parent: known('arn:inner', from) })
  const { seen } = sceneOfEstate({ ...estate, pairs, unmanaged: [{ actual: rule, holds: [] }] } as unknown as Estate)
  expect(seen.map(({ name, parent }) => [name, parent])).toEqual([
    ['public/443', null],
    ['inner/443', null],
    ['arn:rule', 'inner/443'],
  ])
})

test('a peering connection is of both its VPCs; a VPN gateway that is attached to none is of none', () => {
  const peering = actual('AWS::EC2::VPCPeeringConnection', 'pcx-1', { vpc: known('vpc-2', from), alsoVpcs: ['vpc-1'] })
  const elsewhere = actual('AWS::EC2::VPCPeeringConnection', 'pcx-2', { vpc: known('vpc-2', from), alsoVpcs: ['vpc-3'] })
  const [attached, detached] = ['vpc-1', null].map((id, index) => actual('AWS::EC2::VPNGateway', `vgw-${index}`, { vpc: known(id, from) }))
  const unmanaged = [peering, elsewhere, attached, detached].map(one => ({ actual: one, holds: [] }))
  const { seen } = sceneOfEstate({ ...estate, unmanaged } as unknown as Estate)
  expect(seen.map(({ name }) => name)).toEqual(['main', 'pcx-1', 'vgw-0'])
})

test.each<[Reason, string | null, string]>([
  ['denied', 'ec2:DescribeSubnets', 'ec2:DescribeSubnets: denied'],
  ['not-recorded', 'ec2:DescribeSubnets', 'in the words of whoever knows'],
  ['unresolved', null, 'in the words of whoever knows'],
])('%s: what is not known is said in few words, and what AWS answered is not said again', (reason, call, told) =>
  expect(doubtFor({ reason, call, action: null, message: 'in the words of whoever knows' })).toBe(told),
)
