import type {
  GetHostedZoneCommandInput,
  GetHostedZoneCommandOutput,
  HostedZone,
  ListHostedZonesCommandInput,
  ListHostedZonesCommandOutput,
  ListResourceRecordSetsCommandInput,
  ListResourceRecordSetsCommandOutput,
  ResourceRecordSet,
  RRType,
} from '@aws-sdk/client-route-53'
import { domainOf } from '../../kinds/domain.ts'
import { zoneName } from '../../kinds/hosted-zone.ts'
import { reading } from '../../kinds/read.ts'
import type { RecordSetItem } from '../../kinds/record-set.ts'
import { recordName } from '../../kinds/record-set.ts'
import { type Fact, type From, known, thenFact } from '../../model/fact.ts'
import { type Call, callName, type Listed, type Listing, type Read } from '../call.ts'
import { list, one } from '../list.ts'
import { answered, type Collected, type Collector, fed, joined } from './collect.ts'

const zones: Read<ListHostedZonesCommandInput, ListHostedZonesCommandOutput, HostedZone> = {
  service: 'route-53',
  operation: 'ListHostedZones',
  action: 'route53:ListHostedZones',
  feeds: { 'AWS::Route53::HostedZone': '*' },
  items: { field: 'HostedZones', id: zone => zone.Id },
  page: { token: 'Marker', next: 'NextMarker', size: { MaxItems: 100 } },
}

/** The list does not say in which VPCs a private zone resolves. */
const zone: Read<GetHostedZoneCommandInput, GetHostedZoneCommandOutput> = {
  service: 'route-53',
  operation: 'GetHostedZone',
  action: 'route53:GetHostedZone',
  feeds: { 'AWS::Route53::HostedZone': ['VPCs'] },
  parent: 'zones',
}

/** From a stated name and type on: a zone may have ten thousand records, and of one name and type at most a hundred. */
const records: Read<ListResourceRecordSetsCommandInput, ListResourceRecordSetsCommandOutput, ResourceRecordSet> = {
  service: 'route-53',
  operation: 'ListResourceRecordSets',
  action: 'route53:ListResourceRecordSets',
  feeds: { 'AWS::Route53::RecordSet': '*' },
  items: {
    field: 'ResourceRecordSets',
    id: ({ Name, Type, SetIdentifier }) =>
      Name === undefined || Type === undefined
        ? undefined
        : [Name, Type, ...(SetIdentifier === undefined ? [] : [SetIdentifier])].join(' '),
  },
  parent: 'zones',
}

/** Asked for where the spec states zones, and nothing but what it states of them. */
export const route53: Collector = {
  reads: { zones, zone, records },
  collect: async (call, asked) => {
    const stated = asked.names('AWS::Route53::HostedZone')
    if (stated.length === 0) return []
    const all = await list(call, zones, {})
    const ours = { ...all, items: all.items.filter(({ item }) => isStated(item, stated)) }
    // The public and the private zone of a domain may both have a record of one name.
    const wanted = [...new Set(asked.names('AWS::Route53::RecordSet'))]
    const inThem = ours.items.flatMap(each => wanted.filter(name => isIn(name, each.item)).map(name => recordsOf(call, each, name)))
    const [found, ...sets] = await Promise.all([
      joined(ours, async (item, from) => ({ zone: item, vpcs: await vpcsOf(call, item, from) })),
      ...inThem,
    ])
    // A record of a zone that was not listed is not missing.
    const unread = all.gap === null || wanted.length === 0 ? [] : [fed('AWS::Route53::RecordSet', { items: [], gap: all.gap })]
    return [fed('AWS::Route53::HostedZone', found), ...sets, ...unread]
  },
}

/** One of which the answer does not say whether it is private may be meant. */
function isStated(item: HostedZone, stated: readonly string[]): boolean {
  const name = zoneName(item)
  return name === undefined || stated.includes(name)
}

/** `www.example.com A` in `example.com.` */
function isIn(name: string, { Name: domain = '' }: HostedZone): boolean {
  const [own = ''] = name.split(' ')
  return own === domainOf(domain) || own.endsWith(`.${domainOf(domain)}`)
}

async function recordsOf(call: Call, { item, from }: Listed<HostedZone>, name: string): Promise<Collected> {
  const [StartRecordName = '', type = ''] = name.split(' ')
  // The language lets no other types be stated.
  const StartRecordType = type as RRType
  const found = await list(call, records, { HostedZoneId: bareId(item), StartRecordName, StartRecordType, MaxItems: 100 })
  const zoned = zoneName(item)
  const at = reading(from)
  const fact: Fact<string> = zoned === undefined ? at.missing('Name') : known(zoned, at.at('Name'))
  const listing: Listing<RecordSetItem> = {
    gap: found.gap,
    items: found.items
      .filter(({ item: { Name, Type } }) => recordName(Name ?? '', Type ?? '') === name)
      .map(each => ({ from: each.from, item: { record: each.item, zone: fact } })),
  }
  return fed('AWS::Route53::RecordSet', listing)
}

/** The list writes `/hostedzone/Z123`, and every other operation takes `Z123`. */
const bareId = ({ Id: id = '' }: HostedZone) => id.replace('/hostedzone/', '')

async function vpcsOf(call: Call, item: HostedZone, from: From): Promise<Fact<readonly string[]>> {
  if (item.Config?.PrivateZone === false) return known([], from)
  const id = bareId(item)
  const vpcs = answered(zone, `/${id}/VPCs`, await one(call, zone, { Id: id }), output => output.VPCs)
  return thenFact(vpcs, (all, at) => reading({ call: callName(zone), at: at.at }).texts('VPCId', all, vpc => vpc.VPCId))
}
