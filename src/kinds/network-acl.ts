import type { NetworkAcl as ApiNetworkAcl } from '@aws-sdk/client-ec2'
import { type Claim, exactly, isStated, unstated, valueOf } from '../model/claim.ts'
import { type Fact, known, mapFact, unknown } from '../model/fact.ts'
import type { Model } from '../model/language/index.ts'
import { type AclEntry, aclEntries, defaultAclEntries, equal, permittedBy } from '../traffic/index.ts'
import { pointer } from './claims.ts'
import { defineKind } from './define.ts'
import { fromTemplate } from './network-acl-template.ts'
import { nameTag, type Reading, reading, tagsOf } from './read.ts'

export interface NetworkAcl {
  readonly NetworkAclEntries: readonly AclEntry[]
  readonly Tags: Readonly<Record<string, string>>
}

/** What the spec calls the ACL that AWS makes with a VPC. Which subnets use it is judged at each subnet. */
export const defaultAcl = 'default'

export default defineKind<NetworkAcl, ApiNetworkAcl, 'AWS::EC2::NetworkAcl'>({
  type: 'AWS::EC2::NetworkAcl',
  title: { en: 'network ACL', ko: '네트워크 ACL' },
  nameProperty: 'IsDefault',
  parent: 'AWS::EC2::VPC',
  naturalKey: [],
  declaredIn: model => model.network.networkAcl.at,
  properties: {
    NetworkAclEntries: { label: { en: 'entries', ko: '항목' }, compare: 'acl', effect: 'traffic' },
    Tags: { label: { en: 'tags', ko: '태그' }, compare: 'tags', effect: 'other' },
  },

  *expected(model) {
    const { vpc, networkAcl } = model.network
    if (!isStated(networkAcl)) return
    yield {
      name: exactly(defaultAcl, networkAcl.at),
      parent: pointer('AWS::EC2::VPC', vpc.name),
      at: networkAcl.at,
      // AWS makes it with the VPC: nobody's tags are on it.
      properties: { NetworkAclEntries: entriesClaim(model), Tags: unstated(networkAcl.at) },
      liveOnly: true,
    }
  },

  fromApi(acl, from) {
    const read = reading(from)
    const tags = tagsOf(acl.Tags, read.at('Tags'))
    const vpc = read.text('VpcId', acl.VpcId)
    const entries = entriesOf(acl, read)
    return {
      id: acl.NetworkAclId ?? '',
      arn: null,
      name: nameOf(acl, nameTag(tags), read),
      parent: vpc,
      vpc,
      tags,
      madeByAws: acl.IsDefault === true && isUntouched(entries) ? 'default-network-acl' : null,
      properties: { NetworkAclEntries: entries, Tags: tags },
    }
  },

  templateTypes: ['AWS::EC2::NetworkAcl', 'AWS::EC2::VPC'],
  fromTemplate,
})

/** A default ACL may bear any Name tag, and no other one may pass for it. */
function nameOf({ IsDefault }: ApiNetworkAcl, tag: Fact<string | null>, read: Reading): Fact<string | null> {
  const isDefault = read.flag('IsDefault', IsDefault)
  if (!isDefault.known) return isDefault
  return isDefault.value ? known(defaultAcl, isDefault.from) : mapFact(tag, name => (name === defaultAcl ? null : name))
}

/** Without IPv6 the rule for it is not there; where the spec does not say whether there is IPv6, either is as AWS makes it. */
function entriesClaim(model: Model): Claim<readonly AclEntry[]> {
  const { vpc, networkAcl } = model.network
  const [without, both] = [defaultAclEntries(['0.0.0.0/0']), defaultAclEntries(['0.0.0.0/0', '::/0'])]
  const ipv6 = valueOf(vpc.ipv6)
  if (ipv6 === undefined) return { want: { is: 'oneOf', values: [without, both] }, at: networkAcl.at }
  return exactly(ipv6 ? both : without, networkAcl.at)
}

function entriesOf({ Entries }: ApiNetworkAcl, read: Reading): Fact<readonly AclEntry[]> {
  if (!Array.isArray(Entries)) return read.missing('Entries')
  const entries = aclEntries(Entries)
  const at = read.at('Entries')
  return entries.ok ? known(entries.value, at) : unknown({ reason: 'garbled', call: at.call, action: null, message: entries.problem }, at)
}

/** Whether it permits what AWS's own entries do. */
export function isUntouched(entries: Fact<readonly AclEntry[]>): boolean {
  if (!entries.known) return false
  const made = [defaultAclEntries(['0.0.0.0/0']), defaultAclEntries(['0.0.0.0/0', '::/0'])]
  return made.some(list => (['ingress', 'egress'] as const).every(way => equal(permittedBy(list, way), permittedBy(entries.value, way))))
}
