import { expect, test } from 'vitest'
import type { TrafficRule } from './index.ts'
import { equal, intersect, isEmpty, minus, regionOf, union } from './region.ts'

const tcp = (from: number, to: number, cidr: string): TrafficRule => ({ protocol: 'tcp', ports: { from, to }, peer: { cidr } })
const icmp = (type: number, code: number | 'any'): TrafficRule => ({ protocol: 'icmp', icmp: { type, code }, peer: { cidr: '10.0.0.0/8' } })
const anywhere = { cidr: '0.0.0.0/0' }
const numbers = Array.from({ length: 256 }, (_, number) => number)

test.each<[string, readonly TrafficRule[], readonly TrafficRule[]]>([
  ['a block is its two halves', [tcp(22, 22, '0.0.0.0/0')], [tcp(22, 22, '128.0.0.0/1'), tcp(22, 22, '0.0.0.0/1')]],
  ['an IPv6 block is its two halves', [tcp(22, 22, '::/0')], [tcp(22, 22, '::/1'), tcp(22, 22, '8000::/1')]],
  ['a range is its ports', [tcp(80, 82, '10.0.0.0/8')], [tcp(81, 82, '10.0.0.0/8'), tcp(80, 80, '10.0.0.0/8')]],
  ['a rule within another adds nothing', [tcp(0, 100, '10.0.0.0/8')], [tcp(0, 100, '10.0.0.0/8'), tcp(22, 22, '10.1.0.0/16')]],
  ['the same rule twice is once', [tcp(22, 22, '10.0.0.0/8')], [tcp(22, 22, '10.0.0.0/8'), tcp(22, 22, '10.0.0.0/8')]],
  ['tcp whole is protocol 6', [tcp(0, 65535, '0.0.0.0/0')], [{ protocol: 6, peer: anywhere }]],
  ['icmp of any type is protocol 1', [{ protocol: 'icmp', icmp: { type: 'any' }, peer: anywhere }], [{ protocol: 1, peer: anywhere }]],
  ['a type is its codes', [icmp(3, 'any')], numbers.map(code => icmp(3, code))],
  ['all protocols are 0 to 255', [{ protocol: 'all', peer: anywhere }], numbers.map(protocol => ({ protocol, peer: anywhere }))],
])('%s', (_, a, b) => {
  expect(equal(regionOf(a), regionOf(b))).toBe(true)
  expect(regionOf(a)).toEqual(regionOf(b))
})

test.each<[string, readonly TrafficRule[], readonly TrafficRule[]]>([
  [
    'two ports are not the range between them',
    [tcp(9092, 9094, '10.0.0.0/8')],
    [tcp(9092, 9092, '10.0.0.0/8'), tcp(9094, 9094, '10.0.0.0/8')],
  ],
  ['tcp whole is not all protocols', [tcp(0, 65535, '0.0.0.0/0')], [{ protocol: 'all', peer: anywhere }]],
  ['tcp is not udp', [tcp(53, 53, '0.0.0.0/0')], [{ protocol: 'udp', ports: { from: 53, to: 53 }, peer: anywhere }]],
  ['IPv4 is not IPv6', [tcp(22, 22, '0.0.0.0/0')], [tcp(22, 22, '::/0')]],
  [
    'icmp is not icmpv6',
    [{ protocol: 'icmp', icmp: { type: 'any' }, peer: anywhere }],
    [{ protocol: 'icmpv6', icmp: { type: 'any' }, peer: anywhere }],
  ],
  [
    'a group is not the prefix list of its name',
    [{ protocol: 'all', peer: { group: 'web' } }],
    [{ protocol: 'all', peer: { prefixList: 'web' } }],
  ],
  ['a group is not everybody', [{ protocol: 'all', peer: { group: 'web' } }], [{ protocol: 'all', peer: anywhere }]],
  ['a code is not its neighbour', [icmp(3, 255)], [icmp(4, 0)]],
  ['a half is not the whole', [tcp(22, 22, '0.0.0.0/1')], [tcp(22, 22, '0.0.0.0/0')]],
])('%s', (_, a, b) => {
  expect(equal(regionOf(a), regionOf(b))).toBe(false)
})

test('operations on regions are those on sets', () => {
  const [a, b] = [regionOf([tcp(80, 90, '10.0.0.0/8')]), regionOf([tcp(85, 95, '10.0.0.0/9')])]
  expect(union(a, b)).toEqual(regionOf([tcp(80, 90, '10.0.0.0/8'), tcp(85, 95, '10.0.0.0/9')]))
  expect(intersect(a, b)).toEqual(regionOf([tcp(85, 90, '10.0.0.0/9')]))
  expect(minus(a, b)).toEqual(regionOf([tcp(80, 84, '10.0.0.0/8'), tcp(85, 90, '10.128.0.0/9')]))
  expect(isEmpty(minus(a, a))).toBe(true)
  expect(isEmpty(a)).toBe(false)
})

test('a block that no parser let through is a bug, not an empty set', () => {
  expect(() => regionOf([tcp(22, 22, '300.1.1.1/8')])).toThrow('not a CIDR block')
})
