/** Security groups with exactly the stated rules. Those between groups stand beside them, so that no group waits for another. */
import type { Stack } from 'aws-cdk-lib'
import * as ec2 from 'aws-cdk-lib/aws-ec2'
import type { Model, SecurityGroup } from '../src/model/language/index.ts'
import { nameTag } from './network.ts'
import { each, id, type Item, needed, stated, value } from './values.ts'

export type Groups = ReadonlyMap<string, ec2.CfnSecurityGroup>

type Rule = Omit<Item<SecurityGroup['ingress']>, 'from' | 'at'>
type Peer = Item<SecurityGroup['ingress']>['from']

/** A rule as CloudFormation writes it, without who is at the other end. */
interface Traffic {
  readonly ipProtocol: string
  readonly fromPort?: number
  readonly toPort?: number
}

/**
 * EC2 gives a group that has no egress rule one that lets all out. A rule that lets nothing pass takes its place: what CDK itself
 * writes for "no outbound traffic", and it stays in every group, so that nothing depends on when the standalone rules arrive.
 */
const nothing = { cidrIp: '255.255.255.255/32', ipProtocol: 'icmp', fromPort: 252, toPort: 86, description: 'Lets nothing out' }

export function securityGroups(stack: Stack, vpc: ec2.CfnVPC, groups: Model['securityGroups']): Groups {
  const made = each(groups, ({ key, name, ingress, egress }) => {
    const inbound = [...ingress.values()].flatMap(rule => blockRules(rule, rule.from))
    const outbound = [...egress.values()].flatMap(rule => blockRules(rule, rule.to))
    return new ec2.CfnSecurityGroup(
      stack,
      id('SecurityGroup', key),
      stated<ec2.CfnSecurityGroupProps>({
        groupName: needed(name),
        groupDescription: needed(name),
        vpcId: vpc.ref,
        securityGroupIngress: inbound.length === 0 ? undefined : inbound,
        securityGroupEgress: outbound.length === 0 ? [nothing] : outbound,
        tags: nameTag(value(name)),
      }),
    )
  })
  for (const group of groups.values()) rulesBetween(stack, group, made, vpc)
  return made
}

/** Inline: from and to blocks of addresses. */
function blockRules(rule: Rule, { cidrs }: Peer) {
  return trafficOf(rule).flatMap(traffic =>
    (value(cidrs) ?? []).map(cidr => ({ ...traffic, ...(cidr.includes(':') ? { cidrIpv6: cidr } : { cidrIp: cidr }) })),
  )
}

/** Beside the group: from and to other groups and prefix lists. */
function rulesBetween(stack: Stack, { key, ingress, egress }: Item<Model['securityGroups']>, groups: Groups, vpc: ec2.CfnVPC): void {
  const groupId = groups.get(key)?.attrGroupId ?? ''
  for (const rule of ingress.values())
    for (const [index, traffic] of trafficOf(rule).entries()) {
      const source = peerOf(rule.from, groups, vpc)
      if (source !== undefined)
        new ec2.CfnSecurityGroupIngress(stack, ruleId('Ingress', key, rule.key, index), {
          groupId,
          ...traffic,
          sourceSecurityGroupId: source,
        })
    }
  for (const rule of egress.values())
    for (const [index, traffic] of trafficOf(rule).entries()) {
      const destination = peerOf(rule.to, groups, vpc)
      if (destination !== undefined)
        new ec2.CfnSecurityGroupEgress(stack, ruleId('Egress', key, rule.key, index), {
          groupId,
          ...traffic,
          destinationSecurityGroupId: destination,
        })
    }
}

const ruleId = (word: string, group: string, rule: string, index: number) =>
  id(word, group, rule, ...(index === 0 ? [] : [String(index + 1)]))

function peerOf({ group, prefixList }: Peer, groups: Groups, vpc: ec2.CfnVPC): string | undefined {
  // A prefix list has an id of its own in every account: to deploy one, the spec would have to name it.
  if (value(prefixList) !== undefined) throw new Error('a prefix list is known by its name alone, and CloudFormation wants its id')
  const key = value(group)
  return key === 'default' ? vpc.attrDefaultSecurityGroup : key === undefined ? undefined : groups.get(key)?.attrGroupId
}

/** One for each port or range of ports. */
function trafficOf({ protocol, ports, icmp }: Rule): readonly Traffic[] {
  const name = needed(protocol)
  if (name === 'all') return [{ ipProtocol: '-1' }]
  if (name === 'icmp' || name === 'icmpv6') return [{ ipProtocol: name, fromPort: icmpNumber(icmp.type), toPort: icmpNumber(icmp.code) }]
  if (name !== 'tcp' && name !== 'udp') return [{ ipProtocol: name }]
  return (value(ports) ?? ['0-65535']).map(port => {
    const [from = '', to = from] = String(port).split('-')
    return { ipProtocol: name, fromPort: Number(from), toPort: Number(to) }
  })
}

const icmpNumber = (claim: Rule['icmp']['type']) => (value(claim) === undefined || value(claim) === 'any' ? -1 : Number(value(claim)))
