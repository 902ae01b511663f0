/** What the engine certifies passes; whatever field of a certificate is altered, it is refused. */
import { expect, test } from 'vitest'
import { check } from './check.ts'
import { reach } from './engine.ts'
import type { Answer, ClosedSet, Hop, Packets, Question } from './network.ts'
import { internet } from './network.ts'
import { dice, randomNetwork } from './random-network.ts'

const seeds = Array.from({ length: 30 }, (_, index) => index + 1)
const web: readonly number[] = [6 * 65536 + 80, 6 * 65536 + 81]

const asked = seeds.flatMap(seed => {
  const network = randomNetwork(dice(seed))
  const ways = [internet, 'i1'].map(from => ({ from, to: 'i0', services: web }) satisfies Question)
  return [...ways, { from: 'i0', to: internet, services: web }].map(question => ({ network, question, answer: reach(network, question) }))
})

test('the engine is borne out', () => {
  for (const { network, question, answer } of asked) check(network, question, answer)
  const kinds = asked.map(({ answer }) => answer.is)
  expect(Math.min(...['reachable', 'unreachable', 'unknown'].map(kind => kinds.filter(one => one === kind).length))).toBeGreaterThan(2)
})

test('a way with any field altered is refused', () => {
  let count = 0
  for (const { network, question, answer } of asked)
    if (answer.is === 'reachable')
      for (const path of alteredPaths(answer.path)) {
        expect(() => check(network, question, { is: 'reachable', path })).toThrow('a certificate that fails')
        count++
      }
  expect(count).toBeGreaterThan(200)
})

test('a closed set with any part taken out, moved or opened is refused', { timeout: 120_000 }, () => {
  let count = 0
  for (const { network, question, answer } of asked)
    if (answer.is === 'unreachable')
      for (const closed of alteredSets(answer.closed, question)) {
        expect(() => check(network, question, { is: 'unreachable', closed }), JSON.stringify(question)).toThrow('a certificate that fails')
        count++
      }
  expect(count).toBeGreaterThan(200)
})

test('an answer to another question is refused', () => {
  for (const { network, question, answer } of asked)
    for (const other of [{ ...question, to: 'i2' }, ...(answer.is === 'reachable' ? [{ ...question, services: [0, 1] }] : [])])
      if (answer.is !== 'unknown' && other.from !== other.to)
        expect(() => check(network, other, answer)).toThrow('a certificate that fails')
})

function alteredPaths(path: readonly Hop[]): readonly (readonly Hop[])[] {
  const each = path.flatMap((hop, index) => alteredHops(hop).map(altered => path.with(index, altered)))
  return [...each, [], path.slice(1), path.slice(0, -1), path.toReversed()]
}

function alteredHops({ place, packet }: Hop): readonly Hop[] {
  return [
    ...[{ from: 'elsewhere' }, { to: 'elsewhere' }, { nat: 'elsewhere' }].map(change => ({ place: { ...place, ...change }, packet })),
    { place: { ...place, at: place.at === 'leave' ? 'receive' : 'leave' } as const, packet },
    ...[{ service: packet.service + 7 * 65536 }, { source: 1n << 60n }, { target: 1n << 60n }, { client: 80 }].map(change => ({
      place,
      packet: { ...packet, ...change },
    })),
  ]
}

/** Where one place has several boxes they may overlap, and one may do without a part that another has: those are left alone. */
function alteredSets(closed: readonly ClosedSet[], { to, from, services }: Question): readonly (readonly ClosedSet[])[] {
  const target: Answer extends never ? never : ClosedSet = {
    place: { from, to, at: 'done', nat: '' },
    packets: [{ services, source: [1n, 2n], target: [1n, 2n], client: [1024, 1025] }],
  }
  return [
    [],
    [...closed, target],
    ...closed.flatMap((one, index) => {
      const [box, ...others] = one.packets
      if (box === undefined || others.length > 0) return []
      const places = [
        { ...one.place, from: 'elsewhere' },
        { ...one.place, nat: 'elsewhere' },
        { ...one.place, at: 'home' as const },
      ]
      return [
        closed.toSpliced(index, 1),
        ...smaller(box).map(packets => closed.with(index, { ...one, packets: [packets] })),
        ...places.filter(place => place.at !== one.place.at || place !== places[2]).map(place => closed.with(index, { ...one, place })),
      ]
    }),
  ]
}

/** Without the first point of each dimension. */
function smaller(box: Packets): readonly Packets[] {
  const [service = 0, client = 0, source = 0n, target = 0n] = [box.services[0], box.client[0], box.source[0], box.target[0]]
  const cut = <B extends number | bigint>(bounds: readonly B[], next: B) =>
    bounds[1] === next ? bounds.slice(2) : [next, ...bounds.slice(1)]
  return [
    { ...box, services: cut(box.services, service + 1) },
    { ...box, source: cut(box.source, source + 1n) },
    { ...box, target: cut(box.target, target + 1n) },
    { ...box, client: cut(box.client, client + 1) },
  ]
}
