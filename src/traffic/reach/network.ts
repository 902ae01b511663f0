/**
 * A VPC as far as it decides what can reach what. Plain data, without a word on how it was come by. Whatever was not read, and
 * whatever is not modelled, stands here as a doubt: the answer is then unknown, not no.
 */
import type { AclEntry } from '../acl.ts'
import type { TrafficRule } from '../rule.ts'

export * from './places.ts'

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
