/**
 * For tests: a packet simulator that knows no boxes. It sends single packets, one for each combination of services, addresses and
 * ports that the network could tell apart, and asks every rule anew. Shares nothing with the engine or its checker but types.
 */
import type { AclEntry } from '../acl.ts'
import type { Traffic } from '../rule.ts'
import type { Interface, Network, Question, RouteTarget } from './network.ts'

/** Whether doubts come true: all of them, or none. */
type Doubts = 'open' | 'shut'

interface Call {
  readonly protocol: number
  /** Port, or type * 256 + code. */
  readonly port: number
  readonly source: bigint
  readonly target: bigint
}

const v6 = 1n << 128n

/** Whether any packet of the question gets there and is answered. */
export function simulate(network: Network, question: Question, doubts: Doubts): boolean {
  const sim = simulatorOf(network, doubts, question.services)
  const wanted = (protocol: number, port: number) => question.services.filter(bound => bound <= protocol * 65536 + port).length % 2 === 1
  const asked = sim.services.filter(([protocol, port]) => wanted(protocol, port))
  if (asked.some(([protocol, port]) => sim.connects(question.from, question.to, protocol, port))) return true
  // By balancers: nodes that were reached on a port, until no more are.
  const reached = new Set<string>()
  let waiting = [...network.balancers.values()].flatMap(({ nodes, listeners }) =>
    nodes.flatMap(node =>
      listeners
        .filter(({ protocol, port }) => node !== question.from && sim.connects(question.from, node, protocol === 'tcp' ? 6 : 17, port))
        .map(({ protocol, port }) => `${node} ${protocol} ${port}`),
    ),
  )
  while (waiting.length > 0) {
    const [next = '', ...rest] = waiting
    waiting = rest
    if (reached.has(next)) continue
    reached.add(next)
    const [node = '', protocol = '', port = ''] = next.split(' ')
    for (const { nodes, listeners } of network.balancers.values()) {
      if (!nodes.includes(node)) continue
      for (const listener of listeners) {
        if (listener.protocol !== protocol || listener.port !== Number(port)) continue
        const number = protocol === 'tcp' ? 6 : 17
        for (const out of nodes) {
          for (const target of listener.targets) {
            if (out === target.interface || !sim.connects(out, target.interface, number, target.port)) continue
            if (target.interface === question.to && wanted(number, target.port)) return true
            waiting.push(`${target.interface} ${protocol} ${target.port}`)
          }
          // The targets of a balancer are private addresses (ELB User Guide, Target type): never the internet.
          if (listener.doubt === null || doubts === 'shut' || question.to === 'internet') continue
          if (out !== question.to && asked.some(([any, place]) => sim.connects(out, question.to, any, place))) return true
          for (const other of network.balancers.values())
            for (const end of other.nodes)
              for (const heard of other.listeners)
                if (end !== out && sim.connects(out, end, heard.protocol === 'tcp' ? 6 : 17, heard.port))
                  waiting.push(`${end} ${heard.protocol} ${heard.port}`)
        }
      }
    }
  }
  return false
}

