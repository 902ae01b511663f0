import { describe, expect, test } from 'vitest'
import { exactly } from '../model/claim.ts'
import { type Fact, known, unknown } from '../model/fact.ts'
import type { Actual, Expectation, Gap } from '../model/resource.ts'
import { actual as named, at, denied, expected, from, gap, inventory } from '../model/resource-stub.ts'
import { type Pair, pair } from './pair.ts'

const vpc = (name: string) => expected('AWS::EC2::VPC', name)
const subnet = (name: string, cidr: string) =>
  expected('AWS::EC2::Subnet', name, { CidrBlock: exactly(cidr, at) }, { type: 'AWS::EC2::VPC', key: 'v' })
const service = (name: string) => expected('AWS::ECS::Service', name, {}, { type: 'AWS::ECS::Cluster', key: 'c' })
const cluster = expected('AWS::ECS::Cluster', 'c')

const actual = (type: string, id: string, name: Fact<string | null> | string | null, more: Partial<Actual> = {}) =>
  named(type, id, { name: typeof name === 'string' || name === null ? known(name, from) : name, ...more })
const liveSubnet = (id: string, name: Fact<string | null> | string | null, cidr: string, more: Partial<Actual> = {}) =>
  actual('AWS::EC2::Subnet', id, name, { parent: known('vpc-1', from), properties: { CidrBlock: known(cidr, from) }, ...more })
const liveService = (id: string) => actual('AWS::ECS::Service', id, id, { parent: known('c', from) })

function told(one: Pair): string {
  switch (one.is) {
    case 'matched':
      return `${one.expectation.key} = ${one.actual.id} by ${one.by}`
    case 'ambiguous':
      return `${one.expectation.key} = ${one.candidates
        .map(candidate => candidate.id)
        .sort()
        .join(' or ')}`
    case 'missing':
      return `${one.expectation.key} is missing`
    case 'unreadable':
      return `${one.expectation.key} is unreadable: ${one.because.reason}`
    case 'hidden':
      return `${one.expectation.key} is hidden under ${one.under.expectation.key}`
  }
}

function pairs(
  expectations: readonly Expectation[],
  resources: readonly Actual[],
  gaps: readonly Gap[] = [],
  inScope = true,
): readonly string[] {
  return pair(expectations, inventory(resources, { gaps }), () => scope(inScope)).pairs.map(told)
}

const scope = (inScope: boolean) => ({ holds: () => inScope, isSiblings: () => false, reason: () => 'in-vpc' as const })

const v = vpc('v')
const liveVpc = actual('AWS::EC2::VPC', 'vpc-1', 'v')
const a = subnet('a', '10.0.1.0/24')
const b = subnet('b', '10.0.2.0/24')

describe('pairing', () => {
  test('by name within the parent', () =>
    expect(pairs([v, a], [liveVpc, liveSubnet('s-1', 'a', '10.0.1.0/24')])).toEqual(['v = vpc-1 by name', 'v/a = s-1 by name']))
  test('a name in another parent is nothing', () =>
    expect(pairs([v, a], [liveVpc, liveSubnet('s-1', 'a', '10.0.1.0/24', { parent: known('vpc-2', from) })])).toContain('v/a is missing'))
  test('by natural key when the name was changed', () =>
    expect(pairs([v, a, b], [liveVpc, liveSubnet('s-1', 'x', '10.0.1.0/24'), liveSubnet('s-2', 'b', '10.0.2.0/24')])).toContain(
      'v/a = s-1 by key',
    ))
  test('a doubled name: the one with the natural key is meant', () =>
    expect(pairs([v, a], [liveVpc, liveSubnet('s-1', 'a', '10.0.9.0/24'), liveSubnet('s-2', 'a', '10.0.1.0/24')])).toContain(
      'v/a = s-2 by name',
    ))
  test('a doubled name without a natural key that decides is ambiguous', () =>
    expect(pairs([v, a], [liveVpc, liveSubnet('s-1', 'a', '10.0.8.0/24'), liveSubnet('s-2', 'a', '10.0.9.0/24')])).toContain(
      'v/a = s-1 or s-2',
    ))
  test('the last one left under one parent', () =>
    expect(
      pairs([cluster, service('a'), service('b')], [actual('AWS::ECS::Cluster', 'c', 'c'), liveService('a'), liveService('x')]),
    ).toContain('c/b = x by last'))
  test('two that are left are nobody', () =>
    expect(pairs([cluster, service('a')], [actual('AWS::ECS::Cluster', 'c', 'c'), liveService('x'), liveService('y')])).toContain(
      'c/a is missing',
    ))
  test('the last one left with another natural key is another thing', () =>
    expect(pairs([v, a], [liveVpc, liveSubnet('s-1', 'x', '10.0.9.0/24')])).toContain('v/a is missing'))
  test('a certificate for another name is another certificate, and not this one renamed', () => {
    const wanted: Expectation = { ...v, type: 'AWS::CertificateManager::Certificate', key: 'c', name: exactly('*.example', at) }
    const other = actual('AWS::CertificateManager::Certificate', 'arn:c', 'www.example')
    expect(pairs([wanted], [other])).toEqual(['c is missing'])
  })
  test('at the top, what is out of scope is nobody', () =>
    expect(pairs([v], [actual('AWS::EC2::VPC', 'vpc-9', 'other')], [], false)).toEqual(['v is missing']))
  test('a missing parent hides its children', () => expect(pairs([v, a], [])).toEqual(['v is missing', 'v/a is hidden under v']))
  test('what lives in something on its way out goes with it, and what lives in its namesake does not', () => {
    const left = (...resources: readonly Actual[]) =>
      pair([], inventory(resources), () => ({ holds: () => true, isSiblings: () => false, reason: () => 'in-vpc' })).left.map(one => one.id)
    const draining = { ...liveService('a'), gone: 'DRAINING' }
    const target = actual('AWS::ApplicationAutoScaling::ScalableTarget', 't', 't', { parent: known('a', from) })
    const policy = actual('AWS::ApplicationAutoScaling::ScalingPolicy', 'p', 'p', { parent: known('t', from) })
    expect(left(draining, target, policy)).toEqual([])
    expect(left(draining, liveService('a'), target, policy)).toEqual(['a', 't', 'p'])
    expect(left(liveService('a'), draining, target)).toEqual(['a', 't'])
    expect(left(target)).toEqual(['t'])
  })
  test('what is gone never pairs', () => expect(pairs([v], [{ ...liveVpc, gone: 'deleting' }])).toEqual(['v is missing']))
})

