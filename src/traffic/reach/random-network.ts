/** For tests: small random networks, the same for the same seed. Things that nothing models are among them. */
import type { AclEntry } from '../acl.ts'
import { portOf } from '../region.ts'
import type { Traffic, TrafficRule } from '../rule.ts'
import type { Acl, Group, Interface, Listener, Nat, Network, Route, RouteTable, RouteTarget, Rules, Subnet } from './network.ts'

export interface Dice {
  /** A whole number below this. */
  readonly below: (end: number) => number
  readonly one: <T>(items: readonly T[]) => T
  /** True about once in so many throws. */
  readonly rarely: (times: number) => boolean
}

/** mulberry32, a well known small generator. */
export function dice(seed: number): Dice {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (end: number) => Math.floor(next() * end)
  return {
    below,
    one: items => {
      const item = items[below(items.length)]
      if (item === undefined) throw new Error('nothing to choose from')
      return item
    },
    rarely: times => below(times) === 0,
  }
}

const keys = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => `${prefix}${index}`)

export function randomNetwork({ below, one, rarely }: Dice): Network {
  const withIpv6 = rarely(3)
  const doubtful = (text: string) => (rarely(40) ? text : null)
  const subnets = keys('subnet', 2 + below(2))
  const groups = keys('group', 3)
  const named = keys('i', 3 + below(2))
  const ports = [22, 80, 443, 8080, 32768]

  const traffic = (): Traffic => {
    if (rarely(2)) return { protocol: 'all' }
    if (rarely(8))
      return {
        protocol: withIpv6 && rarely(2) ? 'icmpv6' : 'icmp',
        icmp: rarely(2) ? { type: one([0, 8, 3, 128, 129]), code: 'any' } : { type: 'any' },
      }
    if (rarely(20)) return { protocol: 47 }
    const from = one(ports)
    return { protocol: rarely(5) ? 'udp' : 'tcp', ports: rarely(3) ? { from, to: 65535 } : { from, to: from } }
  }
  const cidr = () =>
    one(['0.0.0.0/0', '0.0.0.0/0', '10.0.0.0/16', '10.0.0.0/24', '10.0.1.0/24', '203.0.113.0/24', ...(withIpv6 ? ['::/0'] : [])])
  const rule = (): TrafficRule => {
    const peer = rarely(2) ? { cidr: cidr() } : rarely(15) ? { prefixList: one(['known', 'unread']) } : { group: one(groups) }
    return { ...traffic(), peer }
  }
  const rules = (): Rules => ({ rules: Array.from({ length: 1 + below(4) }, rule), doubt: doubtful('rules unread') })
  const entry = (direction: AclEntry['direction']) => (): AclEntry => ({
    number: 1 + below(50),
    direction,
    allow: !rarely(3),
    rule: { ...traffic(), peer: { cidr: cidr() } },
  })
  const numbered = (entries: readonly AclEntry[]) =>
    entries.filter((one_, index) => entries.findIndex(other => other.number === one_.number) === index)
  const everything = (direction: AclEntry['direction']): AclEntry => ({
    number: 100,
    direction,
    allow: true,
    rule: { protocol: 'all', peer: { cidr: '0.0.0.0/0' } },
  })
  const acl = (): Acl => ({
    entries: (['ingress', 'egress'] as const).flatMap(direction => [
      ...numbered(Array.from({ length: rarely(3) ? 1 + below(3) : 0 }, entry(direction))),
      ...(rarely(10)
        ? []
        : [everything(direction), { ...everything(direction), number: 101, rule: { protocol: 'all' as const, peer: { cidr: '::/0' } } }]),
    ]),
    doubt: doubtful('entries unread'),
  })
  const target = (): RouteTarget =>
    rarely(8)
      ? { opaque: one(['tgw', 'firewall']) }
      : one<RouteTarget>(['internet-gateway', 'internet-gateway', { nat: 'nat0' }, { nat: 'nat0' }, 'blackhole', 'local', 'endpoint'])
  const table = (): RouteTable => {
    const routes: Route[] = [{ destination: '10.0.0.0/16', target: 'local' }]
    if (withIpv6) routes.push({ destination: '2600:1f00::/56', target: 'local' })
    if (!rarely(6)) routes.push({ destination: '0.0.0.0/0', target: target() })
    if (withIpv6 && !rarely(3)) routes.push({ destination: '::/0', target: one<RouteTarget>(['internet-gateway', 'egress-only']) })
    if (rarely(6)) routes.push({ destination: one(['10.0.0.0/24', '10.0.1.0/24', '203.0.113.0/24']), target: target() })
    return { routes, doubt: doubtful('routes unread') }
  }
  const interfaceAt = (key: string, index: number): readonly [string, Interface] => {
    const subnet = below(subnets.length)
    return [
      key,
      {
        subnet: subnets[subnet] ?? '',
        addresses: [`10.0.${subnet}.${10 + index}/32`, ...(withIpv6 && rarely(2) ? [`2600:1f00:0:${subnet}::${10 + index}/128`] : [])],
        public: !rarely(3) ? true : rarely(30) ? null : false,
        groups: rarely(20) ? 'unfiltered' : [one(groups), ...(rarely(2) ? [one(groups)] : []), ...(rarely(60) ? ['unread'] : [])],
        doubt: doubtful('groups unread'),
      },
    ]
  }
  const interfaces = new Map(named.map(interfaceAt))
  const nats = new Map<string, Nat>(
    rarely(4) ? [] : [['nat0', { subnet: subnets[0] ?? '', address: '10.0.0.5/32', public: rarely(20) ? null : !rarely(6) }]],
  )
  const balancer = (nodes: readonly string[]): readonly Listener[] =>
    Array.from({ length: 1 + below(2) }, () => {
      const protocol = rarely(6) ? 'udp' : 'tcp'
      return {
        nodes,
        services: portOf(protocol, one(ports)),
        targets: Array.from({ length: 1 + below(2) }, () => ({
          to: one(named),
          services: portOf(protocol, one(ports)),
          doubt: doubtful('address kept'),
        })),
        doubt: doubtful('targets unread'),
      }
    })
  const [first = '', second = ''] = named
  const subnet = (key: string): readonly [string, Subnet] => [
    key,
    {
      table: rarely(40) ? null : one(['table0', 'table1']),
      acl: rarely(60) ? null : one(['acl0', 'acl1']),
      blocks: rarely(12) ? one(['ingress', 'both', null]) : 'nothing',
    },
  ]
  return {
    blocks: ['10.0.0.0/16', ...(withIpv6 ? ['2600:1f00::/56'] : [])],
    gateway: { attached: !rarely(12), doubt: doubtful('gateway unread') },
    subnets: new Map(subnets.map(subnet)),
    tables: new Map(keys('table', 2).map(key => [key, table()])),
    acls: new Map(keys('acl', 2).map(key => [key, acl()])),
    groups: new Map(groups.map((key): readonly [string, Group] => [key, { ingress: rules(), egress: rules() }])),
    prefixLists: new Map([['known', ['203.0.113.0/25']]]),
    interfaces,
    nats,
    listeners: rarely(2) ? [...balancer([first]), ...(rarely(3) ? balancer([second]) : [])] : [],
    inlets: rarely(25) ? ['tgw'] : [],
  }
}
