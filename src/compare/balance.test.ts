import { expect, test } from 'vitest'
import { known } from '../model/fact.ts'
import { type Actual, type Bears, type Gap, refer } from '../model/resource.ts'
import { actual, expected, from, gap, inventory, source } from '../model/resource-stub.ts'
import { imbalancesIn } from './balance.ts'
import type { Pair } from './pair.ts'

const subnets = ['a', 'c'].map(zone => actual('AWS::EC2::Subnet', zone, { properties: { AvailabilityZone: known(`zone-${zone}`, from) } }))
const eni = (id: string, subnet: string, type = 'AWS::EC2::NatGateway', alias: string | null = null) =>
  actual('AWS::EC2::NetworkInterface', id, {
    owner: known({ types: [type], alias }, from),
    properties: { SubnetId: known(refer('AWS::EC2::Subnet', subnet), from) },
  })
const owner = (bears: Bears, id = 'x', type = 'AWS::EC2::NatGateway') => actual(type, id, { bears })

interface Around {
  readonly kind?: 'live' | 'template'
  readonly gaps?: readonly Gap[]
  readonly standing?: readonly Actual[]
  /** Of the same list, and in no pair. */
  readonly unmanaged?: readonly Actual[]
}

/** Owners, and the interfaces that are parts of the first of them. */
function told(
  owners: readonly Actual[],
  interfaces: readonly Actual[],
  { kind = 'live', gaps = [], standing = [], unmanaged = [] }: Around = {},
) {
  const pairs = owners.map((one): Pair => ({ is: 'matched', expectation: expected(one.type, one.id), actual: one, by: 'name' }))
  const [first] = owners
  if (first === undefined) return []
  const parts = interfaces.map(one => ({ actual: one, of: expected(first.type, first.id), owner: first, astray: false }))
  const all = inventory([...subnets, ...owners, ...unmanaged, ...interfaces], { gaps, source: { ...source, kind } })
  return imbalancesIn(pairs, parts, standing, all, id => `subnet ${id}`).map(
    one =>
      `${one.owners.map(each => each.actual.id).join()} lacks ${one.lacks} ${one.lacking.join()} surplus ${one.surplus.map(each => each.id).join()}`,
  )
}

const database = 'AWS::RDS::DBInstance'
const service = 'AWS::ECS::Service'
const tasks = (count: number, isSteady = true): Bears => ({
  ids: null,
  each: Array.from({ length: count }, () => ({})),
  more: isSteady ? [] : null,
})
const named: Bears = { ids: ['eni-1'], each: [], more: null }
const single: Bears = { ids: null, each: [{ zone: 'zone-a' }], more: [] }
const double: Bears = { ids: null, each: [{ zone: 'zone-a' }], more: [{ notZone: 'zone-a' }] }

test.each<readonly [string, ReturnType<typeof told>, readonly string[]]>([
  ['the one that it names', told([owner(named)], [eni('eni-1', 'a')]), []],
  ['none of those that it names', told([owner(named)], []), ['x lacks 1 eni-1 surplus ']],
  ['one that it does not name', told([owner(named)], [eni('eni-1', 'a'), eni('eni-2', 'a')]), ['x lacks 0  surplus eni-2']],
  [
    'one in each subnet',
    told([owner({ ids: null, each: [{ subnet: 'a' }, { subnet: 'c' }], more: null })], [eni('eni-1', 'a'), eni('eni-2', 'c')]),
    [],
  ],
  [
    'two in one subnet',
    told([owner({ ids: null, each: [{ subnet: 'a' }, { subnet: 'c' }], more: null })], [eni('eni-1', 'a'), eni('eni-2', 'a')]),
    ['x lacks 1 subnet c surplus '],
  ],
  ['a database', told([owner(single, 'db', database)], [eni('eni-1', 'a', database)]), []],
  [
    'a database with a second interface',
    told([owner(single, 'db', database)], [eni('eni-1', 'a', database), eni('eni-2', 'a', database)]),
    ['db lacks 0  surplus eni-1,eni-2'],
  ],
  ['one in another zone', told([owner(single, 'db', database)], [eni('eni-1', 'c', database)]), ['db lacks 1 zone-a surplus eni-1']],
  ['one with a standby', told([owner(double, 'db', database)], [eni('eni-1', 'a', database), eni('eni-2', 'c', database)]), []],
  ['a standby that shows none', told([owner(double, 'db', database)], [eni('eni-1', 'a', database)]), []],
  [
    'a standby beside it',
    told([owner(double, 'db', database)], [eni('eni-1', 'a', database), eni('eni-2', 'a', database)]),
    ['db lacks 0  surplus eni-1,eni-2'],
  ],
  [
    'two databases that nothing tells apart',
    told([owner(single, 'db-1', database), owner(single, 'db-2', database)], [eni('eni-1', 'a', database), eni('eni-2', 'a', database)]),
    [],
  ],
  [
    'an unmanaged one beside it has its own',
    told([owner(single, 'db', database)], [eni('eni-1', 'a', database), eni('eni-2', 'a', database)], {
      unmanaged: [owner(single, 'other', database)],
    }),
    [],
  ],
  [
    'and no more than its own',
    told(
      [owner(single, 'db', database)],
      ['eni-1', 'eni-2', 'eni-3'].map(id => eni(id, 'a', database)),
      { unmanaged: [owner(single, 'other', database)] },
    ),
    ['db lacks 0  surplus eni-1,eni-2,eni-3'],
  ],
  [
    'one of them without',
    told([owner(single, 'db-1', database), owner(single, 'db-2', database)], [eni('eni-1', 'a', database)]),
    ['db-2 lacks 1 zone-a surplus '],
  ],
  [
    'as many as tasks',
    told(
      [owner(tasks(1), 's', service), owner(tasks(2), 't', service)],
      ['1', '2', '3'].map(id => eni(id, 'a', service)),
    ),
    [],
  ],
  [
    'one task without',
    told(
      [owner(tasks(1), 's', service), owner(tasks(2), 't', service)],
      ['1', '2'].map(id => eni(id, 'a', service)),
    ),
    ['s,t lacks 1  surplus '],
  ],
  ['which may be the one that stands alone', told([owner(tasks(1), 's', service)], [], { standing: [eni('eni-9', 'a', service)] }), []],
  [
    'a task of nobody',
    told(
      [owner(tasks(1), 's', service)],
      ['1', '2'].map(id => eni(id, 'a', service)),
    ),
    ['s lacks 0  surplus 1,2'],
  ],
  [
    'or of a deployment under way',
    told(
      [owner(tasks(1, false), 's', service)],
      ['1', '2'].map(id => eni(id, 'a', service)),
    ),
    [],
  ],
  ['a template has no interfaces', told([owner(named)], [], { kind: 'template' }), []],
  ['a list that was not read', told([owner(named)], [], { gaps: [gap('AWS::EC2::NetworkInterface')] }), []],
])('%s', (_what, found, expected) => expect(found).toEqual(expected))
