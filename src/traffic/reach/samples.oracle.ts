/**
 * For tests: the values that the simulator tries, one for each stretch over which no rule of a network can change its mind. Addresses
 * go by their place in the list, so that asking whether one is in a block is a look into a table.
 */
import type { AclEntry } from '../acl.ts'
import type { Traffic } from '../rule.ts'
import type { Network } from './network.ts'

export interface Samples {
  readonly services: readonly (readonly [protocol: number, port: number])[]
  readonly clients: readonly number[]
  /** Those of the internet. */
  readonly world: readonly number[]
  readonly all: readonly number[]
  readonly isV6: readonly boolean[]
  readonly inside: (cidr: string, address: number) => boolean
  /** The one address of a block of one. */
  readonly at: (cidr: string) => number
}

const v6 = 1n << 128n
const numberOf: Readonly<Record<string, number>> = { tcp: 6, udp: 17, icmp: 1, icmpv6: 58 }

export const cidrOf = ({ rule: { peer } }: AclEntry) => ('cidr' in peer ? peer.cidr : '0.0.0.0/32')

export function covers(rule: Traffic, protocol: number, port: number): boolean {
  if (rule.protocol === 'all') return true
  if ((typeof rule.protocol === 'number' ? rule.protocol : numberOf[rule.protocol]) !== protocol) return false
  if ('ports' in rule) return rule.ports.from <= port && port <= rule.ports.to
  if (!('icmp' in rule) || rule.icmp.type === 'any') return true
  return port >> 8 === rule.icmp.type && (rule.icmp.code === 'any' || (port & 255) === rule.icmp.code)
}

const blocks = new Map<string, readonly [bigint, bigint]>()

function blockOf(cidr: string): readonly [bigint, bigint] {
  const known = blocks.get(cidr) ?? readBlock(cidr)
  blocks.set(cidr, known)
  return known
}

function readBlock(cidr: string): readonly [bigint, bigint] {
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

const reserved = ['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.168.0.0/16']

/** A value for each stretch over which no rule can change its mind. */
export function samplesOf(network: Network, asked: readonly number[]): Samples {
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
  for (const { services, targets } of network.listeners)
    for (const bound of [...services, ...targets.flatMap(target => target.services)]) ports.add(bound % 65536)
  const places = [...ports].filter(port => port < 65536)
  // Protocols without ports are whole.
  const placesOf = (protocol: number) => ([1, 6, 17, 58].includes(protocol) ? places : [0])
  const bounds = new Set([0n, v6, ...cidrs.flatMap(blockOf)])
  const addresses = [...bounds].filter(address => address < 1n << 129n && (address < 1n << 32n || address >= v6))
  const tables = new Map<string, readonly boolean[]>()
  const inside = (cidr: string, address: number) => {
    const known = tables.get(cidr) ?? addresses.map(one => isInside(cidr, one))
    tables.set(cidr, known)
    return known[address] === true
  }
  const all = addresses.map((_, index) => index)
  const isV6 = addresses.map(address => address >= v6)
  return {
    services: [...protocols].flatMap(protocol => placesOf(protocol).map(port => [protocol, port] as const)),
    clients: [...new Set([1024, ...places])].filter(port => port >= 1024),
    world: all.filter(index => isWorld(network, addresses[index] ?? 0n)),
    all,
    isV6,
    inside,
    at: cidr => addresses.indexOf(blockOf(cidr)[0]),
  }
}

function isInside(cidr: string, address: bigint): boolean {
  const [first, end] = blockOf(cidr)
  return first <= address && address < end
}

function isWorld(network: Network, address: bigint): boolean {
  if (address >= v6 ? !isInside('2000::/3', address) : address >= 0xe0000000n || reserved.some(cidr => isInside(cidr, address)))
    return false
  return !network.blocks.some(cidr => isInside(cidr, address))
}
