/** The rules of a security group in a template: inline ones and those that stand beside it are one set. */
import { allFacts, type Fact, type From, known, mapFact, thenFact, unknown } from '../model/fact.ts'
import { refer } from '../model/resource.ts'
import { type Permission, permissionsToRules, type TrafficRule } from '../traffic/index.ts'
import { type TemplateReading, templateReading } from './read-template.ts'
import type { TemplateItem } from './template.ts'

export type Direction = 'SecurityGroupIngress' | 'SecurityGroupEgress'

/**
 * "EC2 adds a default rule that allows all outbound; it is removed only when you specify one or more egress rules" (Template
 * Reference, AWS::EC2::SecurityGroup): inline or beside it (aws-cdk #987, #15297 read it so), even one that lets nothing pass.
 */
const anywhere: Permission = { IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }

/** What EC2 gives a group by itself. */
export interface Given {
  /** Beside all that is stated. */
  readonly always?: readonly Permission[]
  /** Until something is stated. */
  readonly atFirst?: readonly Permission[]
}

export function trafficInTemplate(
  item: TemplateItem,
  from: From,
  direction: Direction,
  { always = [], atFirst = direction === 'SecurityGroupEgress' ? [anywhere] : [] }: Given = {},
): Fact<unknown> {
  const inline = templateReading(item, from).list(direction)
  const beside = mapFact(item.beside(`AWS::EC2::${direction}`, 'GroupId'), items => items.map(one => templateReading(one, from)))
  return thenFact(inline, own =>
    thenFact(beside, others => {
      const permissions = allFacts(
        [...own, ...others].map(read => permissionOf(read, direction)),
        from,
      )
      return thenFact(permissions, list => rulesOf([...always, ...(list.length === 0 ? atFirst : list)], from))
    }),
  )
}

function rulesOf(permissions: readonly Permission[], from: From): Fact<unknown> {
  const rules = permissionsToRules(permissions)
  if (!rules.ok) return unknown({ reason: 'garbled', call: null, action: null, message: rules.problem }, from)
  return known(rules.value.map(withReference), from)
}

function withReference(rule: TrafficRule) {
  return 'group' in rule.peer ? { ...rule, peer: { group: refer('AWS::EC2::SecurityGroup', rule.peer.group) } } : rule
}

/** CloudFormation has one peer in a rule. A rule without any is not read: EC2 would not make it. */
function permissionOf(read: TemplateReading, direction: Direction): Fact<Permission> {
  const group = direction === 'SecurityGroupIngress' ? 'SourceSecurityGroupId' : 'DestinationSecurityGroupId'
  const prefixList = direction === 'SecurityGroupIngress' ? 'SourcePrefixListId' : 'DestinationPrefixListId'
  const optional = <T>(field: string, fact: (field: string) => Fact<T>): Fact<T | undefined> =>
    read.raw(field) === undefined ? known(undefined, read.at(field)) : fact(field)
  const parts = allFacts<string | number | undefined>(
    [
      read.text('IpProtocol'),
      optional('FromPort', read.count),
      optional('ToPort', read.count),
      optional('CidrIp', read.text),
      optional('CidrIpv6', read.text),
      optional(group, read.alias),
      optional(prefixList, read.text),
    ],
    read.at(''),
  )
  return thenFact(parts, ([IpProtocol, FromPort, ToPort, CidrIp, CidrIpv6, GroupId, PrefixListId]) => {
    if ([CidrIp, CidrIpv6, GroupId, PrefixListId].every(peer => peer === undefined)) return read.missing(group)
    return known(
      {
        IpProtocol: String(IpProtocol),
        FromPort: number(FromPort),
        ToPort: number(ToPort),
        IpRanges: CidrIp === undefined ? [] : [{ CidrIp: String(CidrIp) }],
        Ipv6Ranges: CidrIpv6 === undefined ? [] : [{ CidrIpv6: String(CidrIpv6) }],
        UserIdGroupPairs: GroupId === undefined ? [] : [{ GroupId: String(GroupId) }],
        PrefixListIds: PrefixListId === undefined ? [] : [{ PrefixListId: String(PrefixListId) }],
      },
      read.at(''),
    )
  })
}

const number = (value: string | number | undefined) => (typeof value === 'number' ? value : undefined)
