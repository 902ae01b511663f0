import { describe, expect, test } from 'vitest'
import type { Estate } from '../../src/compare/index.ts'
import { exactly } from '../../src/model/claim.ts'
import { known } from '../../src/model/fact.ts'
import type { Actual, Gap } from '../../src/model/resource.ts'
import missing from './interface-missing.ts'
import placement from './interface-placement.ts'

const from = { call: 'test:Describe', at: '/' }
const at = [{ file: 'spec.yaml', line: 7, column: 1, pointer: '/x' }]
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
const denied = { reason: 'denied', call: 'ec2:DescribeNetworkInterfaces', action: null, message: 'no' } as const
const unread: Gap = { type: 'AWS::EC2::NetworkInterface', parent: null, because: denied, from }

interface Around {
  readonly interfaces?: number
  /** What its parts are. */
  readonly parts?: string
  readonly gaps?: readonly Gap[]
  readonly kind?: 'live' | 'template'
  readonly astray?: boolean
  readonly unexplained?: boolean
}

/** One matched resource with some interfaces of its own. */
function estate(
  owner: Actual,
  { interfaces = 0, parts = 'AWS::EC2::NetworkInterface', gaps = [], kind = 'live', astray = false, unexplained = false }: Around,
): Estate {
  const expectation = { type: owner.type, key: owner.id, name: exactly(owner.id, at), parent: null, at, properties: {} }
  const carrier = actual(parts, 'eni-1', { SubnetId: known('data-2a', from) })
  return {
    pairs: [{ is: 'matched', expectation, actual: owner, by: 'name' }],
    parts: Array.from({ length: interfaces }, () => ({ actual: carrier, of: expectation, owner, astray })),
    unexplained: unexplained ? [{ actual: carrier, because: denied }] : [],
    inventory: { source: { kind, account: '1', region: 'r', startedAt: '', finishedAt: '', calls: 0 }, resources: [], gaps, ledger: [] },
    // The rules look at these alone.
  } as unknown as Estate
}

const nat = actual('AWS::EC2::NatGateway', 'nat-1')
const endpoint = (type: string) => actual('AWS::EC2::VPCEndpoint', 'vpce-1', { VpcEndpointType: known(type, from) })

describe('what must have an interface', () => {
  const told = (owner: Actual, around: Around) => [...missing.check(estate(owner, around))].map(one => `${one.verdict} ${one.actual?.id}`)
  test.each<readonly [string, Actual, Around, readonly string[]]>([
    ['has one', nat, { interfaces: 1 }, []],
    ['has none', nat, {}, ['unknown nat-1']],
    ['has an address, and none', nat, { interfaces: 1, parts: 'AWS::EC2::EIP' }, ['unknown nat-1']],
    ['has none in a list that was not read', nat, { gaps: [unread] }, []],
    ["has none while somebody's could not be told", nat, { unexplained: true }, []],
    ['has none in a template', nat, { kind: 'template' }, []],
    ['an interface endpoint', endpoint('Interface'), {}, ['unknown vpce-1']],
    ['a gateway endpoint has none', endpoint('Gateway'), {}, []],
    ['a service may run nothing', actual('AWS::ECS::Service', 'api'), {}, []],
    ['a subnet has none', actual('AWS::EC2::Subnet', 'subnet-1'), {}, []],
  ])('%s', (_what, owner, around, expected) => expect(told(owner, around)).toEqual(expected))
})

describe('an interface', () => {
  const told = (around: Around) =>
    [...placement.check(estate(nat, around))].map(one => `${one.effect} ${one.args['interface']} in ${one.args['actual']}`)
  test('where its owner has one', () => expect(told({ interfaces: 1 })).toEqual([]))
  test('where its owner has none', () => expect(told({ interfaces: 1, astray: true })).toEqual(['misplaced eni-1 in data-2a']))
})
