/** Security groups, with the names of the prefix lists in their rules and the interfaces that carry them. */
import type {
  DescribeManagedPrefixListsCommandInput,
  DescribeManagedPrefixListsCommandOutput,
  DescribeSecurityGroupsCommandInput,
  DescribeSecurityGroupsCommandOutput,
  ManagedPrefixList,
  NetworkInterface,
  SecurityGroup,
} from '@aws-sdk/client-ec2'
import { type Fact, type From, known, mapFact } from '../../model/fact.ts'
import { type Call, callName, type Listing, type Read } from '../call.ts'
import { list } from '../list.ts'
import { asFact, type Collected, fed, joined } from './collect.ts'
import { networkInterfaces } from './ec2-interfaces.ts'
import { paged } from './ec2-reads.ts'

const securityGroups = paged<DescribeSecurityGroupsCommandInput, DescribeSecurityGroupsCommandOutput, SecurityGroup>(
  'DescribeSecurityGroups',
  { 'AWS::EC2::SecurityGroup': '*' },
  'SecurityGroups',
  group => group.GroupId,
)

/** Rules name prefix lists by id, the spec by name. */
const prefixLists: Read<DescribeManagedPrefixListsCommandInput, DescribeManagedPrefixListsCommandOutput, ManagedPrefixList> = {
  ...paged<DescribeManagedPrefixListsCommandInput, DescribeManagedPrefixListsCommandOutput, ManagedPrefixList>(
    'DescribeManagedPrefixLists',
    { 'AWS::EC2::SecurityGroup': ['SecurityGroupIngress', 'SecurityGroupEgress'] },
    'PrefixLists',
    prefixList => prefixList.PrefixListId,
    100,
  ),
  parent: 'securityGroups',
}

export const securityGroupReads = { securityGroups, prefixLists }

export function collectSecurityGroups(call: Call): readonly Promise<Collected>[] {
  const interfaces = list(call, networkInterfaces, {})
  return [
    list(call, securityGroups, {}).then(async listing => {
      const groups = listing.items.map(({ item }) => item)
      const [names, carried] = await Promise.all([prefixListNames(call, groups), interfaces.then(carriers)])
      const item = (group: SecurityGroup) => ({ group, prefixLists: names, carriedBy: carriedBy(carried, group) })
      return fed('AWS::EC2::SecurityGroup', await joined(listing, item))
    }),
  ]
}

/** Names of prefix lists by id; asked for only where a rule names one. */
async function prefixListNames(call: Call, groups: readonly SecurityGroup[]): Promise<Fact<ReadonlyMap<string, string>>> {
  const from: From = { call: callName(prefixLists), at: '/PrefixLists' }
  const permissions = groups.flatMap(group => [...(group.IpPermissions ?? []), ...(group.IpPermissionsEgress ?? [])])
  if (!permissions.some(permission => (permission.PrefixListIds ?? []).length > 0)) return known(new Map(), from)
  const lists = asFact(await list(call, prefixLists, {}), from)
  return lists.known ? known(new Map(lists.value.map(one => [one.PrefixListId ?? '', one.PrefixListName ?? ''])), from) : lists
}

type Carriers = Fact<ReadonlyMap<string, readonly string[]>>

/** Interfaces by the group they carry: unknown as a whole when one may be missing. */
function carriers(listing: Listing<NetworkInterface>): Carriers {
  const all = asFact(listing, { call: callName(networkInterfaces), at: '/NetworkInterfaces' })
  return mapFact(all, interfaces => {
    const found = new Map<string, string[]>()
    for (const { NetworkInterfaceId: id = '', Groups = [] } of interfaces)
      for (const { GroupId = '' } of Groups) {
        const carrying = found.get(GroupId)
        if (carrying === undefined) found.set(GroupId, [id])
        else carrying.push(id)
      }
    return found
  })
}

const carriedBy = (carried: Carriers, group: SecurityGroup) => mapFact(carried, found => found.get(group.GroupId ?? '') ?? [])
