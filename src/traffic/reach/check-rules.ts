/**
 * For the checker: what the single rules of a network say of one packet. The network is read here a second time; nothing is
 * shared with the engine but the types.
 */
import { parseCidr } from 'cidr-tools'
import type { AclEntry } from '../acl.ts'
import type { Traffic } from '../rule.ts'
import type * as n from './network.ts'
import { clientPorts } from './network.ts'

export type Sure = 'yes' | 'no' | 'maybe'
type Way = 'ingress' | 'egress'

export const ipv6 = 1n << 128n
export const altered = { source: [0n, 1n << 32n, ipv6, ipv6 * 2n], client: [clientPorts.from, clientPorts.end] }
export const everything = [0, 256 * 65536]
const numbers: Readonly<Record<string, number>> = { icmp: 1, tcp: 6, udp: 17, icmpv6: 58 }
const spans = new Map<string, readonly bigint[]>()
export const span = (cidr: string): readonly bigint[] => {
  const { start, end, version } = parseCidr(cidr)
  const known = spans.get(cidr) ?? [start, end + 1n].map(bound => (version === 6 ? bound + ipv6 : bound))
  spans.set(cidr, known)
  return known
}
/** Whether a point is in a set that is given by the bounds where it is entered and left. */
export function holds<B extends number | bigint>(bounds: readonly B[], point: B): boolean {
  let passed = 0
  while (passed < bounds.length && (bounds[passed] ?? point) <= point) passed++
  return passed % 2 === 1
}
export const inside = (cidr: string, address: bigint) => holds(spans.get(cidr) ?? span(cidr), address)
export const cidrOf = ({ rule: { peer } }: AclEntry) => ('cidr' in peer ? peer.cidr : '0.0.0.0/32')
export const least = (...all: readonly Sure[]): Sure => (all.includes('no') ? 'no' : all.includes('maybe') ? 'maybe' : 'yes')
export const inBox = (box: n.Packets, x: n.Packet) =>
  holds(box.services, x.service) && holds(box.source, x.source) && holds(box.target, x.target) && holds(box.client, x.client)

const read = new WeakMap<object, readonly number[]>()

/** What a rule says of protocol and port. */
export function services(rule: Traffic): readonly number[] {
  const known = read.get(rule) ?? servicesOf(rule)
  read.set(rule, known)
  return known
}

function servicesOf(rule: Traffic): readonly number[] {
  if (rule.protocol === 'all') return everything
  const first = 65536 * (typeof rule.protocol === 'number' ? rule.protocol : (numbers[rule.protocol] ?? 0))
  if ('ports' in rule) return [first + rule.ports.from, first + rule.ports.to + 1]
  if (!('icmp' in rule) || rule.icmp.type === 'any') return [first, first + 65536]
  const [type, code] = [first + rule.icmp.type * 256, rule.icmp.code]
  return code === 'any' ? [type, type + 256] : [type + code, type + code + 1]
}

export function groups(net: n.Network, own: n.Interface | undefined, way: Way, other: n.Interface | undefined, x: n.Packet): Sure {
  if (own === undefined || own.groups === 'unfiltered') return 'yes'
  const lists = own.groups.map(key => net.groups.get(key)?.[way])
  const address = way === 'egress' ? x.target : x.source
  const hits = lists.flatMap(list => list?.rules ?? []).filter(rule => holds(services(rule), x.service))
  const all = hits.map(({ peer }): Sure => {
    const blocks = 'cidr' in peer ? [peer.cidr] : 'prefixList' in peer ? net.prefixLists.get(peer.prefixList) : []
    if (blocks === undefined) return 'maybe'
    if (!('group' in peer) || other === undefined || other.groups === 'unfiltered')
      return blocks.some(one => inside(one, address)) ? 'yes' : 'no'
    return other.groups.includes(peer.group) ? 'yes' : other.doubt === null ? 'no' : 'maybe'
  })
  if (all.includes('yes')) return 'yes'
  return all.includes('maybe') || own.doubt !== null || lists.some(list => list === undefined || list.doubt !== null) ? 'maybe' : 'no'
}

export function acl(net: n.Network, subnet: string | undefined, way: Way, address: bigint, service: number | null): Sure {
  const list = net.acls.get(net.subnets.get(subnet ?? '')?.acl ?? '')
  if (list === undefined || list.doubt !== null) return 'maybe'
  const fit = list.entries.filter(one => one.direction === way && inside(cidrOf(one), address) && holds(services(one.rule), service ?? -1))
  return service === null || fit.sort((a, b) => a.number - b.number)[0]?.allow === true ? 'yes' : 'no'
}

/** The service that an answer asks for; null where none is sent. */
export function answerTo({ service, client }: n.Packet): number | null {
  const [protocol, type] = [service >> 16, (service >> 8) & 255]
  if (protocol === 6 || protocol === 17) return protocol * 65536 + client
  if (protocol === 1) return type === 8 ? 65536 : null
  return protocol !== 58 ? service : type === 128 ? 58 * 65536 + 129 * 256 : null
}

export function route(net: n.Network, key: string | null | undefined, address: bigint) {
  const table = net.tables.get(key ?? '')
  const size = ({ destination }: n.Route) => Number(destination.split('/')[1])
  const [best] = (table?.routes ?? []).filter(one => inside(one.destination, address)).sort((a, b) => size(b) - size(a))
  return { target: best?.target ?? 'blackhole', sure: table === undefined || table.doubt !== null ? ('maybe' as const) : ('yes' as const) }
}

/** `own`: by an address of its own, not by a NAT or egress-only gateway. */
export function gate(net: n.Network, subnet: string | undefined, own: boolean): Sure {
  const blocks = net.subnets.get(subnet ?? '')?.blocks ?? null
  return blocks === null ? 'maybe' : blocks === 'nothing' || (blocks === 'ingress' && !own) ? 'yes' : 'no'
}
