/** What the engine certifies passes; whatever part of a certificate is altered, it is refused. */
import { expect, test } from 'vitest'
import { without } from '../packets.ts'
import { check } from './check.ts'
import { reach } from './engine.ts'
import { type Answer, type ClosedSet, type Hop, internet, type Packets, type Place, type Question, type Walked } from './network.ts'
import { dice, randomNetwork } from './random-network.ts'

const seeds = Array.from({ length: 40 }, (_, index) => index + 1)
const web: readonly number[] = [6 * 65536 + 80, 6 * 65536 + 81]

const asked = seeds.flatMap(seed => {
  const network = randomNetwork(dice(seed))
  const ways = [internet, 'i1'].map(from => ({ from, to: 'i0', services: web }) satisfies Question)
  return [...ways, { from: 'i0', to: internet, services: web }].map(question => ({ network, question, answer: reach(network, question) }))
})

test('the engine is borne out', () => {
  for (const { network, question, answer } of asked) check(network, question, answer)
  const kinds = asked.map(({ answer }) => answer.is)
  expect(Math.min(...['reachable', 'unreachable', 'unknown'].map(kind => kinds.filter(one => one === kind).length))).toBeGreaterThan(5)
})

test('with any field of any kind of certificate altered it is refused', { timeout: 600_000 }, () => {
  const counts = new Map<string, number>()
  for (const { network, question, answer } of asked)
    for (const [what, altered] of alteredAnswers(answer, question)) {
      expect(() => check(network, question, altered), `${what} of ${answer.is}, ${JSON.stringify(question)}`).toThrow(
        'a certificate that fails',
      )
      counts.set(`${answer.is} ${what}`, (counts.get(`${answer.is} ${what}`) ?? 0) + 1)
    }
  const hops = ['is', 'from', 'to', 'at', 'nat', 'service', 'source', 'target', 'client', 'doubt', 'dropped', 'repeated', 'turned']
  const sets = ['from', 'to', 'at', 'nat', 'services', 'source', 'target', 'client', 'dropped', 'emptied', 'opened']
  const kinds = [...['reachable', 'unknown'].flatMap(is => hops.map(what => `${is} ${what}`)), ...sets.map(what => `unreachable ${what}`)]
  // Every field of every kind was altered, and more than once.
  expect(kinds.filter(kind => (counts.get(kind) ?? 0) < 5)).toEqual([])
  expect([...counts.keys()].filter(kind => !kinds.includes(kind))).toEqual([])
})

test('an answer to another question, or of another network, is refused', () => {
  let count = 0
  for (const { network, question, answer } of asked)
    for (const other of asked) {
      // Where the other's answer is of another kind this one cannot be right there.
      if (other.answer.is === answer.is || (other.network === network && other.question === question)) continue
      if (answer.is === 'unknown' || (other.answer.is === 'unknown' && answer.is === 'unreachable')) continue
      expect(() => check(other.network, other.question, answer)).toThrow('a certificate that fails')
      count++
    }
  expect(count).toBeGreaterThan(1000)
})

type Altered = readonly (readonly [what: string, answer: Answer])[]

function alteredAnswers(answer: Answer, question: Question): Altered {
  return answer.is === 'unreachable'
    ? alteredSets(answer.closed, question).map(([what, closed]) => [what, { ...answer, closed }])
    : alteredWays(answer)
}

function alteredPlaces(place: Place): readonly (readonly [string, Place])[] {
  const at = place.at === 'leave' ? 'receive' : 'leave'
  return [...(['from', 'to', 'nat'] as const).map(what => [what, { ...place, [what]: 'elsewhere' }] as const), ['at', { ...place, at }]]
}

function alteredWays({ is, path }: Walked): Altered {
  const hops = path.flatMap((hop, index) => alteredHops(hop).map(([what, one]) => [what, path.with(index, one)] as const))
  const dropped = path.map((_, index) => ['dropped', path.toSpliced(index, 1)] as const)
  const repeated = path.map((hop, index) => ['repeated', path.toSpliced(index, 0, hop)] as const)
  const all = [...hops, ...dropped, ...repeated, ['turned', path.toReversed()] as const, ['dropped', []] as const]
  return [['is', { is: is === 'unknown' ? 'reachable' : 'unknown', path }], ...all.map(([what, one]) => [what, { is, path: one }] as const)]
}

function alteredHops({ place, packet, doubt }: Hop): readonly (readonly [string, Hop])[] {
  const packets = { service: packet.service + 7 * 65536, source: 1n << 60n, target: 1n << 60n, client: 80 }
  return [
    ...alteredPlaces(place).map(([what, one]) => [what, { place: one, packet, doubt }] as const),
    ...Object.entries(packets).map(([what, value]) => [what, { place, packet: { ...packet, [what]: value }, doubt }] as const),
    ['doubt', { place, packet, doubt: doubt === null ? 'something' : null }],
    ...(doubt === null ? [] : [['doubt', { place, packet, doubt: `${doubt}, perhaps` }] as const]),
  ]
}

/** What an end of the question may hold that is asked for. */
const wanted = ({ from, to, services }: Question): ClosedSet => ({
  place: { from, to, at: 'done', nat: '' },
  packets: [{ services, source: [1n, 2n], target: [1n, 2n], client: [1024, 1025] }],
})

function alteredSets(closed: readonly ClosedSet[], question: Question): readonly (readonly [string, readonly ClosedSet[]])[] {
  const each = closed.flatMap((one, index) => [
    ['dropped', closed.toSpliced(index, 1)] as const,
    ['emptied', closed.with(index, { ...one, packets: [] })] as const,
    ...alteredPlaces(one.place).map(([what, place]) => [what, closed.with(index, { ...one, place })] as const),
    ...one.packets.flatMap((box, at) =>
      smaller(box)
        .filter(([, part]) => isMissed(one, box, part))
        .map(([what, part]) => [what, closed.with(index, { ...one, packets: one.packets.with(at, part) })] as const),
    ),
  ])
  return [...each, ['opened', [...closed, wanted(question)]], ['dropped', []]]
}

/** Where a place has several boxes, one may do without a part that another has. */
function isMissed({ packets }: ClosedSet, box: Packets, part: Packets): boolean {
  return without([box], [part, ...packets.filter(other => other !== box)]).length > 0
}

/** Without the first point, and without the last, of each run of each dimension. */
function smaller(box: Packets): readonly (readonly [string, Packets])[] {
  const fewer = <B extends number | bigint>(bounds: readonly B[], step: B): readonly (readonly B[])[] =>
    bounds.map((bound, index) => tidied(bounds.with(index, (index % 2 === 0 ? plus(bound, step) : plus(bound, negative(step))) as B)))
  return [
    ...fewer(box.services, 1).map(services => ['services', { ...box, services }] as const),
    ...fewer(box.source, 1n).map(source => ['source', { ...box, source }] as const),
    ...fewer(box.target, 1n).map(target => ['target', { ...box, target }] as const),
    ...fewer(box.client, 1).map(client => ['client', { ...box, client }] as const),
  ]
}

const plus = (a: number | bigint, b: number | bigint) => (typeof a === 'bigint' ? a + BigInt(b) : a + Number(b))
const negative = (a: number | bigint) => (typeof a === 'bigint' ? -a : -a)
/** A run of one point is gone when it has lost it. */
const tidied = <B extends number | bigint>(bounds: readonly B[]) =>
  bounds.filter((bound, index) => bound !== bounds[index % 2 === 0 ? index + 1 : index - 1])
