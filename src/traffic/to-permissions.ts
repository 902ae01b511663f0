/** A box as what AuthorizeSecurityGroupIngress and its sisters take. */
import { type Box, type BoxPeer, type Messages, messagesIn, type Services } from './box.ts'
import type { Permission } from './permissions.ts'
import type { Range } from './rule.ts'

/** The id of a group by the name that a box calls it by; null where it is not known. */
export type GroupId = (name: string) => string | null

/**
 * The permissions that make up a box; null where none can: EC2 has no rule that leaves out protocols or addresses, and takes
 * groups and prefix lists by id alone. To revoke them EC2 must hold them one for one: it does not cut a larger one.
 */
export function toPermissions(box: Box, groupId: GroupId): readonly Permission[] | null {
  const services = serviceFields(box)
  const peer = peerFields(box.peer, groupId)
  return services === null || peer === null ? null : services.map(fields => ({ ...fields, ...peer }))
}

function serviceFields(services: Services): readonly Permission[] | null {
  const { protocol } = services
  switch (protocol) {
    case 'all':
      return services.but.length === 0 ? [{ IpProtocol: '-1' }] : null
    case 'tcp':
    case 'udp':
      return services.places.map(({ from, to }) => ({ IpProtocol: protocol, FromPort: from, ToPort: to }))
    case 'icmp':
    case 'icmpv6':
      return services.places
        .flatMap(messagesIn)
        .flatMap(messageFields)
        .map(fields => ({ IpProtocol: protocol, ...fields }))
    default:
      return [{ IpProtocol: String(protocol) }]
  }
}

/** FromPort is the type and ToPort the code; -1 is any. A permission holds one of each. */
function messageFields(messages: Messages): readonly Permission[] {
  if ('codes' in messages) return each(messages.codes).map(code => ({ FromPort: messages.type, ToPort: code }))
  if (messages.types.from === 0 && messages.types.to === 255) return [{ FromPort: -1, ToPort: -1 }]
  return each(messages.types).map(type => ({ FromPort: type, ToPort: -1 }))
}

function each({ from, to }: Range): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

function peerFields(peer: BoxPeer, groupId: GroupId): Permission | null {
  if ('cidr' in peer) {
    if (peer.but.length > 0) return null
    return peer.cidr.includes(':') ? { Ipv6Ranges: [{ CidrIpv6: peer.cidr }] } : { IpRanges: [{ CidrIp: peer.cidr }] }
  }
  if ('group' in peer) {
    const GroupId = idIn(peer.group, 'sg') ?? groupId(peer.group)
    return GroupId === null ? null : { UserIdGroupPairs: [{ GroupId }] }
  }
  const PrefixListId = idIn(peer.prefixList, 'pl')
  return PrefixListId === null ? null : { PrefixListIds: [{ PrefixListId }] }
}

/** The id in `sg-0abc` or in `web (sg-0abc)`, as something unmanaged is called; null for a name of the spec. */
function idIn(name: string, prefix: 'sg' | 'pl'): string | null {
  const id = / \(([^ ()]+)\)$/.exec(name)?.[1] ?? name
  return new RegExp(`^${prefix}-[0-9a-f]+$`).test(id) ? id : null
}
