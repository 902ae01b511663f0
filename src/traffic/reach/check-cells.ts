/** For the checker: which packets to try at a place, one for each cell that something could tell apart. */
import { altered, cidrOf, everything, holds, services, span } from './check-rules.ts'
import * as n from './network.ts'

type Dimension = keyof n.Packets

/** What the rules at a stage look at; they cannot tell packets apart by the rest. */
export const asked: Readonly<Record<n.Stage, readonly Dimension[]>> = {
  send: ['services', 'target'],
  leave: ['services', 'target'],
  route: ['target'],
  gateway: ['source'],
  'nat-enter': ['services', 'source'],
  'nat-leave': ['services', 'target'],
  'nat-route': ['target'],
  'nat-answer': ['services', 'target', 'client'],
  'nat-return': ['services', 'source', 'client'],
  'nat-back': ['source'],
  enter: ['services', 'source'],
  receive: ['services', 'source'],
  answer: ['services', 'source', 'client'],
  return: ['source'],
  home: ['services', 'target', 'client'],
  done: ['services'],
}

export interface Cuts {
  readonly services: readonly number[]
  readonly addresses: readonly bigint[]
  readonly ports: readonly number[]
}

export const whole: n.Packets = { services: everything, source: altered.source, target: altered.source, client: altered.client }

/** Where the rules that are asked at a place may change their answer. */
export function cutsAt(net: n.Network, { from, to, at, nat }: n.Place): Cuts {
  const own = [net.interfaces.get(from), net.interfaces.get(to)]
  const subnets = [...own, net.nats.get(nat)].flatMap(one => net.subnets.get(one?.subnet ?? '') ?? [])
  const keys = at === 'send' || at === 'receive' ? own.flatMap(one => (one?.groups === 'unfiltered' ? [] : (one?.groups ?? []))) : []
  const rules = keys.flatMap(key => net.groups.get(key)?.[at === 'send' ? 'egress' : 'ingress'].rules ?? [])
  const entries = /leave|enter|answer|return|home/.test(at) ? subnets.flatMap(one => net.acls.get(one.acl ?? '')?.entries ?? []) : []
  const routes = /route|return|back/.test(at) ? subnets.flatMap(one => net.tables.get(one.table ?? '')?.routes ?? []) : []
  const listeners = at === 'done' ? [...net.balancers.values()].flatMap(one => one.listeners) : []
  const peers = rules.flatMap(({ peer }) =>
    'cidr' in peer ? [peer.cidr] : 'group' in peer ? [] : (net.prefixLists.get(peer.prefixList) ?? []),
  )
  const asked = [...rules, ...entries.map(one => one.rule)].flatMap(services)
  return {
    services: [
      ...asked,
      ...echoes,
      ...listeners.flatMap(({ port }) => [6, 17].flatMap(one => [one * 65536 + port, one * 65536 + port + 1])),
    ],
    addresses: [...peers, ...entries.map(cidrOf), ...routes.map(one => one.destination)].flatMap(span),
    ports: entries.flatMap(one => services(one.rule).map(bound => bound % 65536)),
  }
}

/** tcp, udp and the two kinds of ICMP are answered in ways of their own. */
const echoes = [1, 2, 6, 7, 17, 18, 58, 59]
  .map(number => number * 65536)
  .concat(
    [8, 9].map(type => 65536 + type * 256),
    [128, 129].map(type => 58 * 65536 + type * 256),
  )

/** What the addresses that a question begins with are bounded by. */
export function beginnings(net: n.Network, { from, to }: n.Place): Cuts {
  const own = [from, to].flatMap(end => net.interfaces.get(end)?.addresses ?? [])
  return { services: [], addresses: [...n.notInternet, ...net.blocks, ...own].flatMap(span), ports: [] }
}

/** The cuts, and the bounds of boxes. */
export function bounded(cuts: Cuts, boxes: readonly n.Packets[]): Cuts {
  const own = boxes.flatMap(box => [...box.source, ...box.target])
  return {
    services: [...new Set([...cuts.services, ...boxes.flatMap(box => box.services)])],
    addresses: [...new Set([...cuts.addresses, ...own])],
    ports: [...new Set([...cuts.ports, ...boxes.flatMap(box => box.client)])],
  }
}

/** The parts of a box that the cuts make: a point in each dimension that is asked for, the rest whole. */
export function cellsOf(box: n.Packets, dimensions: readonly Dimension[], { services: at, addresses, ports }: Cuts): readonly n.Packets[] {
  const parts = <B extends number | bigint>(dimension: Dimension, bounds: readonly B[], more: readonly B[], after: (point: B) => B) =>
    dimensions.includes(dimension)
      ? [...new Set([...bounds, ...more])].filter(point => holds(bounds, point)).map(point => [point, after(point)])
      : [bounds]
  const clients = parts('client', box.client, ports, point => point + 1)
  const targets = parts('target', box.target, addresses, point => point + 1n)
  const sources = parts('source', box.source, addresses, point => point + 1n)
  return parts('services', box.services, at, point => point + 1).flatMap(of =>
    sources.flatMap(source => targets.flatMap(target => clients.map(client => ({ services: of, source, target, client })))),
  )
}