function simulatorOf(network: Network, doubts: Doubts, asked: readonly number[]) {
  const open = doubts === 'open'
  const { services, addresses, clients } = samplesOf(network, asked)
  const world = addresses.filter(address => isWorld(network, address))

  const iface = (key: string): Interface => network.interfaces.get(key) as Interface
  const own = (key: string) => (key === 'internet' ? world : iface(key).addresses.map(cidr => blockOf(cidr)[0]))

  function byGroup(which: string, way: 'ingress' | 'egress', other: string, { protocol, port, source, target }: Call): boolean {
    const { groups, doubt } = iface(which)
    if (groups === 'unfiltered') return true
    if (doubt !== null && open) return true
    const address = way === 'egress' ? target : source
    for (const key of groups) {
      const group = network.groups.get(key)
      if (group === undefined || group[way].doubt !== null) if (open) return true
      for (const rule of group?.[way].rules ?? []) {
        if (!covers(rule, protocol, port)) continue
        const { peer } = rule
        if ('cidr' in peer) {
          if (isInside(peer.cidr, address)) return true
        } else if ('group' in peer) {
          const its = other === 'internet' ? null : iface(other)
          if (its === null || its.groups === 'unfiltered') continue
          if (its.groups.includes(peer.group) || (its.doubt !== null && open)) return true
        } else {
          const list = network.prefixLists.get(peer.prefixList)
          if (list === undefined ? open : list.some(cidr => isInside(cidr, address))) return true
        }
      }
    }
    return false
  }

  function byAcl(subnet: string, way: 'ingress' | 'egress', protocol: number, port: number, address: bigint): boolean {
    const acl = network.acls.get(network.subnets.get(subnet)?.acl ?? '')
    if (acl === undefined || acl.doubt !== null) return open
    for (let number = 0; number < 1000; number++)
      for (const entry of acl.entries)
        if (entry.number === number && entry.direction === way && covers(entry.rule, protocol, port) && isInside(cidrOf(entry), address))
          return entry.allow
    return false
  }

  /** Answers go to the caller's port; a ping is answered by a pong; other messages of ICMP are not answered. */
  function answerByAcl(subnet: string, way: 'ingress' | 'egress', { protocol, port }: Call, client: number, address: bigint): boolean {
    if (protocol === 6 || protocol === 17) return byAcl(subnet, way, protocol, client, address)
    const acl = network.acls.get(network.subnets.get(subnet)?.acl ?? '')
    if (protocol === 1 || protocol === 58) {
      const [ping, pong] = protocol === 1 ? [8, 0] : [128, 129]
      if (port >> 8 !== ping) return acl === undefined || acl.doubt !== null ? open : true
      return byAcl(subnet, way, protocol, pong * 256, address)
    }
    return byAcl(subnet, way, protocol, 0, address)
  }

  function targetFor(subnet: string, address: bigint): RouteTarget | 'nowhere' | 'doubtful' {
    const table = network.tables.get(network.subnets.get(subnet)?.table ?? '')
    if (table === undefined || table.doubt !== null) return 'doubtful'
    let best: RouteTarget | 'nowhere' = 'nowhere'
    let longest = -1
    for (const { destination, target } of table.routes) {
      const length = Number(destination.split('/')[1])
      if (isInside(destination, address) && length > longest) [best, longest] = [target, length]
    }
    return best
  }

  const isOpaque = (target: RouteTarget | 'nowhere' | 'doubtful') =>
    target === 'doubtful' || (typeof target === 'object' && ('opaque' in target || !network.nats.has(target.nat)))
  const isNat = (target: RouteTarget | 'nowhere' | 'doubtful') => typeof target === 'object' && 'nat' in target

  /** A doubtful table may also hold what it is known to hold: that is then only possible, as everything is. */
  const blocked = (subnet: string, direct: boolean) => {
    const blocks = network.subnets.get(subnet)?.blocks ?? null
    return blocks === null ? !open : blocks === 'both' || (blocks === 'ingress' && direct)
  }

  /** To an interface, from its subnet's door on, and with the answer back to that door; `from` may be the internet. */
  function arrives(from: string, to: string, call: Call, client: number, near: boolean): boolean {
    const { subnet } = iface(to)
    if (!near && !byAcl(subnet, 'ingress', call.protocol, call.port, call.source)) return false
    if (!byGroup(to, 'ingress', from, call)) return false
    if (near) return true
    if (!answerByAcl(subnet, 'egress', call, client, call.source)) return false
    return answerLeaves(subnet, from, call, client)
  }

  function answerLeaves(subnet: string, from: string, call: Call, client: number): boolean {
    const target = targetFor(subnet, call.source)
    if (from === 'internet') return isOpaque(target) && !isNat(target) ? open : target === 'internet-gateway'
    const home = (changed: readonly number[]) => changed.some(port => answerByAcl(iface(from).subnet, 'ingress', call, port, call.target))
    if (target === 'local') return home([client])
    return (isOpaque(target) || isNat(target)) && open && home(clients)
  }

  /** What comes out of an element that is not modelled: any source, any port. */
  const anySource = (call: Call, test: (call: Call, client: number) => boolean) =>
    open && addresses.some(source => clients.some(client => test({ ...call, source }, client)))

  function fromInternet(to: string, call: Call, client: number): boolean {
    const { subnet, public: shown } = iface(to)
    const { attached, doubt } = network.gateway
    const inward = (one: Call, port: number) => arrives('internet', to, one, port, false)
    if (network.inlets.length > 0 && anySource(call, inward)) return true
    if (!attached || blocked(subnet, true)) return false
    if (call.target < v6 && !(shown ?? open)) return false
    return doubt === null ? inward(call, client) : anySource(call, inward)
  }

  function toInternet(from: string, call: Call, client: number): boolean {
    const { subnet, public: shown } = iface(from)
    const home = (port: number) => answerByAcl(subnet, 'ingress', call, port, call.target)
    if (!byGroup(from, 'egress', 'internet', call) || !byAcl(subnet, 'egress', call.protocol, call.port, call.target)) return false
    const target = targetFor(subnet, call.target)
    if (isOpaque(target)) return open && (!isNat(target) || call.target < v6) && clients.some(home)
    const { attached, doubt } = network.gateway
    if (target === 'internet-gateway') {
      if (!attached || blocked(subnet, true) || (call.source < v6 && !(shown ?? open))) return false
      return doubt === null ? home(client) : open && clients.some(home)
    }
    if (target === 'egress-only') return call.target >= v6 && !blocked(subnet, false) && home(client)
    return typeof target === 'object' && 'nat' in target && call.target < v6 && byNat(target.nat, from, call)
  }

  function byNat(key: string, from: string, call: Call): boolean {
    const nat = network.nats.get(key)
    if (nat === undefined) return false
    const { subnet } = nat
    const near = subnet === iface(from).subnet
    if (!near && !byAcl(subnet, 'ingress', call.protocol, call.port, call.source)) return false
    if (!byAcl(subnet, 'egress', call.protocol, call.port, call.target)) return false
    const out = targetFor(subnet, call.target)
    const direct = out === 'internet-gateway' && network.gateway.attached && (network.gateway.doubt === null || open)
    const passes = direct && !blocked(subnet, false) && (nat.public ?? open)
    if (!passes && !(isOpaque(out) && !isNat(out) && open)) return false
    if (!clients.some(client => answerByAcl(subnet, 'ingress', call, client, call.target))) return false
    if (near) return true
    return clients.some(client => answerByAcl(subnet, 'egress', call, client, call.source) && answerLeaves(subnet, from, call, client))
  }

  function between(from: string, to: string, call: Call, client: number): boolean {
    const { subnet } = iface(from)
    const near = subnet === iface(to).subnet
    if (!byGroup(from, 'egress', to, call)) return false
    if (near) return arrives(from, to, call, client, true)
    if (!byAcl(subnet, 'egress', call.protocol, call.port, call.target)) return false
    const target = targetFor(subnet, call.target)
    if (target === 'local') return arrives(from, to, call, client, false)
    return (isOpaque(target) || isNat(target)) && anySource(call, (one, port) => arrives(from, to, one, port, false))
  }

  const known = new Map<string, boolean>()
  function connects(from: string, to: string, protocol: number, port: number): boolean {
    const key = `${from} ${to} ${protocol} ${port}`
    const before = known.get(key)
    if (before !== undefined) return before
    const one = (call: Call, client: number) =>
      from === 'internet'
        ? fromInternet(to, call, client)
        : to === 'internet'
          ? toInternet(from, call, client)
          : between(from, to, call, client)
    const found = own(from).some(source =>
      own(to).some(
        target =>
          source >= v6 === target >= v6 &&
          (protocol === 6 || protocol === 17 ? clients : [1024]).some(client => one({ protocol, port, source, target }, client)),
      ),
    )
    known.set(key, found)
    return found
  }

  return { services, connects }
}

