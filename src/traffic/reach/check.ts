/**
 * Checks certificates, apart from the engine: a way is walked hop by hop, a closed set is led on by every rule. The network is read a
 * second time, as lists of which the first entry that fits decides. Shared with the engine are the words of network.ts and the algebra
 * of src/traffic (boxes of packets, lists of them), which tests of its own hold to counting points; and no code.
 */
import { aclList, routeList } from '../lists.ts'
import * as p from '../packets.ts'
import { servicesOf } from '../region.ts'
import { alteredAt, type Asked, asked, kindOf, routed, unmodelled } from './asked.ts'
import * as n from './network.ts'

/** Where a packet may get to from a place: what of the place is other then, and what the packet becomes. */
type Next = Partial<n.Place> & { readonly doubt: n.Doubt; readonly change?: p.Slice | undefined }
type List = readonly { readonly lets: p.Slice; readonly next: readonly Next[] }[]
type Arrival = { readonly place: n.Place; readonly packets: p.Packets; readonly doubt: n.Doubt }

/** Throws when an answer is not borne out by its certificate: a bug of the engine, or a certificate that was altered. */
export function check(net: n.Network, question: n.Question, answer: n.Answer): void {
  const problem = answer.is === 'unreachable' ? leak(net, question, answer.closed) : wrongHop(net, question, answer)
  if (problem !== null) throw new Error(`a certificate that fails: ${question.from} to ${question.to}: ${problem}`)
}

function wrongHop(net: n.Network, { from, to, services }: n.Question, { is, path }: n.Walked): string | null {
  let arriving: readonly Arrival[] = endsTo(net, to).flatMap(end => sent(net, from, end))
  for (const { place, packet, doubt } of path) {
    const isHere = (one: Arrival) => n.keyOf(one.place) === n.keyOf(place) && p.has(one.packets, packet)
    if (!arriving.some(one => isHere(one) && one.doubt === doubt)) return `nothing gets to ${n.placeText(place)}`
    arriving = onward(net, place, [p.boxOf(packet)], to)
  }
  const isEnd = ({ place, packet }: n.Hop) => place.to === to && place.at === 'done' && p.has({ ...p.everything, services }, packet)
  if (!path.slice(-1).some(isEnd)) return 'it ends elsewhere'
  return path.some(hop => hop.doubt !== null) === (is === 'unknown') ? null : `it is not ${is}`
}

/** What is wrong with a set that should be closed; null when nothing is. */
function leak(net: n.Network, { from, to, services }: n.Question, closed: readonly n.ClosedSet[]): string | null {
  const sets = new Map<string, p.Packets[]>(closed.map(({ place }) => [n.keyOf(place), []]))
  for (const { place, packets } of closed) sets.get(n.keyOf(place))?.push(...packets)
  const lacks = ({ place, packets }: Arrival) => p.without([packets], sets.get(n.keyOf(place)) ?? []).length > 0
  const ends = closed.filter(({ place }) => place.to === to && place.at === 'done').flatMap(one => one.packets)
  if (ends.some(box => p.cut(box, { services }) !== null)) return 'the set holds what it should not'
  if (
    endsTo(net, to)
      .flatMap(end => sent(net, from, end))
      .some(lacks)
  )
    return 'something that begins is not in the set'
  const open = closed.find(({ place, packets }) => onward(net, place, packets, to).some(lacks))
  return open === undefined ? null : `something leaves the set at ${n.placeText(open.place)}`
}

function sent(net: n.Network, from: string, to: string): readonly Arrival[] {
  const place = { from, to, at: from === n.internet ? 'come-in' : 'send', nat: '' } as const
  const boxes = from === to ? [] : p.between(n.addressesAt(net, from), n.addressesAt(net, to))
  return boxes.map(packets => ({ place, packets, doubt: null }))
}

/** An end, and the nodes of balancers that lead there, directly or by one another. */
function endsTo(net: n.Network, to: string, known: readonly string[] = [to]): readonly string[] {
  const leading = net.listeners.filter(one => one.doubt !== null || one.targets.some(target => known.includes(target.to)))
  const nodes = to === n.internet ? [] : leading.flatMap(one => one.nodes)
  return nodes.every(node => known.includes(node)) ? known : endsTo(net, to, [...new Set([...known, ...nodes])])
}

function onward(net: n.Network, place: n.Place, packets: readonly p.Packets[], end: string): readonly Arrival[] {
  const parts = listsAt(net, place, end).flatMap(list => p.firstFits(packets, list))
  return parts.flatMap(({ of, part }) =>
    of.next.map(({ doubt, change = {}, ...to }) => ({ place: { ...place, ...to }, packets: p.changed(part, change), doubt })),
  )
}

function listsAt(net: n.Network, place: n.Place, end: string): readonly List[] {
  if (place.at === 'done') return place.to === end ? [] : forwards(net, place.to, end)
  const ends = { from: net.interfaces.get(place.from), to: net.interfaces.get(place.to), nat: net.nats.get(place.nat) }
  const isNear = ends.from !== undefined && ends.from.subnet === (ends.nat ?? ends.to)?.subnet
  const ask = { ...asked[place.at], ...(isNear ? asked[place.at].near : {}) }
  const own = ends[ask.whose]
  if (own === undefined) return []
  if (ask.of === 'acl') return [acl(net, own.subnet, ask)]
  if (ask.of === 'table') return table(net, place, own.subnet, ask.side)
  if ('groups' in own && ask.of === 'groups') return groups(net, own, ask, ask.whose === 'from' ? ends.to : ends.from)
  const inlets = place.at === 'come-in' ? net.inlets : []
  return [...inlets.map(doubt => [{ lets: {}, next: pass(ask, doubt, n.altered) }]), gateway(net, own, place[ask.whose], ask)]
}

