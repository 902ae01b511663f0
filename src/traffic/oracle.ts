/**
 * For tests: what rules, boxes and CIDR blocks mean, written a second time, by counting points. Shares no code with the algebra,
 * only its types.
 */
import type { Box, TrafficRule } from './index.ts'

/** Traffic that a rule or a box lets pass. Places are ports, or type * 256 + code. */
export interface Atom {
  /** Null: every protocol but those named. */
  readonly protocol: number | null
  readonly named: readonly number[]
  readonly from: number
  readonly to: number
  readonly family: string
  readonly block: Block
  readonly holes: readonly Block[]
}

interface Block {
  readonly first: bigint
  readonly last: bigint
}

/** A point for each combination of services and peers that the atoms it was made from can tell apart. */
export interface Sample {
  readonly services: readonly { readonly protocol: number; readonly place: number }[]
  readonly peers: readonly { readonly family: string; readonly address: bigint }[]
}

const numberOf: Readonly<Record<string, number>> = { icmp: 1, tcp: 6, udp: 17, icmpv6: 58 }

export function ruleAtom(rule: TrafficRule): Atom {
  const [from, to] = 'ports' in rule ? [rule.ports.from, rule.ports.to] : 'icmp' in rule ? messages(rule.icmp) : [0, 65535]
  const protocol = typeof rule.protocol === 'number' ? rule.protocol : (numberOf[rule.protocol] ?? null)
  return { protocol, named: protocol === null ? [] : [protocol], from, to, ...peerOf(rule.peer), holes: [] }
}

function messages(icmp: { readonly type: 'any' } | { readonly type: number; readonly code: number | 'any' }): readonly [number, number] {
  if (icmp.type === 'any') return [0, 65535]
  return icmp.code === 'any' ? [icmp.type * 256, icmp.type * 256 + 255] : [icmp.type * 256 + icmp.code, icmp.type * 256 + icmp.code]
}

export function boxAtoms(box: Box): readonly Atom[] {
  const protocol = typeof box.protocol === 'number' ? box.protocol : (numberOf[box.protocol] ?? null)
  const named = box.protocol === 'all' ? box.but : [protocol ?? 0]
  const places = 'places' in box ? box.places : [{ from: 0, to: 65535 }]
  const holes = 'cidr' in box.peer ? box.peer.but.map(cidr => blockOf(cidr).block) : []
  return places.map(({ from, to }) => ({ protocol, named, from, to, ...peerOf(box.peer), holes }))
}

function peerOf(peer: TrafficRule['peer']): { readonly family: string; readonly block: Block } {
  if ('cidr' in peer) return blockOf(peer.cidr)
  return { family: 'group' in peer ? `group ${peer.group}` : `prefix list ${peer.prefixList}`, block: { first: 0n, last: 0n } }
}

const blocks = new Map<string, { readonly family: string; readonly block: Block }>()

function blockOf(cidr: string): { readonly family: string; readonly block: Block } {
  const known = blocks.get(cidr)
  if (known !== undefined) return known
  const [address = '', prefix = ''] = cidr.split('/')
  const [width, first] = address.includes(':') ? [128, ipv6(address)] : [32, ipv4(address)]
  const block = { family: `IPv${width === 128 ? 6 : 4}`, block: { first, last: first + 2n ** BigInt(width - Number(prefix)) - 1n } }
  blocks.set(cidr, block)
  return block
}

function ipv4(text: string): bigint {
  return BigInt(text.split('.').reduce((sum, part) => sum * 256 + Number(part), 0))
}

function ipv6(text: string): bigint {
  const [head = [], tail = []] = text.split('::').map(half => half.split(':').filter(group => group !== ''))
  const groups = [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => '0'), ...tail]
  return BigInt(`0x${groups.map(group => group.padStart(4, '0')).join('')}`)
}

/** What atoms allow changes only where one of them begins or has just ended: one point for each such place tells all. */
export function sampleOf(atoms: readonly Atom[]): Sample {
  const places = new Map<number, Set<number>>()
  const addresses = new Map<string, Set<bigint>>([
    ['IPv4', new Set([0n])],
    ['IPv6', new Set([0n])],
    ['group unnamed', new Set([0n])],
  ])
  for (const { protocol, named, from, to, family, block, holes } of atoms) {
    for (const number of named) if (!places.has(number)) places.set(number, new Set([0]))
    if (protocol !== null)
      places
        .get(protocol)
        ?.add(from)
        .add(to + 1)
    const edges = addresses.get(family) ?? new Set([0n])
    for (const { first, last } of [block, ...holes]) edges.add(first).add(last + 1n)
    addresses.set(family, edges)
  }
  const unnamed = Array.from({ length: 256 }, (_, number) => number).find(number => !places.has(number))
  if (unnamed !== undefined) places.set(unnamed, new Set([0]))
  return {
    services: [...places].flatMap(([protocol, its]) => [...its].filter(place => place <= 65535).map(place => ({ protocol, place }))),
    peers: [...addresses].flatMap(([family, its]) =>
      [...its].filter(address => address <= (most[family] ?? 0n)).map(address => ({ family, address })),
    ),
  }
}

const most: Readonly<Record<string, bigint>> = { IPv4: 2n ** 32n - 1n, IPv6: 2n ** 128n - 1n }

/** How many of the atoms let each point of a sample pass. */
export function count({ services, peers }: Sample, atoms: readonly Atom[]): Uint16Array {
  const counts = new Uint16Array(services.length * peers.length)
  for (const atom of atoms) {
    const who = peers.flatMap(({ family, address }, index) => (family === atom.family && isIn(atom, address) ? [index] : []))
    for (const [row, service] of services.entries()) {
      if (lets(atom, service)) for (const index of who) counts[row * peers.length + index] = (counts[row * peers.length + index] ?? 0) + 1
    }
  }
  return counts
}

function lets(atom: Atom, { protocol, place }: Sample['services'][number]): boolean {
  const its = atom.protocol === null ? !atom.named.includes(protocol) : atom.protocol === protocol
  return its && atom.from <= place && place <= atom.to
}

function isIn({ block, holes }: Atom, address: bigint): boolean {
  return block.first <= address && address <= block.last && !holes.some(({ first, last }) => first <= address && address <= last)
}
