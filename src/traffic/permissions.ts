/** EC2's IpPermission, as DescribeSecurityGroups answers it, as rules. */
import { containsCidr } from 'cidr-tools'
import { parseLooseCidr } from './cidr.ts'
import { parseProtocol } from './parse.ts'
import {
  allParsed,
  type IcmpProtocol,
  type Parsed,
  type Peer,
  type PortProtocol,
  parsed,
  refused,
  type Traffic,
  type TrafficRule,
} from './rule.ts'

/** The fields that are read. Every other (descriptions, owners, the VPC of a peered group) leaves what may pass as it is. */
export interface Permission {
  readonly IpProtocol?: string | undefined
  readonly FromPort?: number | undefined
  readonly ToPort?: number | undefined
  readonly IpRanges?: readonly { readonly CidrIp?: string | undefined }[] | undefined
  readonly Ipv6Ranges?: readonly { readonly CidrIpv6?: string | undefined }[] | undefined
  readonly PrefixListIds?: readonly { readonly PrefixListId?: string | undefined }[] | undefined
  readonly UserIdGroupPairs?: readonly { readonly GroupId?: string | undefined }[] | undefined
}

/**
 * All that a list of permissions lets pass, one rule for each peer, groups and prefix lists by id; placeholders of no traffic
 * are left out. When any permission cannot be read the list is refused: what it lets pass is then unknown, not less.
 */
export function permissionsToRules(permissions: readonly Permission[]): Parsed<readonly TrafficRule[]> {
  const lists = allParsed(
    permissions.map((permission, index) => {
      const rules = rulesOf(permission)
      return rules.ok ? rules : refused(`permission ${index}: ${rules.problem}`)
    }),
  )
  return lists.ok ? parsed(lists.value.flat()) : lists
}

/**
 * Whether a peer can carry no traffic at all. CDK writes "no egress" as icmp 252/86 to 255.255.255.255/32, AWS's own
 * CloudFormation sample as everything to 127.0.0.1/32: a template without any egress rule would leave EC2's default one in place.
 */
export function isPlaceholder(peer: Peer): boolean {
  return 'cidr' in peer && containsCidr(['127.0.0.0/8', '255.255.255.255/32'], peer.cidr)
}

function rulesOf(permission: Permission): Parsed<readonly TrafficRule[]> {
  const traffic = trafficOf(permission)
  if (!traffic.ok) return traffic
  const peers = peersOf(permission)
  return peers.ok ? parsed(peers.value.filter(peer => !isPlaceholder(peer)).map(peer => ({ ...traffic.value, peer }))) : peers
}

/** API reference, IpPermission: only the four named protocols look at ports; tcp, udp and icmp must have them, icmpv6 need not. */
function trafficOf({ IpProtocol, FromPort, ToPort }: Permission): Parsed<Traffic> {
  const protocol = parseProtocol(String(IpProtocol))
  if (!protocol.ok) return protocol
  switch (protocol.value) {
    case 'tcp':
    case 'udp':
      return withPorts(protocol.value, FromPort, ToPort)
    case 'icmpv6':
      return FromPort === undefined && ToPort === undefined ? withIcmp('icmpv6', -1, -1) : withIcmp('icmpv6', FromPort, ToPort)
    case 'icmp':
      return withIcmp('icmp', FromPort, ToPort)
    case 'all':
    default:
      return parsed({ protocol: protocol.value })
  }
}

function withPorts(protocol: PortProtocol, from: number | undefined, to: number | undefined): Parsed<Traffic> {
  if (!isWithin(from, 0, 65535) || !isWithin(to, from, 65535)) return refused(`${protocol} has no ports ${from} to ${to}`)
  return parsed({ protocol, ports: { from, to } })
}

/** FromPort is the type and ToPort the code; -1 is any, and any type goes with any code. */
function withIcmp(protocol: IcmpProtocol, type: number | undefined, code: number | undefined): Parsed<Traffic> {
  if (type === -1 && code === -1) return parsed({ protocol, icmp: { type: 'any' } })
  if (!isWithin(type, 0, 255) || !isWithin(code, -1, 255)) return refused(`${protocol} has no type ${type} with code ${code}`)
  return parsed({ protocol, icmp: { type, code: code === -1 ? 'any' : code } })
}

function isWithin(number: number | undefined, least: number, most: number): number is number {
  return Number.isInteger(number) && number !== undefined && number >= least && number <= most
}

function peersOf({ IpRanges = [], Ipv6Ranges = [], PrefixListIds = [], UserIdGroupPairs = [] }: Permission): Parsed<readonly Peer[]> {
  return allParsed([
    ...IpRanges.map(({ CidrIp }) => block(4, CidrIp)),
    ...Ipv6Ranges.map(({ CidrIpv6 }) => block(6, CidrIpv6)),
    ...PrefixListIds.map(({ PrefixListId: id }) => (id ? parsed({ prefixList: id }) : refused('a prefix list without PrefixListId'))),
    ...UserIdGroupPairs.map(({ GroupId: id }) => (id ? parsed({ group: id }) : refused('a group without GroupId'))),
  ])
}

function block(family: 4 | 6, text: string | undefined): Parsed<Peer> {
  const cidr = parseLooseCidr(String(text))
  if (!cidr.ok) return cidr
  return cidr.value.family === family ? parsed({ cidr: cidr.value.text }) : refused(`"${text}" is no IPv${family} block`)
}
