/** Where packets stand on their way, what is asked of them, and what is answered. */
import type { Doubt } from './network.ts'
import type { Packet, Packets } from '../packets.ts'

export type { Packet, Packets } from '../packets.ts'

/** The end of a way that is no interface. */
export const internet = 'internet'

/** One way from here to there; with an end at the internet, or at an interface by its key. */
export interface Leg {
  readonly from: string
  readonly to: string
}

/**
 * Where a packet stands. `come-in` or `come-in` (from the internet) or `send` to `receive` are on the way there, `answer` to `home` on the way back; `done` has
 * the answer.
 * Groups remember connections, so they are asked only on the way there; network ACLs and routes are asked both ways.
 */
export interface Place extends Leg {
  readonly at: Stage
  /** The NAT gateway that the way leads through, or empty. */
  readonly nat: string
}

export type Stage =
  | 'come-in'
  | 'send'
  | 'leave'
  | 'route'
  | 'gateway'
  | 'egress-only'
  | 'nat-enter'
  | 'nat-leave'
  | 'nat-route'
  | 'nat-gateway'
  | 'enter'
  | 'receive'
  | 'answer'
  | 'return'
  | 'nat-answer'
  | 'nat-return'
  | 'nat-back'
  | 'home'
  | 'done'

/** A place for people. */
export function placeText({ from, to, at, nat }: Place): string {
  return `${from} > ${to}: ${at}${nat === '' ? '' : ` ${nat}`}`
}

/** A place as a key: no two have the same, whatever they are called. */
export const keyOf = ({ from, to, at, nat }: Place): string => `${from.length} ${from} ${to.length} ${to} ${at} ${nat}`

/** Can a packet of these services get from here to there, and its answer back? `to` is never a balancer's target by accident: all ways count. */
export interface Question extends Leg {
  /** As they arrive: behind a load balancer the port of the target, not that of the listener. */
  readonly services: readonly number[]
}

/** One step of a way: where a packet got to. */
export interface Hop {
  readonly place: Place
  readonly packet: Packet
  /** Why it is not certain that it gets here from the hop before; null where it is. */
  readonly doubt: Doubt
}

/** A way; of an unknown answer some hop has a doubt. */
export interface Walked {
  readonly is: 'reachable' | 'unknown'
  readonly path: readonly Hop[]
}

export interface ClosedSet {
  readonly place: Place
  readonly packets: readonly Packets[]
}

/** With its certificate: a way that can be walked, or a set of packets that no rule leads out of. */
export type Answer = Walked | { readonly is: 'unreachable'; readonly closed: readonly ClosedSet[] }

/** Why a way is only possible, each reason once. */
export function doubtsOf(path: readonly Hop[]): readonly string[] {
  return [...new Set(path.flatMap(({ doubt }) => doubt ?? []))]
}
