/** Which rule, entry or route let a packet on at each hop of its way: for people, and for telling which change opened a way. */
import { boxes } from '../boxes.ts'
import { minus, regionOf } from '../region.ts'
import type { Direction, TrafficRule } from '../rule.ts'
import { boxText } from '../text.ts'
import { holds } from '../bounds.ts'
import { placeOf } from '../addresses.ts'
import { type Hop, internet, type Interface, type Network, type Packet, type Place, type RouteTarget, type Stage } from './network.ts'
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

type Asks = 'acl-from' | 'acl-to' | 'acl-nat' | 'route-from' | 'route-to' | 'route-nat'

/** ACLs and routes: whose, and on the way there or back. */
const asked: Readonly<Partial<Record<Stage, readonly [Asks, Direction, 'source' | 'target', isAnswer: boolean]>>> = {
  leave: ['acl-from', 'egress', 'target', false],
  route: ['route-from', 'egress', 'target', false],
  'nat-enter': ['acl-nat', 'ingress', 'source', false],
  'nat-leave': ['acl-nat', 'egress', 'target', false],
  'nat-route': ['route-nat', 'egress', 'target', false],
  enter: ['acl-to', 'ingress', 'source', false],
  answer: ['acl-to', 'egress', 'source', true],
  return: ['route-to', 'egress', 'source', true],
  'nat-answer': ['acl-nat', 'ingress', 'target', true],
  'nat-return': ['acl-nat', 'egress', 'source', true],
  'nat-back': ['route-nat', 'egress', 'source', true],
  home: ['acl-from', 'ingress', 'target', true],
}

function decided(network: Network, { place, packet }: Hop, next: Hop | undefined): readonly Decision[] {
  const [from, to] = [network.interfaces.get(place.from), network.interfaces.get(place.to)]
  const far = next === undefined ? '' : `${next.place.at}`
  if (place.at === 'send' && from === undefined) return [{ kind: 'gateway', by: place.to, rule: internet, isAnswer: false }]
  if (place.at === 'send') return byGroup(network, from, to, 'egress', packet)
  if (place.at === 'receive') return byGroup(network, to, from, 'ingress', packet)
  if (place.at === 'gateway') return [{ kind: 'gateway', by: place.from, rule: internet, isAnswer: false }]
  if (place.at === 'done') return far === '' ? [] : [{ kind: 'listener', by: place.to, rule: portText(packet), isAnswer: false }]
  const question = asked[place.at]
  return question === undefined ? [] : byTable(network, place, packet, question)
}

const portText = ({ service }: Packet) => `${service >> 16 === 17 ? 'udp' : 'tcp'} ${service & 65535}`

function byTable(
  network: Network,
  place: Place,
  packet: Packet,
  [asks, direction, side, isAnswer]: NonNullable<(typeof asked)[Stage]>,
): readonly Decision[] {
  const owner = asks.endsWith('-from') ? place.from : place.to
  const subnet = asks.endsWith('-nat') ? natSubnet(network, place) : (network.interfaces.get(owner)?.subnet ?? '')
  const { table, acl } = network.subnets.get(subnet) ?? { table: null, acl: null }
  if (asks.startsWith('acl')) return [{ kind: 'acl', by: acl ?? subnet, rule: direction, isAnswer }]
  const fitting = (network.tables.get(table ?? '')?.routes ?? []).filter(route => holds(placeOf(route.destination), packet[side]))
  const [best] = fitting.toSorted((a, b) => sizeOf(b.destination) - sizeOf(a.destination))
  const rule = best === undefined ? '' : `${best.destination} → ${targetText(best.target)}`
  return [{ kind: 'route', by: table ?? subnet, rule, isAnswer }]
}

const sizeOf = (cidr: string) => Number(cidr.slice(cidr.indexOf('/') + 1))

export function targetText(target: RouteTarget): string {
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