const numberOf: Readonly<Record<string, number>> = { tcp: 6, udp: 17, icmp: 1, icmpv6: 58 }

const cidrOf = ({ rule: { peer } }: AclEntry) => ('cidr' in peer ? peer.cidr : '0.0.0.0/32')

function covers(rule: Traffic, protocol: number, port: number): boolean {
  if (rule.protocol === 'all') return true
  if ((typeof rule.protocol === 'number' ? rule.protocol : numberOf[rule.protocol]) !== protocol) return false
  if ('ports' in rule) return rule.ports.from <= port && port <= rule.ports.to
  if (!('icmp' in rule) || rule.icmp.type === 'any') return true
  return port >> 8 === rule.icmp.type && (rule.icmp.code === 'any' || (port & 255) === rule.icmp.code)
}

function blockOf(cidr: string): readonly [bigint, bigint] {
  const [address = '', length = ''] = cidr.split('/')
  if (!address.includes(':')) {
    const first = BigInt(address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0))
    return [first, first + (1n << BigInt(32 - Number(length)))]
  }
  const [head = [], tail = []] = address.split('::').map(half => half.split(':').filter(group => group !== ''))
  const groups = [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => '0'), ...tail]
  const first = v6 + BigInt(`0x${groups.map(group => group.padStart(4, '0')).join('')}`)
  return [first, first + (1n << BigInt(128 - Number(length)))]
}

