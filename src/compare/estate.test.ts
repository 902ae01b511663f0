import { describe, expect, test } from 'vitest'
import { read } from '../spec/example.ts'
import { expectationsOf } from '../expect/index.ts'
import { type Fact, known, unknown } from '../model/fact.ts'
import { type Actual, type Gap, refer } from '../model/resource.ts'
import { actual as named, from, gap, inventory } from '../model/resource-stub.ts'
import { nameReferences } from './estate.ts'
import { named as spelled, namesOf } from './names.ts'
import { pair } from './pair.ts'
import { scopeOf } from './scope.ts'

const actual = (type: string, id: string, name: string | null, more: Partial<Actual> = {}) =>
  named(type, id, { name: known(name, from), ...more })
const inside = (vpc: string): Partial<Actual> => ({ vpc: known(vpc, from), parent: known(vpc, from) as Fact<string> })

const model = read({ 'env/prod.yaml': '{}\n' }, { environment: 'dev' })
const vpc = actual('AWS::EC2::VPC', 'vpc-1', 'acme-dev-vpc')
const web = actual('AWS::EC2::SecurityGroup', 'sg-1', 'acme-dev-web', inside('vpc-1'))

function estate(resources: readonly Actual[], gaps: readonly Gap[] = []) {
  const all = inventory([vpc, web, ...resources], { gaps })
  const paired = pair(expectationsOf(model), all, pairs => scopeOf(model, pairs))
  const { unmanaged, folded, siblings, unplaced, gaps: open } = nameReferences(model, all, paired)
  return {
    unmanaged: unmanaged.map(one => [one.actual.id, one.reason, one.parent ?? [], ...one.holds.map(held => held.id)].flat().join(' ')),
    folded: folded.map(one => one.id),
    siblings: siblings.map(one => one.id),
    unplaced: unplaced.map(one => one.actual.id),
    gaps: open.map(gap => gap.type),
  }
}
test("what waits for a resource speaks the spec's names too", () => {
  const waits = { VPCSecurityGroups: { value: known([refer('AWS::EC2::SecurityGroup', 'sg-1')], from), when: 'soon' } }
  const names = namesOf([], inventory([web]))
  expect(spelled(actual('AWS::RDS::DBInstance', 'db', 'db', { pending: waits }), names).pending['VPCSecurityGroups']?.value.value).toEqual([
    'acme-dev-web (sg-1)',
  ])
})

test('the tools of the CDK are folded, whatever else puts them in scope', () => {
  const inStack = (stack: string, more: Partial<Actual> = {}) =>
    actual('AWS::EC2::SecurityGroup', 'sg-9', 'acme-dev-x', { tags: known({ 'aws:cloudformation:stack-name': stack }, from), ...more })
  expect(estate([inStack('CDKToolkit')])).toMatchObject({ unmanaged: [], folded: ['sg-9'] })
  expect(estate([inStack('mine')])).toMatchObject({ unmanaged: ['sg-9 by-name'], folded: [] })
  expect(estate([inStack('CDKToolkit', inside('vpc-1'))])).toMatchObject({ unmanaged: ['sg-9 in-vpc acme-dev-vpc'], folded: [] })
})

const nothing = { unmanaged: [], folded: [], siblings: [], unplaced: [], gaps: [] }

describe('what lies nobody knows where', () => {
  const vpc = unknown({ reason: 'unresolved', call: null, action: null, message: 'parameter X has no value' }, from)
  test.each<[string, string, Partial<Actual>, Partial<ReturnType<typeof estate>>]>([
    ['may be in the VPC', 'rogue', {}, { unplaced: ['sg-9'] }],
    ['is ours by its name', 'acme-dev-rogue', {}, { unmanaged: ['sg-9 by-name'] }],
    ["is a sibling's by its name", 'acme-prod-rogue', {}, { siblings: ['sg-9'] }],
    ['was made by AWS', 'rogue', { madeByAws: 'default-vpc' }, {}],
  ])('%s', (_what, name, more, expected) =>
    expect(estate([actual('AWS::EC2::SecurityGroup', 'sg-9', name, { vpc, ...more })])).toEqual({ ...nothing, ...expected }),
  )
})

describe('what is in scope and not in the spec', () => {
  test.each<[string, readonly Actual[], Partial<ReturnType<typeof estate>>]>([
    [
      'in the VPC, whatever it is called',
      [actual('AWS::EC2::SecurityGroup', 'sg-9', 'rogue', inside('vpc-1'))],
      { unmanaged: ['sg-9 in-vpc acme-dev-vpc'] },
    ],
    ['elsewhere, named by nobody', [actual('AWS::EC2::SecurityGroup', 'sg-9', 'rogue', inside('vpc-9'))], {}],
    ['named by a pattern of the spec', [actual('AWS::RDS::DBInstance', 'acme-dev-db', 'acme-dev-db')], {}],
    [
      'what lives in it is not listed beside it',
      [
        actual('AWS::ECS::Cluster', 'c', 'c', { aliases: ['c', 'arn:c'], vpc: known('vpc-1', from) }),
        actual('AWS::ECS::Service', 's', 's', { parent: known('arn:c', from) }),
      ],
      { unmanaged: ['c in-vpc s'] },
    ],
    [
      'what lives in one of ours, whatever it is called',
      [
        actual('AWS::EC2::Instance', 'i-9', 'rogue', { parent: known('vpc-1', from) }),
        actual('AWS::EC2::Volume', 'vol-9', null, { parent: known('i-9', from) }),
      ],
      { unmanaged: ['i-9 in-parent acme-dev-vpc vol-9'] },
    ],
    [
      'made by AWS',
      [actual('AWS::EC2::SecurityGroup', 'sg-0', 'default', { ...inside('vpc-1'), madeByAws: 'default-security-group' })],
      { folded: ['sg-0'] },
    ],
    ['on its way out', [actual('AWS::EC2::SecurityGroup', 'sg-9', 'rogue', { ...inside('vpc-1'), gone: 'deleting' })], {}],
    [
      'of a sibling environment, with what lives in it',
      [actual('AWS::EC2::VPC', 'vpc-2', 'acme-prod-vpc'), actual('AWS::EC2::SecurityGroup', 'sg-2', 'anything', inside('vpc-2'))],
      { siblings: ['vpc-2', 'sg-2'] },
    ],
  ])('%s', (_, resources, then) => expect(estate(resources)).toEqual({ ...nothing, ...then }))

  test('a list that could not be read is a gap, but not of what lives in a stranger', () => {
    const stranger = actual('AWS::ECS::Cluster', 'other', 'other')
    expect(estate([stranger], [gap('AWS::RDS::DBInstance'), gap('AWS::ECS::Service', 'other')]).gaps).toEqual(['AWS::RDS::DBInstance'])
  })
})