describe('what AWS makes by itself, in a template', () => {
  const own: Expectation = { ...subnet('default', '10.0.3.0/24'), liveOnly: true }
  const paired = (resources: readonly Actual[]) => {
    const held = inventory(resources)
    const { pairs: found, notApplicable } = pair([v, own], { ...held, source: { ...held.source, kind: 'template' } }, () => scope(true))
    return [...found.map(told), ...notApplicable.map(({ key }) => `${key} is not applicable`)]
  }
  test('is paired where the template speaks of it', () =>
    expect(paired([liveVpc, liveSubnet('s-1', 'default', '10.0.3.0/24')])).toEqual(['v = vpc-1 by name', 'v/default = s-1 by name']))
  test('is not missing where it does not', () => expect(paired([liveVpc])).toEqual(['v = vpc-1 by name', 'v/default is not applicable']))
  test('nor is it the last one left', () =>
    expect(paired([liveVpc, liveSubnet('s-1', 'x', '10.0.3.0/24')])).toEqual(['v = vpc-1 by name', 'v/default is not applicable']))
  test('nor hidden', () => expect(paired([])).toEqual(['v is missing', 'v/default is not applicable']))
})

describe('what could not be read', () => {
  const unread = (parent: string | null) => gap('AWS::EC2::Subnet', parent)
  test('a refused list is not an empty list', () => expect(pairs([v, a], [liveVpc], [unread(null)])).toContain('v/a is unreadable: denied'))
  test('of a half-read list, what was read is paired', () =>
    expect(pairs([v, a, b], [liveVpc, liveSubnet('s-1', 'a', '10.0.1.0/24')], [unread(null)])).toEqual([
      'v = vpc-1 by name',
      'v/a = s-1 by name',
      'v/b is unreadable: denied',
    ]))
  test('a gap of another parent does not matter', () => expect(pairs([v, a], [liveVpc], [unread('vpc-2')])).toContain('v/a is missing'))
  test('with a gap, the last one left may be another', () =>
    expect(
      pairs([cluster, service('a')], [actual('AWS::ECS::Cluster', 'c', 'c'), liveService('x')], [gap('AWS::ECS::Service', 'c')]),
    ).toContain('c/a is unreadable: denied'))
  test('a thing without a readable name may be the one', () =>
    expect(pairs([v, a], [liveVpc, liveSubnet('s-1', unknown(denied, from), '10.0.9.0/24')])).toContain('v/a is unreadable: denied'))
})

test('the order of answers does not matter', () => {
  const resources = [liveVpc, liveSubnet('s-1', 'x', '10.0.1.0/24'), liveSubnet('s-2', 'b', '10.0.2.0/24')]
  expect(pairs([v, a, b], resources.toReversed())).toEqual(pairs([v, a, b], resources))
})
