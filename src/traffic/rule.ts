/** What a security group says, one permission at a time, before any algebra. Plain data: it may stand in facts and claims. */

/** Whole numbers from `from` to `to`, both included: ports 0 to 65535. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** Which ICMP messages. All types means all codes: EC2 refuses any other code with type -1 (API reference, IpPermission.ToPort). */
export type Icmp = { readonly type: 'any' } | { readonly type: number; readonly code: number | 'any' }

/** A protocol by its name, or by its IANA number (0 to 255) where it is none of the four that have ports or messages. */
export type Protocol = 'all' | PortProtocol | IcmpProtocol | number
export type PortProtocol = 'tcp' | 'udp'
export type IcmpProtocol = 'icmp' | 'icmpv6'

/** What may pass, whoever it is. A number is that protocol whole, as EC2 takes any but the four (IpPermission.IpProtocol). */
export type Traffic =
  | { readonly protocol: 'all' }
  | { readonly protocol: PortProtocol; readonly ports: Range }
  | { readonly protocol: IcmpProtocol; readonly icmp: Icmp }
  | { readonly protocol: number }

/** Who is at the other end. Groups and prefix lists are symbols: two of them are the same when their names are. */
export type Peer = { readonly cidr: string } | NamedPeer
export type NamedPeer = { readonly group: string } | { readonly prefixList: string }

export type TrafficRule = Traffic & { readonly peer: Peer }

export type Direction = 'ingress' | 'egress'

/** A text that was read, or what is wrong with it, in one English sentence without a full stop. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string }

export function parsed<T>(value: T): Parsed<T> {
  return { ok: true, value }
}

export function refused(problem: string): { readonly ok: false; readonly problem: string } {
  return { ok: false, problem }
}

/** All of the values, or the first problem. */
export function allParsed<T>(list: readonly Parsed<T>[]): Parsed<readonly T[]> {
  const values: T[] = []
  for (const one of list) {
    if (!one.ok) return one
    values.push(one.value)
  }
  return parsed(values)
}

/** The protocols that have ports or messages; the rest go by number. */
export const namedProtocols = ['icmp', 'tcp', 'udp', 'icmpv6'] as const

/** IANA protocol numbers. */
const numbers: Readonly<Record<(typeof namedProtocols)[number], number>> = { icmp: 1, tcp: 6, udp: 17, icmpv6: 58 }

export function numberOf(protocol: Exclude<Protocol, 'all'>): number {
  return typeof protocol === 'number' ? protocol : numbers[protocol]
}

export function protocolOf(number: number): Exclude<Protocol, 'all'> {
  return namedProtocols.find(name => numbers[name] === number) ?? number
}
