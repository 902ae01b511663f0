/** Boxes of packets against the packets of a small world, counted one by one. */
import { expect, test } from 'vitest'
import { holds } from './bounds.ts'
import { boxOf, changed, cut, firstFits, has, internetBeyond, type Packet, type Packets, type Slice, within, without } from './packets.ts'
import { type Dice, dice } from './reach/random-network.ts'

const runs = 300
const inSlice = (slice: Slice, { service, source, target, client }: Packet) =>
  (slice.services === undefined || holds(slice.services, service)) &&
  (slice.source === undefined || holds(slice.source, source)) &&
  (slice.target === undefined || holds(slice.target, target)) &&
  (slice.client === undefined || holds(slice.client, client))

const four = [0, 1, 2, 3]
/** All packets of a small world. */
const every: readonly Packet[] = four.flatMap(service =>
  four.flatMap(source => four.flatMap(target => four.map(client => ({ service, source: BigInt(source), target: BigInt(target), client })))),
)
/** A run, or two with a gap. */
const bounds = ({ below, one, rarely }: Dice) =>
  rarely(4)
    ? [0, 1, 2, 3 + below(2)]
    : one([
        [0, 4],
        [0, 2],
        [1, 3],
        [1, 4],
        [2, 3],
      ])
const big = (roll: Dice) => bounds(roll).map(BigInt)
const box = (roll: Dice): Packets => ({ services: bounds(roll), source: big(roll), target: big(roll), client: bounds(roll) })
const slice = (roll: Dice): Slice => {
  const { services, source, target, client } = box(roll)
  const some = <T extends object>(part: T) => (roll.rarely(2) ? part : {})
  return { ...some({ services }), ...some({ source }), ...some({ target }), ...some({ client }) }
}
const points = (boxes: readonly Packets[]) => every.filter(packet => boxes.some(one => inSlice(one, packet)))

test('cut, without, firstFits, within and changed mean what single packets say', () => {
  for (let seed = 1; seed <= runs; seed++) {
    const roll = dice(seed)
    const boxes = [box(roll), box(roll)]
    const [first, second] = [slice(roll), slice(roll)]
    const own = points(boxes)
    expect(points(boxes.flatMap(one => cut(one, first) ?? []))).toEqual(own.filter(packet => inSlice(first, packet)))
    const rest = without(boxes, [first, second])
    expect(points(rest)).toEqual(own.filter(packet => !inSlice(first, packet) && !inSlice(second, packet)))
    const parts = firstFits(boxes, [{ lets: first }, { lets: second }])
    const given = (to: Slice) => points(parts.filter(({ of }) => of.lets === to).map(({ part }) => part))
    expect(given(first)).toEqual(own.filter(packet => inSlice(first, packet)))
    expect(given(second)).toEqual(own.filter(packet => !inSlice(first, packet) && inSlice(second, packet)))
    const [one = box(roll), other = box(roll)] = boxes
    expect(every.filter(packet => has(one, packet))).toEqual(points([one]))
    expect(within(one, other)).toBe(points([one]).every(packet => inSlice(other, packet)))
    expect(points([changed(one, first)])).toEqual(points([{ ...one, ...first }]))
  }
})

test('what is without a box shares nothing among its parts', () => {
  for (let seed = 1; seed <= runs; seed++) {
    const roll = dice(seed)
    const parts = without([box(roll)], [slice(roll), slice(roll)])
    expect(every.filter(packet => parts.filter(one => inSlice(one, packet)).length > 1)).toEqual([])
  }
})

test('the box of a packet holds that packet alone', () => {
  for (const packet of every) expect(every.filter(other => inSlice(boxOf(packet), other))).toEqual([packet])
})

test('the internet is neither private nor reserved nor the network itself', () => {
  const at = (text: string) => BigInt(text.split('.').reduce((sum, part) => sum * 256 + Number(part), 0))
  const world = internetBeyond(['203.0.113.0/24', '10.0.0.0/16'])
  const inside = ['1.1.1.1', '203.0.112.255', '203.0.114.0', '172.32.0.0', '223.255.255.255']
  const outside = [
    '203.0.113.7',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '127.0.0.1',
    '100.64.0.1',
    '169.254.169.254',
    '224.0.0.1',
    '0.1.2.3',
  ]
  expect(inside.filter(text => !holds(world, at(text)))).toEqual([])
  expect(outside.filter(text => holds(world, at(text)))).toEqual([])
  expect(holds(world, (1n << 128n) + (0x2001n << 112n))).toBe(true)
  expect(holds(world, (1n << 128n) + (0xfd00n << 112n))).toBe(false)
})
