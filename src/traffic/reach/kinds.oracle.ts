/** For tests: which kinds of elements, doubts and states a network holds, so that a run can say that it drew them all. */
import type { Network, RouteTarget } from './network.ts'

const tests: Readonly<Record<string, (network: Network) => boolean>> = {
  IPv6: ({ blocks }) => blocks.some(block => block.includes(':')),
  'gateway detached': ({ gateway }) => !gateway.attached,
  'gateway unread': ({ gateway }) => gateway.doubt !== null,
  'route table unread': ({ subnets }) => [...subnets.values()].some(({ table }) => table === null),
  'routes unread': ({ tables }) => [...tables.values()].some(({ doubt }) => doubt !== null),
  'ACL unread': ({ subnets }) => [...subnets.values()].some(({ acl }) => acl === null),
  'entries unread': ({ acls }) => [...acls.values()].some(({ doubt }) => doubt !== null),
  'entry denies': ({ acls }) => [...acls.values()].some(({ entries }) => entries.some(one => !one.allow)),
  'block ingress': ({ subnets }) => [...subnets.values()].some(({ blocks }) => blocks === 'ingress'),
  'block both': ({ subnets }) => [...subnets.values()].some(({ blocks }) => blocks === 'both'),
  'blocks unread': ({ subnets }) => [...subnets.values()].some(({ blocks }) => blocks === null),
  'rules unread': ({ groups }) => [...groups.values()].some(({ ingress, egress }) => (ingress.doubt ?? egress.doubt) !== null),
  'group as peer': network => rulesIn(network).some(({ peer }) => 'group' in peer),
  'prefix list': network => rulesIn(network).some(({ peer }) => 'prefixList' in peer && peer.prefixList === 'known'),
  'prefix list unread': network => rulesIn(network).some(({ peer }) => 'prefixList' in peer && peer.prefixList === 'unread'),
  ICMP: network => rulesIn(network).some(({ protocol }) => protocol === 'icmp'),
  ICMPv6: network => rulesIn(network).some(({ protocol }) => protocol === 'icmpv6'),
  UDP: network => rulesIn(network).some(({ protocol }) => protocol === 'udp'),
  'protocol by number': network => rulesIn(network).some(({ protocol }) => protocol === 47),
  'group unread': ({ interfaces }) => [...interfaces.values()].some(({ groups }) => groups !== 'unfiltered' && groups.includes('unread')),
  'groups unread': ({ interfaces }) => [...interfaces.values()].some(({ doubt }) => doubt !== null),
  unfiltered: ({ interfaces }) => [...interfaces.values()].some(({ groups }) => groups === 'unfiltered'),
  private: ({ interfaces }) => [...interfaces.values()].some(one => one.public === false),
  'public address unread': ({ interfaces }) => [...interfaces.values()].some(one => one.public === null),
  'NAT gateway': ({ nats }) => [...nats.values()].some(one => one.public === true),
  'NAT gateway private': ({ nats }) => [...nats.values()].some(one => one.public === false),
  'NAT gateway unread': ({ nats }) => nats.size === 0 || [...nats.values()].some(one => one.public === null),
  listener: ({ listeners }) => listeners.length > 0,
  'listener on UDP': ({ listeners }) => listeners.some(({ services: [first = 0] }) => first >> 16 === 17),
  'targets unread': ({ listeners }) => listeners.some(({ doubt }) => doubt !== null),
  'address kept': ({ listeners }) => listeners.some(({ targets }) => targets.some(({ doubt }) => doubt !== null)),
  'balancer behind a balancer': ({ listeners }) =>
    listeners.some(({ targets }) => targets.some(target => listeners.some(({ nodes }) => nodes.includes(target.to)))),
  inlet: ({ inlets }) => inlets.length > 0,
  ...Object.fromEntries(
    ['local', 'internet-gateway', 'egress-only', 'blackhole', 'endpoint', 'nat', 'opaque'].map(kind => [
      `route to ${kind}`,
      ({ tables }: Network) => [...tables.values()].some(({ routes }) => routes.some(({ target }) => isOf(kind, target))),
    ]),
  ),
}

const isOf = (kind: string, target: RouteTarget) => (typeof target === 'string' ? target === kind : kind in target)
const rulesIn = ({ groups }: Network) => [...groups.values()].flatMap(({ ingress, egress }) => [...ingress.rules, ...egress.rules])

export const kinds = Object.keys(tests)
export const kindsIn = (network: Network): readonly string[] => kinds.filter(kind => tests[kind]?.(network))
