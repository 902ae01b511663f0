/** A box as one line of English: the item of a finding, and what a waiver accepts. */
import { type Box, type BoxPeer, type Messages, messagesIn, type Services } from './box.ts'
import { parsePeer } from './parse-traffic.ts'
import { type Direction, protocolOf, type Range } from './rule.ts'

/**
 * `tcp 22 from ::/0`, `tcp 80, 443 to web`, `icmp type 8 code 0 from 10.0.0.0/8`, `protocol 47 to prefix list cdn`,
 * `all protocols but tcp from 0.0.0.0/0 but 10.0.0.0/16`. A group is its bare name, with the word `group` where that would
 * be read otherwise.
 */
export function boxText(box: Box, direction: Direction): string {
  return `${servicesText(box)} ${direction === 'ingress' ? 'from' : 'to'} ${peerText(box.peer)}`
}

function servicesText(services: Services): string {
  switch (services.protocol) {
    case 'all':
      return services.but.length === 0 ? 'all protocols' : `all protocols but ${services.but.map(protocolOf).join(', ')}`
    case 'tcp':
    case 'udp':
      return `${services.protocol} ${services.places.map(rangeText).join(', ')}`
    case 'icmp':
    case 'icmpv6':
      return `${services.protocol} ${services.places.flatMap(messagesIn).map(messagesText).join(', ')}`.trimEnd()
    default:
      return `protocol ${services.protocol}`
  }
}

/** Nothing for all types: `icmp from 10.0.0.0/8` says it. */
function messagesText(messages: Messages): string {
  if ('codes' in messages) return `type ${messages.type} code ${rangeText(messages.codes)}`
  return messages.types.from === 0 && messages.types.to === 255 ? '' : `type ${rangeText(messages.types)}`
}

function rangeText({ from, to }: Range): string {
  return from === to ? `${from}` : `${from}-${to}`
}

function peerText(peer: BoxPeer): string {
  if ('cidr' in peer) return peer.but.length === 0 ? peer.cidr : `${peer.cidr} but ${peer.but.join(', ')}`
  if ('prefixList' in peer) return `prefix list ${peer.prefixList}`
  const bare = parsePeer(peer.group)
  return bare.ok && 'group' in bare.value && bare.value.group === peer.group ? peer.group : `group ${peer.group}`
}
