/**
 * A VPC as far as it decides what can reach what. Plain data, without a word on how it was come by. Whatever was not read, and
 * whatever is not modelled, stands here as a doubt: the answer is then unknown, not no.
 */
import type { AclEntry } from '../acl.ts'
import type { Bounds } from '../bounds.ts'
import { addressesOf, everyAddress, everyClient, internetBeyond, type Slice } from '../packets.ts'
import type { Peer, TrafficRule } from '../rule.ts'

import { internet } from './places.ts'

export * from './places.ts'

/** Why there may be more, or other, than is listed; null where all is known. */
export type Doubt = string | null

/** Doubts about what is not in a network at all. */
export const unread = {
  group: 'a security group that was not read',
  acl: 'a network ACL that was not read',
  blocks: 'VPC Block Public Access, which was not read',
  table: (subnet: string) => `the route table of ${subnet}, which was not read`,
  list: (peer: Peer) => `prefix list ${'prefixList' in peer ? peer.prefixList : ''}`,
  nat: (key: string) => `NAT gateway ${key}, which was not read`,
  shown: (key: string) => `whether ${key} has a public address`,
  natBetween: (key: string) => `NAT gateway ${key} between two subnets`,
} as const

/** The addresses of an end; none where there is no such interface. */
export function addressesAt(network: Network, end: string): Bounds<bigint> {
  if (end !== internet) return addressesOf(network.interfaces.get(end)?.addresses ?? [])
  const known = worlds.get(network) ?? internetBeyond(network.blocks)
  worlds.set(network, known)
  return known
}

const worlds = new WeakMap<Network, Bounds<bigint>>()

/** An end that group rules do not know. */
export const inNoGroup: { readonly groups: readonly string[]; readonly doubt: Doubt } = { groups: [], doubt: null }

/** What an element that is not modelled may do to a packet: it comes out from any source, and keeps what it asks for. */
export const altered: Slice = { source: everyAddress, client: everyClient }

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
  readonly listeners: readonly Listener[]
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
 * A NAT gateway is a target for IPv4 alone (for IPv6 it is NAT64: opaque), an egress-only gateway for IPv6 alone.
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

/** One listener of a load balancer: a connection to any of its nodes becomes another one, from any of them, to a target. */
export interface Listener {
  /** The interfaces of the balancer, one or more in each of its subnets. */
  readonly nodes: readonly string[]
  /** What it hears; what a target is asked for. */
  readonly services: Bounds<number>
  readonly targets: readonly Target[]
  /** Why there may be other targets. */
  readonly doubt: Doubt
}

export interface Target {
  readonly to: string
  readonly services: Bounds<number>
  /** Why it is not known by which address it is called, and so what lets the call pass: the caller's own, or that of the node. */
  readonly doubt: Doubt
}
