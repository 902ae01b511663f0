/** For the checker: where one packet gets to from one place. */
import { acl, altered, answerTo, everything, gate, groups, ipv6, least, route, type Sure, span } from './check-rules.ts'
import * as n from './network.ts'

export interface Next {
  readonly place: n.Place
  /** What the packet becomes; where that is more than one, it may be any of them. */
  readonly change: Partial<n.Packets>
  readonly sure: Sure
}

/** Where a packet gets to from a place, by every rule that may hold. */
export function nexts(net: n.Network, place: n.Place, x: n.Packet, end: string): readonly Next[] {
  const [from, to, nat] = [net.interfaces.get(place.from), net.interfaces.get(place.to), net.nats.get(place.nat)]
  const go = (at: n.Stage, sure: Sure, change: Next['change'] = {}, by = place.nat): readonly Next[] =>
    sure === 'no' ? [] : [{ place: { ...place, at, nat: by }, change, sure }]
  const via = (subnet = '', address: bigint, past: n.Stage, onward: (target: n.RouteTarget, sure: Sure) => readonly Next[] | null) => {
    const { target, sure } = route(net, net.subnets.get(subnet)?.table, address)
    const known = typeof target === 'object' && 'opaque' in target ? null : onward(target, sure)
    return [
      ...(known ?? []),
      ...(sure === 'maybe' || known === null ? go(past, 'maybe', past === 'nat-answer' ? { client: altered.client } : altered) : []),
    ]
  }
  const local = (at: n.Stage) => (target: n.RouteTarget, sure: Sure) =>
    target === 'local' ? go(at, sure) : typeof target === 'object' ? null : []
  const known = (is: boolean | null): Sure => (is === null ? 'maybe' : is ? 'yes' : 'no')
  const { attached, doubt } = net.gateway
  const gateway = attached && doubt !== null ? 'maybe' : known(attached)
  const byGateway = (own: n.Interface, address: bigint, at: n.Stage) =>
    go(at, least(gateway, gate(net, own.subnet, true), known(address >= ipv6 || own.public)), doubt === null ? {} : altered)
  const near = from !== undefined && from.subnet === to?.subnet
  const beyondNat = (target: n.RouteTarget, sure: Sure) =>
    target !== 'internet-gateway' || nat === undefined || x.target >= ipv6
      ? []
      : go('nat-answer', least(sure, gateway, gate(net, nat.subnet, false), known(nat.public)))
  const outward = (target: n.RouteTarget, sure: Sure) => {
    if (target === 'internet-gateway') return go('gateway', sure)
    if (target === 'egress-only') return x.target < ipv6 ? [] : go('home', least(sure, gate(net, from?.subnet, false)))
    if (typeof target === 'string' || !('nat' in target) || x.target >= ipv6) return []
    const by = net.nats.get(target.nat)
    return by === undefined ? null : go(by.subnet === from?.subnet ? 'nat-leave' : 'nat-enter', sure, {}, target.nat)
  }
  const stages: Readonly<Record<n.Stage, () => readonly Next[]>> = {
    send: () => {
      if (from !== undefined) return go(near ? 'receive' : 'leave', groups(net, from, 'egress', to, x))
      return to === undefined ? [] : [...byGateway(to, x.target, 'enter'), ...net.inlets.flatMap(() => go('enter', 'maybe', altered))]
    },
    leave: () => go('route', acl(net, from?.subnet, 'egress', x.target, x.service)),
    route: () => via(from?.subnet, x.target, to === undefined ? 'home' : 'enter', to === undefined ? outward : local('enter')),
    gateway: () => (from === undefined ? [] : byGateway(from, x.source, 'home')),
    'nat-enter': () => go('nat-leave', acl(net, nat?.subnet, 'ingress', x.source, x.service)),
    'nat-leave': () => go('nat-route', acl(net, nat?.subnet, 'egress', x.target, x.service)),
    'nat-route': () => via(nat?.subnet, x.target, 'nat-answer', beyondNat),
    'nat-answer': () =>
      go(nat?.subnet === from?.subnet ? 'done' : 'nat-return', acl(net, nat?.subnet, 'ingress', x.target, answerTo(x)), {
        client: altered.client,
      }),
    'nat-return': () => go('nat-back', acl(net, nat?.subnet, 'egress', x.source, answerTo(x))),
    'nat-back': () => via(nat?.subnet, x.source, 'home', local('home')),
    enter: () => go('receive', acl(net, to?.subnet, 'ingress', x.source, x.service)),
    receive: () => go(near ? 'done' : 'answer', groups(net, to, 'ingress', from, x)),
    answer: () => go('return', acl(net, to?.subnet, 'egress', x.source, answerTo(x))),
    return: () =>
      via(
        to?.subnet,
        x.source,
        from === undefined ? 'done' : 'home',
        from === undefined ? (target, sure) => (target === 'internet-gateway' ? go('done', sure) : []) : local('home'),
      ),
    home: () => go('done', acl(net, from?.subnet, 'ingress', x.target, answerTo(x))),
    done: () => forwarded(net, place, x, end),
  }
  return stages[place.at]()
}

/** A balancer's node has answered: any of its nodes calls a target, from a port of its own. */
function forwarded(net: n.Network, place: n.Place, x: n.Packet, end: string): readonly Next[] {
  if (place.to === end) return []
  const all = leading(net, end)
  const ends = [end, ...all.flatMap(({ nodes }) => nodes)]
  return all
    .filter(({ nodes }) => nodes.includes(place.to))
    .flatMap(({ nodes, listeners }) =>
      listeners
        .filter(({ protocol, port }) => x.service === numbers[protocol] * 65536 + port)
        .flatMap(({ protocol, targets, doubt }) => [
          ...targets.filter(one => ends.includes(one.interface)).map(one => calling(one.interface, one.port + numbers[protocol] * 65536)),
          ...(doubt === null ? [] : ends.map(one => calling(one, null))),
        ])
        .flatMap(({ to, asks }) => nodes.filter(from => from !== to).flatMap(from => call(net, from, to, asks))),
    )
}

const numbers = { tcp: 6, udp: 17 } as const
const calling = (to: string, asks: number | null) => ({ to, asks })

function call(net: n.Network, from: string, to: string, asks: number | null): readonly Next[] {
  const services = asks === null ? everything : [asks, asks + 1]
  return [false, true].flatMap((six): readonly Next[] => {
    const at = (key: string) => (net.interfaces.get(key)?.addresses ?? []).flatMap(span).filter(bound => bound >= ipv6 === six)
    const change = { services, source: at(from), target: at(to), client: altered.client }
    const none = change.source.length === 0 || change.target.length === 0
    return none ? [] : [{ place: { from, to, at: 'send', nat: '' }, change, sure: asks === null ? 'maybe' : 'yes' }]
  })
}

/** The balancers that lead to an end, directly or by one another. */
export function leading(net: n.Network, to: string, known: readonly n.Balancer[] = []): readonly n.Balancer[] {
  const ends = [to, ...known.flatMap(({ nodes }) => nodes)]
  const leads = ({ doubt, targets }: n.Listener) => doubt !== null || targets.some(target => ends.includes(target.interface))
  const more = to === n.internet ? [] : [...net.balancers.values()].filter(one => !known.includes(one) && one.listeners.some(leads))
  return more.length === 0 ? known : leading(net, to, [...known, ...more])
}