const pass = ({ next, change }: Asked, doubt: n.Doubt, by = change): readonly Next[] => [{ at: next, doubt, change: by }]

function acl(net: n.Network, subnet: string, ask: Asked): List {
  const { entries, doubt } = net.acls.get(net.subnets.get(subnet)?.acl ?? '') ?? { entries: [], doubt: n.unread.acl }
  if (doubt !== null) return [{ lets: {}, next: pass(ask, doubt) }]
  return aclList(entries, ask).map(({ lets, allow }) => ({ lets, next: allow ? pass(ask, null) : [] }))
}

function table(net: n.Network, place: n.Place, subnet: string, side: Asked['side']): readonly List[] {
  const { routes, doubt } = net.tables.get(net.subnets.get(subnet)?.table ?? '') ?? { routes: [], doubt: n.unread.table(subnet) }
  const leads = routed(place)
  const past = (why: string): readonly Next[] => [{ at: leads.opaque, doubt: why, change: alteredAt(place) }]
  const next = (target: n.RouteTarget): readonly Next[] => {
    const [why, at] = [unmodelled(net, place, target), leads[kindOf(target)]]
    if (why !== null || at === undefined) return why === null ? [] : past(why)
    if (typeof target === 'string' || 'opaque' in target) return [{ at, doubt }]
    return [{ at: net.nats.get(target.nat)?.subnet === subnet ? 'nat-leave' : at, nat: target.nat, doubt }]
  }
  const list = routeList(routes, side).map(({ lets, route }) => ({ lets, next: next(route.target) }))
  return doubt === null ? [list] : [list, [{ lets: {}, next: past(doubt) }]]
}

/** IPv6 addresses are public; an IPv4 one where a public one is mapped to it. */
function gateway(net: n.Network, own: n.Interface | n.Nat, name: string, ask: Asked): List {
  const { attached, doubt } = ask.of === 'egress-only' ? { attached: true, doubt: null } : net.gateway
  const blocks = net.subnets.get(own.subnet)?.blocks ?? null
  if (!attached || blocks === 'both' || (blocks === 'ingress' && ask.isDirect)) return []
  const [why, shown] = [doubt ?? (blocks === null ? n.unread.blocks : null), own.public === null ? n.unread.shown(name) : null]
  const change = ask.isDirect && doubt !== null ? n.altered : {}
  const six = { lets: { [ask.side]: p.ipv6 }, next: pass(ask, why, change) }
  return own.public === false ? [six] : [six, { lets: {}, next: pass(ask, why ?? shown, change) }]
}

/** Any rule of any group lets pass; a group as a peer is the interfaces that have it. */
function groups(net: n.Network, own: n.Interface, ask: Asked, other: n.Interface | undefined): readonly List[] {
  if (own.groups === 'unfiltered') return [[{ lets: {}, next: pass(ask, null) }]]
  const way = ask.side === 'target' ? 'egress' : 'ingress'
  const all = own.groups.map(key => net.groups.get(key)?.[way] ?? { rules: [], doubt: n.unread.group })
  const its = other === undefined || other.groups === 'unfiltered' ? n.inNoGroup : other
  const rules = all.flatMap(one => one.rules)
  const lists = rules.map(({ peer, ...traffic }): List => {
    const lets = { services: servicesOf(traffic) }
    if ('group' in peer && its.groups.includes(peer.group)) return [{ lets, next: pass(ask, null) }]
    if ('group' in peer) return its.doubt === null ? [] : [{ lets, next: pass(ask, its.doubt) }]
    const blocks = 'cidr' in peer ? [peer.cidr] : net.prefixLists.get(peer.prefixList)
    if (blocks === undefined) return [{ lets, next: pass(ask, n.unread.list(peer)) }]
    return [{ lets: { ...lets, [ask.side]: p.addressesOf(blocks) }, next: pass(ask, null) }]
  })
  return [...lists, ...[own, ...all].map(({ doubt }) => (doubt === null ? [] : [{ lets: {}, next: pass(ask, doubt) }]))]
}

/** A node that has answered, whichever, calls a target from a port of its own. */
function forwards(net: n.Network, node: string, end: string): readonly List[] {
  const ends = endsTo(net, end)
  return net.listeners.map(({ nodes, services, targets, doubt }) => {
    if (!nodes.includes(node)) return []
    const known = targets.map(one => ({ ...one, at: one.doubt === null ? ('send' as const) : ('done' as const) }))
    const perhaps = doubt === null ? [] : ends.map(to => ({ to, services: p.everyService, doubt, at: 'send' as const }))
    const calls = [...known, ...perhaps].filter(({ to }) => ends.includes(to))
    const next = calls.flatMap(({ to, services: asks, ...call }) =>
      nodes.flatMap(from => sent(net, from, to)).map(one => ({ ...one.place, ...call, change: { ...one.packets, services: asks } })),
    )
    return [{ lets: { services }, next }]
  })
}
