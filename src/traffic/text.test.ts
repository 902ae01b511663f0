import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pair } from './arbitrary.ts'
import { type Box, boxes, boxText, type Direction, parseTraffic, regionOf } from './index.ts'

const anywhere = { cidr: '0.0.0.0/0', but: [] }

test.each<[string, Box, Direction]>([
  ['tcp 22 from ::/0', { protocol: 'tcp', places: [{ from: 22, to: 22 }], peer: { cidr: '::/0', but: [] } }, 'ingress'],
  [
    'tcp 9092, 9094 to kafka-sg',
    {
      protocol: 'tcp',
      places: [
        { from: 9092, to: 9092 },
        { from: 9094, to: 9094 },
      ],
      peer: { group: 'kafka-sg' },
    },
    'egress',
  ],
  ['udp 0-65535 to 0.0.0.0/0', { protocol: 'udp', places: [{ from: 0, to: 65535 }], peer: anywhere }, 'egress'],
  ['icmp type 8 code 0 from 0.0.0.0/0', { protocol: 'icmp', places: [{ from: 2048, to: 2048 }], peer: anywhere }, 'ingress'],
  [
    'icmp type 3 code 4-255, type 4-5, type 6 code 0-1 from web',
    { protocol: 'icmp', places: [{ from: 772, to: 1537 }], peer: { group: 'web' } },
    'ingress',
  ],
  ['icmpv6 from 0.0.0.0/0', { protocol: 'icmpv6', places: [{ from: 0, to: 65535 }], peer: anywhere }, 'ingress'],
  ['protocol 47 from prefix list cdn', { protocol: 47, peer: { prefixList: 'cdn' } }, 'ingress'],
  ['all protocols from web (sg-0abc)', { protocol: 'all', but: [], peer: { group: 'web (sg-0abc)' } }, 'ingress'],
  ['all protocols but tcp, 47 from 0.0.0.0/0', { protocol: 'all', but: [6, 47], peer: anywhere }, 'ingress'],
  [
    'tcp 22 from 10.0.0.0/8 but 10.1.0.0/16, 10.2.0.0/16',
    { protocol: 'tcp', places: [{ from: 22, to: 22 }], peer: { cidr: '10.0.0.0/8', but: ['10.1.0.0/16', '10.2.0.0/16'] } },
    'ingress',
  ],
  ['protocol 47 from group 10.0.0.1', { protocol: 47, peer: { group: '10.0.0.1' } }, 'ingress'],
  ['protocol 47 from group group of 3', { protocol: 47, peer: { group: 'group of 3' } }, 'ingress'],
  ['protocol 47 to here to there', { protocol: 47, peer: { group: 'here to there' } }, 'egress'],
])('%s', (text, box, direction) => {
  expect(boxText(box, direction)).toBe(text)
  expect(parseTraffic(text)).toEqual({ ok: true, value: { box, direction } })
})

test('every box that the algebra makes is read back as it was', () => {
  fc.assert(
    fc.property(pair, fc.constantFrom<Direction>('ingress', 'egress'), ([rules], direction) => {
      for (const box of boxes(regionOf(rules)))
        expect(parseTraffic(boxText(box, direction))).toEqual({ ok: true, value: { box, direction } })
    }),
    { numRuns: 500, seed: 1 },
  )
})

test('whatever its name, a group or prefix list is read back as it was', () => {
  const name = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('', ' ', '::', 'fe80::1', '10.0.0.0/8', 'prefix list x', 'group ', 'a from b', '0.0.0.0/0 but x'),
  )
  const named = fc.oneof(
    name.map(group => ({ group })),
    name.map(prefixList => ({ prefixList })),
  )
  fc.assert(
    fc.property(named, peer => {
      const box: Box = { protocol: 47, peer }
      expect(parseTraffic(boxText(box, 'ingress'))).toEqual({ ok: true, value: { box, direction: 'ingress' } })
    }),
    { numRuns: 2000, seed: 1 },
  )
})

test('a person may write places in any order, and overlapping', () => {
  expect(parseTraffic('tcp 443, 80, 80-81 from web')).toEqual(parseTraffic('tcp 80-81, 443 from web'))
  expect(parseTraffic('icmp type 3, type 3 code 1 from web')).toEqual(parseTraffic('icmp type 3 from web'))
  expect(parseTraffic('protocol 6 from web')).toEqual(parseTraffic('tcp 0-65535 from web'))
  expect(parseTraffic('all protocols but 47, 6, tcp from web')).toEqual(parseTraffic('all protocols but tcp, 47 from web'))
})

test.each([
  ['nothing', ''],
  ['no peer', 'tcp 22'],
  ['an empty peer', 'tcp 22 from '],
  ['no ports', 'tcp from web'],
  ['a wrong port', 'tcp 22,80 from web'],
  ['an unknown protocol', 'sctp 22 from web'],
  ['a wrong number', 'protocol 256 from web'],
  ['all of all', 'all protocols but all from web'],
  ['all of what', 'all from web'],
  ['a block with host bits', 'tcp 22 from 10.0.0.1/8'],
  ['an address', 'tcp 22 from 10.0.0.1'],
  ['a malformed block', 'tcp 22 from 10.0.0.0/33'],
  ['two blocks', 'tcp 22 from 10.0.0.0/8, 11.0.0.0/8'],
  ['an exception from outside', 'tcp 22 from 10.0.0.0/8 but 11.0.0.0/8'],
  ['an exception of another family', 'tcp 22 from 0.0.0.0/0 but ::/1'],
  ['an exception of everything', 'tcp 22 from 10.0.0.0/8 but 10.0.0.0/8'],
  ['codes of several types', 'icmp type 3-4 code 1 from web'],
  ['a type over 255', 'icmp type 256 from web'],
  ['a message without type', 'icmp 8 from web'],
])('%s is refused: "%s"', (_, text) => {
  expect(parseTraffic(text)).toEqual({ ok: false, problem: expect.any(String) })
})
