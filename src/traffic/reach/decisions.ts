/** Which rule, entry or route let a packet on at each hop of its way: for people, and for telling which change opened a way. */
import { boxes } from '../boxes.ts'
import { minus, regionOf } from '../region.ts'
import type { Direction, TrafficRule } from '../rule.ts'
import { boxText } from '../text.ts'
import { holds } from '../bounds.ts'
import { placeOf } from '../addresses.ts'
import { routeList } from '../lists.ts'
import { type Asked, asked } from './asked.ts'
import { type Hop, internet, type Interface, type Network, type Packet, type Place, type RouteTarget } from './network.ts'
import { natSubnet } from './step.ts'

/** What decided at a hop. `by` names a group, ACL, route table or interface; `rule` is what of it. */
export interface Decision {
  readonly kind: 'egress' | 'ingress' | 'acl' | 'route' | 'gateway' | 'nat' | 'listener'
  readonly by: string
  readonly rule: string
  /** On the way back. */
  readonly isAnswer: boolean
}

export function decisions(network: Network, path: readonly Hop[]): readonly Decision[] {
  return path.flatMap((hop, index) => decided(network, hop, path[index + 1]))
}

function decided(network: Network, { place, packet }: Hop, next: Hop | undefined): readonly Decision[] {
  const [from, to] = [network.interfaces.get(place.from), network.interfaces.get(place.to)]
  if (place.at === 'done') return next === undefined ? [] : [{ kind: 'listener', by: place.to, rule: portText(packet), isAnswer: false }]
  const ask = asked[place.at]
  switch (ask.of) {
    case 'groups':
      return place.at === 'send' ? byGroup(network, from, to, 'egress', packet) : byGroup(network, to, from, 'ingress', packet)
    case 'gateway':
      return ask.whose === 'nat' ? [] : [{ kind: 'gateway', by: place[ask.whose], rule: internet, isAnswer: false }]
    case 'egress-only':
      return []
    case 'acl':
    case 'table':
      return byTable(network, place, packet, ask)
  }
}

const portText = ({ service }: Packet) => `${service >> 16 === 17 ? 'udp' : 'tcp'} ${service & 65535}`

function byTable(network: Network, place: Place, packet: Packet, { of, whose, side, isAnswer = false }: Asked): readonly Decision[] {
  const subnet = whose === 'nat' ? natSubnet(network, place) : (network.interfaces.get(place[whose])?.subnet ?? '')
  const { table, acl } = network.subnets.get(subnet) ?? { table: null, acl: null }
  if (of === 'acl') return [{ kind: 'acl', by: acl ?? subnet, rule: (side === 'source') === isAnswer ? 'egress' : 'ingress', isAnswer }]
  const { routes } = network.tables.get(table ?? '') ?? { routes: [] }
  const best = routeList(routes, side).find(({ lets }) => holds(lets[side] ?? [], packet[side]))?.route
  const rule = best === undefined ? '' : `${best.destination} → ${targetText(best.target)}`
  return [{ kind: 'route', by: table ?? subnet, rule, isAnswer }]
}

function targetText(target: RouteTarget): string {
  if (typeof target === 'string') return target
  return 'nat' in target ? target.nat : target.opaque
}

function byGroup(
  network: Network,
  own: Interface | undefined,
  other: Interface | undefined,
  direction: Direction,
  packet: Packet,
): readonly Decision[] {
  if (own === undefined || own.groups === 'unfiltered') return []
  for (const by of own.groups) {
    const rule = network.groups.get(by)?.[direction].rules.find(one => lets(network, one, other, direction, packet))
    if (rule !== undefined) return [{ kind: direction, by, rule: ruleText(rule, direction), isAnswer: false }]
  }
  return []
}

function lets(
  network: Network,
  rule: TrafficRule,
  other: Interface | undefined,
  direction: Direction,
  { service, source, target }: Packet,
): boolean {
  const { peer } = rule
  if (!regionOf([rule]).some(segment => segment.from <= service && service < segment.end)) return false
  if ('group' in peer) return other !== undefined && other.groups !== 'unfiltered' && other.groups.includes(peer.group)
  const blocks = 'cidr' in peer ? [peer.cidr] : (network.prefixLists.get(peer.prefixList) ?? [])
  return blocks.some(block => holds(placeOf(block), direction === 'egress' ? target : source))
}

export function ruleText(rule: TrafficRule, direction: Direction): string {
  const [box] = boxes(minus(regionOf([rule]), []))
  return box === undefined ? '' : boxText(box, direction)
}
