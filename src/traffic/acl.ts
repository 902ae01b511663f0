/** Network ACLs: numbered entries, the first that fits decides. What they permit is a region, like what a group permits. */
import { parseLooseCidr } from './cidr.ts'
import { parseProtocol } from './parse.ts'
import { minus, type Region, regionOf, union } from './region.ts'
import { allParsed, type Icmp, type Parsed, parsed, refused, type Traffic, type TrafficRule } from './rule.ts'

/** One entry. Plain data: it may stand in facts and claims. */
export interface AclEntry {
  readonly direction: 'ingress' | 'egress'
  readonly number: number
  readonly allow: boolean
  readonly rule: TrafficRule
}

/** EC2's NetworkAclEntry, as DescribeNetworkAcls answers it. */
export interface ApiAclEntry {
  readonly CidrBlock?: string | undefined
  readonly Ipv6CidrBlock?: string | undefined
  readonly Egress?: boolean | undefined
  readonly IcmpTypeCode?: { readonly Type?: number | undefined; readonly Code?: number | undefined } | undefined
  readonly PortRange?: { readonly From?: number | undefined; readonly To?: number | undefined } | undefined
  readonly Protocol?: string | undefined
  readonly RuleAction?: string | undefined
  readonly RuleNumber?: number | undefined
}

/** When any entry cannot be read the list is refused: what an ACL permits depends on all of them. */
export function aclEntries(entries: readonly ApiAclEntry[]): Parsed<readonly AclEntry[]> {
  return allParsed(
    entries.map((entry, index) => {
      const read = entryOf(entry)
      return read.ok ? read : refused(`entry ${entry.RuleNumber ?? index}: ${read.problem}`)
    }),
  )
}

/** What the entries of one direction let pass: an entry decides only what no lower number has decided. */
export function permittedBy(entries: readonly AclEntry[], direction: AclEntry['direction']): Region {
  let allowed: Region = []
  let decided: Region = []
  for (const entry of entries.filter(one => one.direction === direction).toSorted((a, b) => a.number - b.number)) {
    const reach = regionOf([entry.rule])
    if (entry.allow) allowed = union(allowed, minus(reach, decided))
    decided = union(decided, reach)
  }
  return allowed
}

/** User Guide, Default network ACL: rule 100 allows all IPv4 both ways, and 101 all IPv6 once the VPC has such a block. */
export function defaultAclEntries(families: readonly ('0.0.0.0/0' | '::/0')[]): readonly AclEntry[] {
  return (['ingress', 'egress'] as const).flatMap(direction =>
    families.map((cidr, index): AclEntry => ({ direction, number: 100 + index, allow: true, rule: { protocol: 'all', peer: { cidr } } })),
  )
}

function entryOf(entry: ApiAclEntry): Parsed<AclEntry> {
  const { Egress, RuleNumber, RuleAction } = entry
  if (typeof Egress !== 'boolean') return refused('it has no direction')
  if (typeof RuleNumber !== 'number') return refused('it has no number')
  if (RuleAction !== 'allow' && RuleAction !== 'deny') return refused(`"${RuleAction}" is neither allow nor deny`)
  const traffic = trafficOf(entry)
  if (!traffic.ok) return traffic
  const peer = parseLooseCidr(String(entry.CidrBlock ?? entry.Ipv6CidrBlock))
  if (!peer.ok) return peer
  return parsed({
    direction: Egress ? 'egress' : 'ingress',
    number: RuleNumber,
    allow: RuleAction === 'allow',
    rule: { ...traffic.value, peer: { cidr: peer.value.text } },
  })
}

/** Here a protocol is always a number, where groups have names (aws-facts NET-10). */
function trafficOf({ Protocol, PortRange, IcmpTypeCode }: ApiAclEntry): Parsed<Traffic> {
  const protocol = parseProtocol(String(Protocol))
  if (!protocol.ok) return protocol
  switch (protocol.value) {
    case 'tcp':
    case 'udp': {
      const { From, To } = PortRange ?? {}
      if (!isPort(From) || !isPort(To) || To < From) return refused(`${protocol.value} has no ports ${From} to ${To}`)
      return parsed({ protocol: protocol.value, ports: { from: From, to: To } })
    }
    case 'icmp':
    case 'icmpv6': {
      const icmp = icmpOf(IcmpTypeCode?.Type, IcmpTypeCode?.Code)
      return icmp === null ? refused(`${protocol.value} without a type`) : parsed({ protocol: protocol.value, icmp })
    }
    case 'all':
      return parsed({ protocol: 'all' })
    default:
      return parsed({ protocol: protocol.value })
  }
}

/** -1 is any type, or any code. */
function icmpOf(type: number | undefined, code: number | undefined): Icmp | null {
  if (type === -1) return { type: 'any' }
  if (!isByte(type)) return null
  return code === -1 ? { type, code: 'any' } : isByte(code) ? { type, code } : null
}

const isPort = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 65535
const isByte = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 255
