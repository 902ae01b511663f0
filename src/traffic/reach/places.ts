/** Where packets stand on their way, what is asked of them, and what is answered. */

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
