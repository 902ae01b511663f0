/**
 * A VPC as far as it decides what can reach what. Plain data, without a word on how it was come by. Whatever was not read, and
 * whatever is not modelled, stands here as a doubt: the answer is then unknown, not no.
 */
import type { AclEntry } from '../acl.ts'
import type { TrafficRule } from '../rule.ts'

/** Why there may be more, or other, than is listed; null where all is known. */
export type Doubt = string | null

export interface Network {
  /** The blocks of the VPC, of both families. */
  readonly blocks: readonly string[]
  readonly gateway: InternetGateway
  readonly subnets: ReadonlyMap<string, Subnet>
  readonly tables: ReadonlyMap<string, RouteTable>
  readonly acls: ReadonlyMap<string, Acl>
  readonly groups: ReadonlyMap<string, Group>
  /** The blocks of each prefix list that was read; a list that is not here is unknown. */
  readonly prefixLists: ReadonlyMap<string, readonly string[]>
  readonly interfaces: ReadonlyMap<string, Interface>
  readonly nats: ReadonlyMap<string, Nat>
  readonly balancers: ReadonlyMap<string, Balancer>
  /** What brings traffic in from beyond what is modelled, by name: transit gateways, peering connections, VPN gateways. */
  readonly inlets: readonly string[]
}

export interface InternetGateway {
  readonly attached: boolean
  /** Why packets may not get through it as they are: it was not read, or its own route table sends them through an appliance. */
  readonly doubt: Doubt
}

export interface Subnet {
  /** Null: not known which. */
  readonly table: string | null
  readonly acl: string | null
  /**
   * What VPC Block Public Access blocks here, exclusions considered; null: not known. `ingress` leaves NAT and egress-only
   * gateways alone: "Only traffic to and from NAT gateways and egress-only internet gateways is allowed".
   */
  readonly blocks: 'nothing' | 'ingress' | 'both' | null
}

/**
 * `endpoint` leads to an AWS service by a gateway endpoint; its addresses are part of nobody's question here.
 * `opaque`: a transit gateway, a peering connection, a firewall endpoint, an appliance, with its name.
 */
export type RouteTarget = 'local' | 'internet-gateway' | 'egress-only' | 'blackhole' | 'endpoint' | { readonly nat: string } | Opaque

export interface Opaque {
  readonly opaque: string
}

export interface Route {
  readonly destination: string
  readonly target: RouteTarget
}

/** Local routes stand here too. Of two routes for one block the first holds: list static ones before propagated ones. */
export interface RouteTable {
  readonly routes: readonly Route[]
  readonly doubt: Doubt
}

/** What no entry speaks of is denied. */
export interface Acl {
  readonly entries: readonly AclEntry[]
  readonly doubt: Doubt
}

export interface Rules {
  readonly rules: readonly TrafficRule[]
  readonly doubt: Doubt
}

export interface Group {
  readonly ingress: Rules
  readonly egress: Rules
}

export interface Interface {
  readonly subnet: string
  /** Its private IPv4 and its IPv6 addresses, as blocks of one address each. */
  readonly addresses: readonly string[]
  /** Whether it has a public IPv4 address; null: not known. An IPv6 address is always public. */
  readonly public: boolean | null
  /** `unfiltered`: no group applies to it, as to a network load balancer without any. */
  readonly groups: readonly string[] | 'unfiltered'
  /** Whether there may be other groups. */
  readonly doubt: Doubt
}

export interface Nat {
  readonly subnet: string
  /** Its private address. */
  readonly address: string
  /** False: a private NAT gateway; null: not known. */
  readonly public: boolean | null
}

export interface Balancer {
  /** Its interfaces, one or more in each of its subnets. */
  readonly nodes: readonly string[]
  readonly listeners: readonly Listener[]
}

export interface Listener {
  readonly protocol: 'tcp' | 'udp'
  readonly port: number
  readonly targets: readonly { readonly interface: string; readonly port: number }[]
  /** Why there may be other targets. */
  readonly doubt: Doubt
}

/** The end of a way that is no interface. */
export const internet = 'internet'

/**
 * What is not the internet, whoever routes it: private, shared, loopback, link-local, multicast and reserved blocks of IPv4
 * (RFC 6890), and all of IPv6 but 2000::/3, which is what the registries hand out.
 */
export const notInternet: readonly string[] = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '224.0.0.0/3',
  '::/3',
  '4000::/2',
  '8000::/1',
]

/** Ports that a client may call from, which answers go to: AWS names 1024 to 65535 for all kinds of clients. */
export const clientPorts = { from: 1024, end: 65536 } as const

/** One way from here to there; with an end at the internet, or at an interface by its key. */
export interface Leg {
  readonly from: string
  readonly to: string
}

/**
 * Where a packet stands. `send` to `receive` are on the way there, `answer` to `home` on the way back; `done` has the answer.
 * Groups remember connections, so they are asked only on the way there; network ACLs and routes are asked both ways.
 */
export interface Place extends Leg {
  readonly at: Stage
  /** The NAT gateway that the way leads through, or empty. */
  readonly nat: string
}

export type Stage =
  | 'send'
  | 'leave'
  | 'route'
  | 'gateway'
  | 'nat-enter'
  | 'nat-leave'
  | 'nat-route'
  | 'enter'
  | 'receive'
  | 'answer'
  | 'return'
  | 'nat-answer'
  | 'nat-return'
  | 'nat-back'
  | 'home'
  | 'done'

/** Packets: one box in four dimensions, on the lines of region.ts and addresses.ts. `client` is the port that is called from. */
export interface Packets {
  readonly services: readonly number[]
  readonly source: readonly bigint[]
  readonly target: readonly bigint[]
  readonly client: readonly number[]
}

/** Can a packet of these services get from here to there, and its answer back? `to` is never a balancer's target by accident: all ways count. */
export interface Question extends Leg {
  /** As they arrive: behind a load balancer the port of the target, not that of the listener. */
  readonly services: readonly number[]
}

/** One concrete packet at a place. */
export interface Packet {
  readonly service: number
  readonly source: bigint
  readonly target: bigint
  readonly client: number
}

export interface Hop {
  readonly place: Place
  readonly packet: Packet
}

export interface ClosedSet {
  readonly place: Place
  readonly packets: readonly Packets[]
}

/** With its certificate: a way that can be walked, or a set of packets that no rule leads out of. */
export type Answer =
  | { readonly is: 'reachable'; readonly path: readonly Hop[] }
  | { readonly is: 'unreachable'; readonly closed: readonly ClosedSet[] }
  | { readonly is: 'unknown'; readonly because: readonly string[]; readonly path: readonly Hop[] }