const blocks = new Map<string, readonly [bigint, bigint]>()

function isInside(cidr: string, address: bigint): boolean {
  const block = blocks.get(cidr) ?? blockOf(cidr)
  blocks.set(cidr, block)
  return block[0] <= address && address < block[1]
}

const reserved = ['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.168.0.0/16']

function isWorld(network: Network, address: bigint): boolean {
  if (address >= v6 ? !isInside('2000::/3', address) : address >= 0xe0000000n || reserved.some(cidr => isInside(cidr, address)))
    return false
  return !network.blocks.some(cidr => isInside(cidr, address))
}

/** A value for each stretch over which no rule can change its mind. */
function samplesOf(network: Network, asked: readonly number[]) {
  const rules = [...network.groups.values()].flatMap(({ ingress, egress }) => [...ingress.rules, ...egress.rules])
  const entries = [...network.acls.values()].flatMap(acl => acl.entries)
  const routes = [...network.tables.values()].flatMap(table => table.routes)
  const cidrs = [
    ...rules.flatMap(({ peer }) => ('cidr' in peer ? [peer.cidr] : [])),
    ...[...network.prefixLists.values()].flat(),
    ...entries.map(cidrOf),
    ...routes.map(route => route.destination),
    ...network.blocks,
    ...reserved,
    '224.0.0.0/4',
    '2000::/3',
    ...[...network.interfaces.values()].flatMap(one => one.addresses),
  ]
  const ports = new Set([...asked.map(bound => bound % 65536), 0, 8 * 256, 9 * 256, 128 * 256, 129 * 256])
  const protocols = new Set([1, 6, 17, 58, 200])
  for (const rule of [...rules, ...entries.map(entry => entry.rule)]) {
    if (typeof rule.protocol === 'number') protocols.add(rule.protocol)
    if ('ports' in rule) ports.add(rule.ports.from).add(rule.ports.to + 1)
    if ('icmp' in rule && rule.icmp.type !== 'any') {
      const first = rule.icmp.type * 256 + (rule.icmp.code === 'any' ? 0 : rule.icmp.code)
      ports.add(first).add(first + (rule.icmp.code === 'any' ? 256 : 1))
    }
  }
  for (const { listeners } of network.balancers.values())
    for (const { port, targets } of listeners) for (const one of [port, ...targets.map(target => target.port)]) ports.add(one).add(one + 1)
  const places = [...ports].filter(port => port < 65536)
  // Protocols without ports are whole.
  const placesOf = (protocol: number) => ([1, 6, 17, 58].includes(protocol) ? places : [0])
  return {
    services: [...protocols].flatMap(protocol => placesOf(protocol).map(port => [protocol, port] as const)),
    addresses: [...new Set([0n, v6, ...cidrs.flatMap(blockOf)])].filter(
      address => address < 1n << 129n && (address < 1n << 32n || address >= v6),
    ),
    clients: [...new Set([1024, ...places])].filter(port => port >= 1024),
  }
}
