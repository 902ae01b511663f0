import type { SecurityGroup as ApiSecurityGroup } from '@aws-sdk/client-ec2'
import { type Claim, exactly, isStated, type Part, unstated, valueOf } from '../model/claim.ts'
import { type Fact, known, thenFact, unknown } from '../model/fact.ts'
import type { Entries, Model, SecurityGroup as StatedGroup } from '../model/language/index.ts'
import { type Reference, refer } from '../model/resource.ts'
import { type Parsed, parseStated, type Peer, permissionsToRules, type TrafficRule } from '../traffic/index.ts'
import { isDeclared, nameOf, pointer, tagsFor } from './claims.ts'
import { defineKind } from './define.ts'
import { type Reading, reading, referringAll, tagsOf } from './read.ts'
import { fromTemplate } from './security-group-template.ts'

export interface SecurityGroup {
  readonly SecurityGroupIngress: readonly TrafficRule[]
  readonly SecurityGroupEgress: readonly TrafficRule[]
  /** Interfaces that carry it. Nobody but the default group is judged by it: who may carry the others stands at the carriers. */
  readonly NetworkInterfaces: readonly string[]
  readonly Tags: Readonly<Record<string, string>>
}

/** Permissions name prefix lists by id, the spec by name: the names by id come beside the group. */
export interface SecurityGroupItem {
  readonly group: ApiSecurityGroup
  readonly prefixLists: Fact<ReadonlyMap<string, string>>
  /** The interfaces that carry it, by id. */
  readonly carriedBy: Fact<readonly string[]>
}

export default defineKind<SecurityGroup, SecurityGroupItem, 'AWS::EC2::SecurityGroup'>({
  type: 'AWS::EC2::SecurityGroup',
  title: { en: 'security group', ko: '보안 그룹' },
  nameProperty: 'GroupName',
  parent: 'AWS::EC2::VPC',
  naturalKey: [],
  declaredIn: model => model.securityGroups.at,
  properties: {
    SecurityGroupIngress: { label: { en: 'inbound rules', ko: '인바운드 규칙' }, compare: 'traffic', effect: 'traffic' },
    SecurityGroupEgress: { label: { en: 'outbound rules', ko: '아웃바운드 규칙' }, compare: 'traffic', effect: 'traffic' },
    NetworkInterfaces: { label: { en: 'network interfaces', ko: '네트워크 인터페이스' }, compare: 'set', effect: 'traffic' },
    Tags: { label: { en: 'tags', ko: '태그' }, compare: 'tags', effect: 'other' },
  },

  *expected(model) {
    const parent = pointer('AWS::EC2::VPC', model.network.vpc.name)
    for (const { name, at, ...rules } of model.securityGroups.values())
      yield {
        name,
        parent,
        at,
        properties: { ...statedTraffic(model, rules), NetworkInterfaces: unstated(at), Tags: tagsFor(model, name) },
      }
    const own = model.network.defaultSecurityGroup
    // AWS makes it with the VPC: nobody's tags are on it.
    if (isDeclared(own, model.network))
      yield {
        name: exactly('default', own.at),
        parent,
        at: own.at,
        properties: {
          ...statedTraffic(model, own),
          NetworkInterfaces: valueOf(own.attached) === false ? exactly([], own.attached.at) : unstated(own.attached.at),
          Tags: unstated(own.at),
        },
        liveOnly: true,
      }
  },

  fromApi({ group, prefixLists, carriedBy }, from) {
    const read = reading(from)
    const tags = tagsOf(group.Tags, read.at('Tags'))
    const traffic = (field: 'IpPermissions' | 'IpPermissionsEgress') => trafficOf(field, group, prefixLists, read)
    return {
      id: group.GroupId ?? '',
      arn: group.SecurityGroupArn ?? null,
      name: read.text('GroupName', group.GroupName),
      parent: read.text('VpcId', group.VpcId),
      vpc: read.text('VpcId', group.VpcId),
      tags,
      madeByAws: group.GroupName === 'default' ? 'default-security-group' : null,
      properties: {
        SecurityGroupIngress: traffic('IpPermissions'),
        SecurityGroupEgress: traffic('IpPermissionsEgress'),
        NetworkInterfaces: referringAll('AWS::EC2::NetworkInterface', carriedBy),
        Tags: tags,
      },
    }
  },

  templateTypes: ['AWS::EC2::SecurityGroup', 'AWS::EC2::VPC'],
  fromTemplate,
})

