import { expect, test } from 'vitest'
import { regionOfBox } from './box.ts'
import { boxes } from './boxes.ts'
import { difference } from './difference.ts'
import { parseTraffic } from './parse-traffic.ts'
import { minus, type Region, union } from './region.ts'
import { boxText } from './text.ts'

/** Traffic in words, as a region. */
function region(texts: readonly string[]): Region {
  return texts
    .map(text => {
      const read = parseTraffic(text)
      if (!read.ok) throw new Error(read.problem)
      return regionOfBox(read.value.box)
    })
    .reduce(union, [])
}

test.each<[string, readonly string[], readonly string[], readonly string[]]>([
  [
    'everything from everywhere beside stated ports',
    ['tcp 80, 443 from 0.0.0.0/0'],
    ['tcp 80, 443 from 0.0.0.0/0', 'all protocols from 0.0.0.0/0'],
    ['all protocols but tcp from 0.0.0.0/0', 'tcp 0-79, 81-442, 444-65535 from 0.0.0.0/0'],
  ],
  ['two halves of a block', [], ['tcp 22 from 0.0.0.0/1', 'tcp 22 from 128.0.0.0/1'], ['tcp 22 from 0.0.0.0/0']],
  ['a block that was widened', ['tcp 22 from 10.0.0.0/16'], ['tcp 22 from 0.0.0.0/0'], ['tcp 22 from 0.0.0.0/0 but 10.0.0.0/16']],
  ['a block of IPv6 around a stated one', ['tcp 22 from 2001:db8::/32'], ['tcp 22 from ::/0'], ['tcp 22 from ::/0 but 2001:db8::/32']],
  ['a range over stated ports', ['tcp 9092, 9094 from kafka'], ['tcp 9092-9094 from kafka'], ['tcp 9093 from kafka']],
  ['ports of one peer in one box', [], ['tcp 9094 from kafka', 'tcp 9092 from kafka'], ['tcp 9092, 9094 from kafka']],
  [
    'each peer its own box',
    [],
    ['tcp 22 from web', 'tcp 22 from 10.0.0.0/8', 'tcp 22 from ::/0'],
    ['tcp 22 from 10.0.0.0/8', 'tcp 22 from ::/0', 'tcp 22 from web'],
  ],
  [
    'the larger of two blocks first',
    [],
    ['tcp 22 from 0.0.0.0/1', 'tcp 80 from 0.0.0.0/0'],
    ['tcp 80 from 0.0.0.0/0', 'tcp 22 from 0.0.0.0/1'],
  ],
  [
    'one block with two sets of exceptions',
    [],
    ['tcp 80 from 0.0.0.0/0 but 10.0.0.0/8', 'tcp 22 from 0.0.0.0/0 but 10.0.0.0/8, 172.16.0.0/12'],
    ['tcp 80 from 0.0.0.0/0 but 10.0.0.0/8', 'tcp 22 from 0.0.0.0/0 but 10.0.0.0/8, 172.16.0.0/12'],
  ],
  ['groups before prefix lists', [], ['tcp 22 from prefix list a', 'tcp 22 from b'], ['tcp 22 from b', 'tcp 22 from prefix list a']],
  [
    'ports first, where that is fewer',
    [],
    ['tcp 22 from 0.0.0.0/0', 'tcp 80, 443 from 10.0.0.0/8'],
    ['tcp 22 from 0.0.0.0/0', 'tcp 80, 443 from 10.0.0.0/8'],
  ],
  [
    'addresses first, where that is fewer',
    [],
    ['tcp 22, 443 from 10.0.0.0/24', 'tcp 22, 80 from 10.0.1.0/24'],
    ['tcp 22, 443 from 10.0.0.0/24', 'tcp 22, 80 from 10.0.1.0/24'],
  ],
  [
    'one code less of all messages',
    ['icmp type 8 code 0 from ::/0'],
    ['icmp from ::/0'],
    ['icmp type 0-7, type 8 code 1-255, type 9-255 from ::/0'],
  ],
  ['two protocols apart', [], ['protocol 47 from web', 'protocol 50 from web'], ['protocol 47 from web', 'protocol 50 from web']],
  ['more than everything from one peer', [], ['all protocols from web', 'tcp 22 from db'], ['all protocols from web', 'tcp 22 from db']],
  ['nothing', ['all protocols from web'], ['tcp 22 from web'], []],
])('adding %s', (_, stated, actual, added) => {
  expect(boxes(minus(region(actual), region(stated))).map(box => boxText(box, 'ingress'))).toEqual(added)
})

test('three neighbours of four are named as they are, not as the fourth left out', () => {
  const texts = boxes(region(['tcp 22 from 10.0.0.0/24', 'tcp 22 from 10.0.1.0/24', 'tcp 22 from 10.0.2.0/24'])).map(box =>
    boxText(box, 'ingress'),
  )
  expect(texts).toEqual(['tcp 22 from 10.0.0.0/23', 'tcp 22 from 10.0.2.0/24'])
})

test('a difference has what was added and what was lost', () => {
  const at = (port: number) => [{ protocol: 'tcp' as const, ports: { from: port, to: port }, peer: { group: 'app' } }]
  const { added, lost } = difference(at(5432), at(3306))
  expect(added.map(box => boxText(box, 'egress'))).toEqual(['tcp 3306 to app'])
  expect(lost.map(box => boxText(box, 'egress'))).toEqual(['tcp 5432 to app'])
  expect(difference(at(5432), at(5432))).toEqual({ added: [], lost: [] })
})
