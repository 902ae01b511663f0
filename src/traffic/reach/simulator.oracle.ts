/**
 * For tests: a packet simulator that knows no boxes. It sends single packets, one for each combination of services, addresses and
 * ports that the network could tell apart, and asks every rule anew. Shares nothing with the engine or its checker but types.
 */
import type { AclEntry } from '../acl.ts'
import type { Acl, Interface, Listener, Network, Question, RouteTarget } from './network.ts'
import { cidrOf, covers, type Samples } from './samples.oracle.ts'

/** Whether doubts come true: all of them, or none. */
type Doubts = 'open' | 'shut'

interface Call {
  readonly protocol: number
  /** Port, or type * 256 + code. */
  readonly port: number
  /** Places in the samples. */
  readonly source: number
  readonly target: number
}

/** Whether any packet of the question gets there and is answered. */
export function simulate(network: Network, question: Question, doubts: Doubts, samples: Samples): boolean {
  const sim = simulatorOf(network, doubts, samples)
  const wanted = (protocol: number, port: number) => question.services.filter(bound => bound <= protocol * 65536 + port).length % 2 === 1
  const asked = samples.services.filter(([protocol, port]) => wanted(protocol, port))
  if (asked.some(([protocol, port]) => sim.connects(question.from, question.to, protocol, port))) return true
  // The targets of a balancer are private addresses (ELB User Guide, Target type): never the internet.
  if (question.to === 'internet') return false
  const heard = ({ services: [first = 0] }: Listener) => [first >> 16, first & 65535] as const
  // By balancers: nodes that were reached on a port, until no more are.
  const reached = new Set<string>()
  const waiting: (readonly [node: string, protocol: number, port: number])[] = network.listeners.flatMap(listener =>
    listener.nodes
      .filter(node => node !== question.from && sim.connects(question.from, node, ...heard(listener)))
      .map(node => [node, ...heard(listener)] as const),
  )
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [node, protocol, port] = next
    if (reached.has(next.join())) continue
    reached.add(next.join())
    for (const listener of network.listeners) {
      if (!listener.nodes.includes(node) || heard(listener).join() !== `${protocol},${port}`) continue
      for (const out of listener.nodes) {
        for (const { to, services, doubt } of listener.targets) {
          const [number, at] = heard({ ...listener, services })
          if (out === to || !(doubt === null ? sim.connects(out, to, number, at) : doubts === 'open')) continue
          if (to === question.to && wanted(number, at)) return true
          waiting.push([to, number, at])
        }
        if (listener.doubt === null || doubts === 'shut') continue
        if (out !== question.to && asked.some(([any, place]) => sim.connects(out, question.to, any, place))) return true
        for (const other of network.listeners)
          for (const end of other.nodes) if (end !== out && sim.connects(out, end, ...heard(other))) waiting.push([end, ...heard(other)])
      }
    }
  }
  return false
}

