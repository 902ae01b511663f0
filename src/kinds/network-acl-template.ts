/** How network ACLs are read from a template: those it makes, and a VPC's own where it speaks of that. */
import { allFacts, type Fact, type From, known, mapFact, thenFact, unknown } from '../model/fact.ts'
import { type AclEntry, aclEntries, type ApiAclEntry, defaultAclEntries } from '../traffic/index.ts'
import type { FromTemplate } from './define.ts'
import { aliasInVpc, everywhereIn } from './made-with-vpc.ts'
import { defaultAcl, isUntouched, type NetworkAcl } from './network-acl.ts'
import { type TemplateReading, templateReading } from './read-template.ts'
import { symbolOf, type TemplateItem } from './template.ts'

/** One AWS::EC2::NetworkAcl, or one AWS::EC2::VPC of a template. */
export function fromTemplate(item: TemplateItem, from: From): FromTemplate<NetworkAcl> | readonly FromTemplate<NetworkAcl>[] {
  if (item.type === 'AWS::EC2::VPC') return ownOf(item, from)
  const read = templateReading(item, from)
  const vpc = read.alias('VpcId')
  return {
    // No other one may pass for the VPC's own.
    name: mapFact(read.nameTag('Tags'), name => (name === defaultAcl ? null : name)),
    parent: vpc,
    vpc,
    tags: read.tags('Tags'),
    properties: { NetworkAclEntries: entriesBeside(item, from), Tags: read.tags('Tags') },
  }
}

/** The entries that AWS makes stay; of two with one number the template's would not be made, and it is what the template says. */
function ownOf(vpc: TemplateItem, from: From): readonly FromTemplate<NetworkAcl>[] {
  const alias = aliasInVpc(vpc, 'DefaultNetworkAcl')
  if (alias === null) return []
  const id = known(symbolOf(vpc.id), from)
  const none = known({}, from)
  const entries = thenFact(everywhereIn(vpc), families =>
    mapFact(entriesBeside(vpc, from), stated => [...stated, ...defaultAclEntries(families)]),
  )
  return [
    {
      part: 'DefaultNetworkAcl',
      name: known(defaultAcl, from),
      aliases: [alias],
      parent: id,
      vpc: id,
      tags: none,
      madeByAws: isUntouched(entries) ? 'default-network-acl' : null,
      properties: { NetworkAclEntries: entries, Tags: none },
    },
  ]
}

function entriesBeside(item: TemplateItem, from: From): Fact<readonly AclEntry[]> {
  return thenFact(item.beside('AWS::EC2::NetworkAclEntry', 'NetworkAclId'), stated =>
    thenFact(
      allFacts(
        stated.map(one => entryIn(templateReading(one, from))),
        from,
      ),
      list => {
        const entries = aclEntries(list)
        return entries.ok
          ? known(entries.value, from)
          : unknown({ reason: 'garbled', call: null, action: null, message: entries.problem }, from)
      },
    ),
  )
}

function entryIn(read: TemplateReading): Fact<ApiAclEntry> {
  const optional = <T>(field: string, fact: (field: string) => Fact<T>): Fact<T | undefined> =>
    read.raw(field) === undefined ? known(undefined, read.at(field)) : fact(field)
  const numbers = allFacts(
    ['RuleNumber', 'PortRange/From', 'PortRange/To', 'Icmp/Type', 'Icmp/Code'].map(field => optional(field, read.count)),
    read.at(''),
  )
  const texts = allFacts(
    ['Protocol', 'RuleAction', 'CidrBlock', 'Ipv6CidrBlock'].map(field => optional(field, read.text)),
    read.at(''),
  )
  return thenFact(numbers, ([RuleNumber, From, To, Type, Code]) =>
    thenFact(texts, ([Protocol, RuleAction, CidrBlock, Ipv6CidrBlock]) =>
      mapFact(read.flag('Egress'), Egress => ({
        RuleNumber,
        Protocol,
        RuleAction,
        CidrBlock,
        Ipv6CidrBlock,
        Egress,
        PortRange: { From, To },
        IcmpTypeCode: { Type, Code },
      })),
    ),
  )
}
