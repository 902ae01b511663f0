/** Answers, network ACLs and route tables as boxes, against single calls that are told anew here. */
import { expect, test } from 'vitest'
import type { AclEntry } from './acl.ts'
import { callsAnsweredBy, unanswered } from './answers.ts'
import { holds } from './bounds.ts'
import { aclList, routeList } from './lists.ts'
import { boxOf, cut, type Packet, type Slice } from './packets.ts'
import { dice } from './reach/random-network.ts'
import type { Traffic } from './rule.ts'

const fits = (slice: Slice, packet: Packet) => cut(boxOf(packet), slice) !== null

/** What a call is answered with; null: with nothing. */
function answerOf({ service, client }: Packet): number | null {
  const [protocol, type] = [service >> 16, (service >> 8) & 255]
  if (protocol === 6 || protocol === 17) return protocol * 65536 + client
  if (protocol === 1) return type === 8 ? 65536 : null
  if (protocol === 58) return type === 128 ? 58 * 65536 + 129 * 256 : null
  return service
}

const places = [0, 80, 8 * 256, 8 * 256 + 3, 128 * 256, 129 * 256, 40_000, 65_535]
const services = [1, 6, 17, 47, 58].flatMap(protocol => places.map(place => protocol * 65536 + place))
const clients = [1024, 40_000, 65_535]
const calls: readonly Packet[] = services.flatMap(service => clients.map(client => ({ service, client, source: 1n, target: 2n })))

test('a call is answered by the one service that it is', () => {
  const answers = [...services, ...[6, 17].flatMap(protocol => clients.map(port => protocol * 65536 + port))]
  for (const call of calls) {
    expect(unanswered.some(slice => fits(slice, call))).toBe(answerOf(call) === null)
    for (const answer of answers)
      expect(callsAnsweredBy([answer, answer + 1]).some(slice => fits(slice, call))).toBe(answerOf(call) === answer)
  }
})

const traffics: readonly (readonly [Traffic, (service: number) => boolean])[] = [
  [{ protocol: 'all' }, () => true],
  [{ protocol: 'tcp', ports: { from: 80, to: 40_000 } }, service => service >= 6 * 65536 + 80 && service <= 6 * 65536 + 40_000],
  [{ protocol: 'udp', ports: { from: 1024, to: 65_535 } }, service => service >= 17 * 65536 + 1024 && service >> 16 === 17],
  [{ protocol: 'icmp', icmp: { type: 8, code: 'any' } }, service => service >> 8 === 256 + 8],
  [{ protocol: 'icmp', icmp: { type: 'any' } }, service => service >> 16 === 1],
  [{ protocol: 47 }, service => service >> 16 === 47],
]

test('of a network ACL the entry with the lowest number that fits decides, of calls and of answers', () => {
  for (let seed = 1; seed <= 150; seed++) {
    const { below, one, rarely } = dice(seed)
    const drawn = Array.from({ length: 1 + below(4) }, () => {
      const [traffic, covers] = one(traffics)
      const [direction, whole] = [one(['ingress', 'egress'] as const), rarely(2)]
      const rule = { ...traffic, peer: { cidr: whole ? '0.0.0.0/0' : '0.0.0.1/32' } }
      return { entry: { number: below(1000), direction, allow: rarely(2), rule } satisfies AclEntry, covers, whole }
    })
    const wanted = (call: Packet, side: 'source' | 'target', isAnswer: boolean) => {
      const service = isAnswer ? answerOf(call) : call.service
      if (service === null) return true
      const direction = isAnswer === (side === 'source') ? 'egress' : 'ingress'
      const fitting = drawn.filter(
        ({ entry, covers, whole }) => entry.direction === direction && covers(service) && (whole || call[side] === 1n),
      )
      return fitting.toSorted((a, b) => a.entry.number - b.entry.number)[0]?.entry.allow === true
    }
    const entries = drawn.map(({ entry }) => entry)
    for (const side of ['source', 'target'] as const)
      for (const isAnswer of [false, true]) {
        const list = aclList(entries, { side, isAnswer })
        const wrong = calls.filter(call => (list.find(({ lets }) => fits(lets, call))?.allow === true) !== wanted(call, side, isAnswer))
        expect(wrong, `seed ${seed}, ${side}, ${isAnswer ? 'answer' : 'call'}`).toEqual([])
      }
  }
})

test('of a route table the longest prefix decides, and of two for one block the first', () => {
  const routes = ['0.0.0.0/0', '10.0.0.0/16', '10.0.0.0/24', '10.0.0.0/16'].map((destination, name) => ({ destination, name }))
  const to = (address: bigint) => routeList(routes, 'target').find(({ lets }) => holds(lets.target ?? [], address))?.route.name
  expect([10n << 24n, (10n << 24n) + 256n, 11n << 24n].map(to)).toEqual([2, 1, 0])
})