function simulatorOf(network: Network, doubts: Doubts, { clients, world, all, isV6, inside, at }: Samples) {
  const open = doubts === 'open'

  const iface = (key: string): Interface => network.interfaces.get(key) as Interface
  const homes = new Map([...network.interfaces].map(([key, { addresses }]) => [key, addresses.map(at)]))
  const own = (key: string) => (key === 'internet' ? world : (homes.get(key) ?? []))

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
          if (inside(peer.cidr, address)) return true
        } else if ('group' in peer) {
          const its = other === 'internet' ? null : iface(other)
          if (its === null || its.groups === 'unfiltered') continue
          if (its.groups.includes(peer.group) || (its.doubt !== null && open)) return true
        } else {
          const list = network.prefixLists.get(peer.prefixList)
          if (list === undefined ? open : list.some(cidr => inside(cidr, address))) return true
        }
      }
    }
    return false
  }

  function byAcl(subnet: string, way: 'ingress' | 'egress', protocol: number, port: number, address: number): boolean {
    const acl = network.acls.get(network.subnets.get(subnet)?.acl ?? '')
    if (acl === undefined || acl.doubt !== null) return open
    const fitting = inOrder(acl).find(
      entry => entry.direction === way && covers(entry.rule, protocol, port) && inside(cidrOf(entry), address),
    )
    return fitting?.allow === true
  }

  /** Answers go to the caller's port; a ping is answered by a pong; other messages of ICMP are not answered. */
  function answerByAcl(subnet: string, way: 'ingress' | 'egress', { protocol, port }: Call, client: number, address: number): boolean {
    if (protocol === 6 || protocol === 17) return byAcl(subnet, way, protocol, client, address)
    const acl = network.acls.get(network.subnets.get(subnet)?.acl ?? '')
    if (protocol === 1 || protocol === 58) {
      const [ping, pong] = protocol === 1 ? [8, 0] : [128, 129]
      if (port >> 8 !== ping) return acl === undefined || acl.doubt !== null ? open : true
      return byAcl(subnet, way, protocol, pong * 256, address)
    }
    return byAcl(subnet, way, protocol, 0, address)
  }

  const targets = new Map<string, (ReturnType<typeof lookUp> | undefined)[]>()
  function targetFor(subnet: string, address: number): ReturnType<typeof lookUp> {
    const own = targets.get(subnet) ?? []
    targets.set(subnet, own)
    own[address] ??= lookUp(subnet, address)
    return own[address]
  }

  function lookUp(subnet: string, address: number): RouteTarget | 'nowhere' | 'doubtful' {
    const table = network.tables.get(network.subnets.get(subnet)?.table ?? '')
    if (table === undefined || table.doubt !== null) return 'doubtful'
    let best: RouteTarget | 'nowhere' = 'nowhere'
    let longest = -1
    for (const { destination, target } of table.routes) {
      const length = Number(destination.split('/')[1])
      if (inside(destination, address) && length > longest) [best, longest] = [target, length]
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

  const answers = (subnet: string, way: 'ingress' | 'egress', call: Call, ports: readonly number[], address: number) =>
    ports.filter(port => answerByAcl(subnet, way, call, port, address))

  /** To an interface, from its subnet's door on, and with the answer back to that door; `from` may be the internet. */
  function arrives(from: string, to: string, call: Call, ports: readonly number[]): boolean {
    const { subnet } = iface(to)
    if (!byAcl(subnet, 'ingress', call.protocol, call.port, call.source) || !byGroup(to, 'ingress', from, call)) return false
    return answerLeaves(subnet, from, call, answers(subnet, 'egress', call, ports, call.source))
  }

  /** Ports: any that is called from, and let out. */
  function answerLeaves(subnet: string, from: string, call: Call, ports: readonly number[]): boolean {
    if (ports.length === 0) return false
    const target = targetFor(subnet, call.source)
    if (from === 'internet') return isOpaque(target) && !isNat(target) ? open : target === 'internet-gateway'
    if (target !== 'local' && !((isOpaque(target) || isNat(target)) && open)) return false
    return answers(iface(from).subnet, 'ingress', call, target === 'local' ? ports : clients, call.target).length > 0
  }

  /** What comes out of an element that is not modelled: any source, any port. */
  const anySource = (call: Call, from: string, to: string) => open && all.some(source => arrives(from, to, { ...call, source }, clients))

  function fromInternet(to: string, call: Call, ports: readonly number[]): boolean {
    const { subnet, public: shown } = iface(to)
    const { attached, doubt } = network.gateway
    if (network.inlets.length > 0 && anySource(call, 'internet', to)) return true
    if (!attached || blocked(subnet, true)) return false
    if (!isV6[call.target] && !(shown ?? open)) return false
    return doubt === null ? arrives('internet', to, call, ports) : anySource(call, 'internet', to)
  }

  function toInternet(from: string, call: Call, ports: readonly number[]): boolean {
    const { subnet, public: shown } = iface(from)
    if (!byGroup(from, 'egress', 'internet', call) || !byAcl(subnet, 'egress', call.protocol, call.port, call.target)) return false
    const home = (any: readonly number[]) => answers(subnet, 'ingress', call, any, call.target).length > 0
    const target = targetFor(subnet, call.target)
    if (isOpaque(target)) return open && (!isNat(target) || !isV6[call.target]) && home(clients)
    const { attached, doubt } = network.gateway
    if (target === 'internet-gateway') {
      if (!attached || blocked(subnet, true) || (!isV6[call.source] && !(shown ?? open))) return false
      return doubt === null ? home(ports) : open && home(clients)
    }
    if (target === 'egress-only') return isV6[call.target] === true && !blocked(subnet, false) && home(ports)
    return typeof target === 'object' && 'nat' in target && !isV6[call.target] && byNat(target.nat, from, call)
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
    if (answers(subnet, 'ingress', call, clients, call.target).length === 0) return false
    return near || answerLeaves(subnet, from, call, answers(subnet, 'egress', call, clients, call.source))
  }

  function between(from: string, to: string, call: Call, ports: readonly number[]): boolean {
    const { subnet } = iface(from)
    if (!byGroup(from, 'egress', to, call)) return false
    if (subnet === iface(to).subnet) return byGroup(to, 'ingress', from, call)
    if (!byAcl(subnet, 'egress', call.protocol, call.port, call.target)) return false
    const target = targetFor(subnet, call.target)
    if (target === 'local') return arrives(from, to, call, ports)
    return (isOpaque(target) || isNat(target)) && anySource(call, from, to)
  }

  const known = new Map<string, boolean>()
  function connects(from: string, to: string, protocol: number, port: number): boolean {
    const key = `${from} ${to} ${protocol} ${port}`
    const before = known.get(key)
    if (before !== undefined) return before
    const ports = protocol === 6 || protocol === 17 ? clients : [1024]
    const passes =
      from === 'internet' ? fromInternet.bind(null, to) : to === 'internet' ? toInternet.bind(null, from) : between.bind(null, from, to)
    const found = own(from).some(source =>
      own(to).some(target => isV6[source] === isV6[target] && passes({ protocol, port, source, target }, ports)),
    )
    known.set(key, found)
    return found
  }

  return { connects }
}

const sorted = new WeakMap<Acl, readonly AclEntry[]>()

function inOrder(acl: Acl): readonly AclEntry[] {
  const known = sorted.get(acl) ?? acl.entries.toSorted((a, b) => a.number - b.number)
  sorted.set(acl, known)
  return known
}