type StatedRules = Pick<StatedGroup, 'ingress' | 'egress'>

function statedTraffic(model: Model, { ingress, egress }: StatedRules) {
  return {
    SecurityGroupIngress: trafficClaim(ingress, rule => statedRules(model, rule, rule.from)),
    SecurityGroupEgress: trafficClaim(egress, rule => statedRules(model, rule, rule.to)),
  }
}

/** All entries as one list of rules; each entry keeps its own places, so that lost traffic points at its own line. */
function trafficClaim<R extends { readonly at: Claim<unknown>['at'] }>(
  entries: Entries<R>,
  rulesOf: (rule: R) => readonly TrafficRule[],
): Claim<readonly TrafficRule[]> {
  const parts = [...entries.values()].map(entry => ({ value: rulesOf(entry), at: entry.at }) satisfies Part)
  return exactly(
    parts.flatMap(part => part.value),
    entries.at,
    parts,
  )
}

type StatedRule = StatedRules extends { readonly ingress: Entries<infer R> } ? Omit<R, 'from'> : never
type StatedPeer = StatedRules extends { readonly ingress: Entries<{ readonly from: infer P }> } ? P : never

function statedRules(model: Model, rule: StatedRule, peer: StatedPeer): readonly TrafficRule[] {
  const traffic = sure(
    parseStated({
      protocol: valueOf(rule.protocol) ?? '',
      ports: valueOf(rule.ports),
      icmp: isDeclared(rule.icmp, rule) ? { type: valueOf(rule.icmp.type), code: valueOf(rule.icmp.code) } : undefined,
    }),
  )
  return traffic.flatMap(one => peersOf(model, peer).map(each => ({ ...one, peer: each })))
}

function peersOf(model: Model, { cidrs, group, prefixList }: StatedPeer): readonly Peer[] {
  if (isStated(cidrs)) return (valueOf(cidrs) ?? []).map(cidr => ({ cidr }))
  if (isStated(prefixList)) return [{ prefixList: valueOf(prefixList) ?? '' }]
  return [{ group: valueOf(group) === 'default' ? 'default' : (valueOf(nameOf(model.securityGroups, group)) ?? '') }]
}

/** The spec reader has refused what cannot be read. */
function sure<T>(parsed: Parsed<T>): T {
  if (!parsed.ok) throw new Error(`a spec was let through in which ${parsed.problem}`)
  return parsed.value
}

type ActualPeer = Exclude<Peer, { readonly group: string }> | { readonly group: Reference }

/** Rules with each group as a reference and each prefix list by its name; what cannot be read makes the whole list unknown. */
function trafficOf(
  field: 'IpPermissions' | 'IpPermissionsEgress',
  group: ApiSecurityGroup,
  prefixLists: SecurityGroupItem['prefixLists'],
  read: Reading,
): Fact<unknown> {
  const permissions = group[field]
  const at = read.at(field)
  // An empty list is `nothing may pass`; a list that is not there was not read.
  if (!Array.isArray(permissions)) return read.missing(field)
  const rules = permissionsToRules(permissions)
  if (!rules.ok) return unknown({ reason: 'garbled', call: at.call, action: null, message: rules.problem }, at)
  if (!rules.value.some(rule => 'prefixList' in rule.peer))
    return known(
      rules.value.map(rule => ({ ...rule, peer: named(rule.peer, new Map()) })),
      at,
    )
  return thenFact(prefixLists, names =>
    known(
      rules.value.map(rule => ({ ...rule, peer: named(rule.peer, names) })),
      at,
    ),
  )
}

function named(peer: Peer, prefixLists: ReadonlyMap<string, string>): ActualPeer {
  if ('group' in peer) return { group: refer('AWS::EC2::SecurityGroup', peer.group) }
  return 'prefixList' in peer ? { prefixList: prefixLists.get(peer.prefixList) ?? peer.prefixList } : peer
}
