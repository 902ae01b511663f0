import type { GetHostedZoneCommandInput, GetHostedZoneCommandOutput } from '@aws-sdk/client-route-53'
import type {
  ListNamespacesCommandInput,
  ListNamespacesCommandOutput,
  ListServicesCommandInput,
  ListServicesCommandOutput,
  ListTagsForResourceCommandInput,
  ListTagsForResourceCommandOutput,
  NamespaceSummary,
  ServiceSummary,
} from '@aws-sdk/client-servicediscovery'
import { type Fact, type From, known, mapFact, thenFact } from '../../model/fact.ts'
import { reading } from '../../kinds/read.ts'
import { type Call, callName, failed, isAbsent, type Listed, type Read } from '../call.ts'
import { list, one } from '../list.ts'
import type { Asked } from '../source.ts'
import { answered, type Collected, type Collector, fed, joined, tagsByArn } from './collect.ts'
import { homeOf } from './home.ts'
import { sweepTags, type TagLookup } from './tags.ts'

const namespaces: Read<ListNamespacesCommandInput, ListNamespacesCommandOutput, NamespaceSummary> = {
  service: 'servicediscovery',
  operation: 'ListNamespaces',
  action: 'servicediscovery:ListNamespaces',
  feeds: { 'AWS::ServiceDiscovery::PrivateDnsNamespace': '*' },
  items: { field: 'Namespaces', id: namespace => namespace.Id },
  page: { token: 'NextToken', next: 'NextToken', size: { MaxResults: 100 } },
}

/** Of one namespace: a summary does not say which it belongs to. */
const services: Read<ListServicesCommandInput, ListServicesCommandOutput, ServiceSummary> = {
  service: 'servicediscovery',
  operation: 'ListServices',
  action: 'servicediscovery:ListServices',
  feeds: { 'AWS::ServiceDiscovery::Service': '*' },
  items: { field: 'Services', id: service => service.Id },
  page: { token: 'NextToken', next: 'NextToken', size: { MaxResults: 100 } },
  parent: 'namespaces',
}

/** For what the spec names and the sweep of tags does not hold yet. */
const tags: Read<ListTagsForResourceCommandInput, ListTagsForResourceCommandOutput> = {
  service: 'servicediscovery',
  operation: 'ListTagsForResource',
  action: 'servicediscovery:ListTagsForResource',
  feeds: { 'AWS::ServiceDiscovery::PrivateDnsNamespace': ['Tags'], 'AWS::ServiceDiscovery::Service': ['Tags'] },
  parent: 'namespaces',
}

/** Cloud Map does not say in which VPCs a private namespace resolves; its hosted zone does. */
const hostedZone: Read<GetHostedZoneCommandInput, GetHostedZoneCommandOutput> = {
  service: 'route-53',
  operation: 'GetHostedZone',
  action: 'route53:GetHostedZone',
  feeds: { 'AWS::ServiceDiscovery::PrivateDnsNamespace': ['Vpc'] },
  parent: 'namespaces',
  absentOn: ['NoSuchHostedZone'],
}

export const serviceDiscovery: Collector = {
  reads: { namespaces, services, tags, hostedZone },
  collect: async (call, asked) => {
    const [found, lookup, home] = await Promise.all([list(call, namespaces, {}), sweepTags(call), homeOf(call, asked)])
    // HTTP and public namespaces resolve in no VPC, and are other types. One that does not say its type may be any.
    const untyped = found.items.find(({ item }) => typeof item.Type !== 'string')
    const because = failed(namespaces, 'garbled', `the answer has no type of ${untyped?.item.Name ?? untyped?.item.Id}`)
    const own = {
      items: found.items.filter(({ item }) => item.Type === 'DNS_PRIVATE'),
      gap: found.gap ?? (untyped === undefined ? null : { because, from: untyped.from }),
    }
    const tagsOf = tagsBy(call, asked, lookup)
    const [listing, inThem] = await Promise.all([
      joined(own, async (namespace, from) => ({
        namespace,
        vpcs: mapFact(await vpcsOf(call, namespace, from), ids =>
          ids.toSorted((a, b) => Number(home?.has(b) === true) - Number(home?.has(a) === true)),
        ),
        tags: await tagsOf('AWS::ServiceDiscovery::PrivateDnsNamespace', namespace, from),
      })),
      Promise.all(own.items.map(each => servicesOf(call, each, tagsOf))),
    ])
    return [fed('AWS::ServiceDiscovery::PrivateDnsNamespace', listing), ...inThem]
  },
}

type TagsOf = (type: string, thing: NamespaceSummary | ServiceSummary, from: From) => ReturnType<TagLookup>

function tagsBy(call: Call, asked: Asked, lookup: TagLookup): TagsOf {
  return (type, { Name: name = '', Arn: arn }, from) =>
    lookup(arn, from, asked.names(type).includes(name) ? own => tagsOfArn(call, own, from) : undefined)
}

const tagsOfArn = (call: Call, arn: string, from: From) =>
  tagsByArn(
    call,
    tags,
    arn,
    from,
    ResourceARN => ({ ResourceARN }),
    output => output.Tags,
  )

async function servicesOf(call: Call, { item: { Id: namespace = '' } }: Listed<NamespaceSummary>, tagsOf: TagsOf): Promise<Collected> {
  const type = 'AWS::ServiceDiscovery::Service'
  const found = await list(call, services, { Filters: [{ Name: 'NAMESPACE_ID', Values: [namespace], Condition: 'EQ' }] })
  const listing = await joined(found, async (service, from) => ({ service, namespace, tags: await tagsOf(type, service, from) }))
  return fed(type, listing, namespace)
}

async function vpcsOf(call: Call, { Properties }: NamespaceSummary, from: From): Promise<Fact<readonly string[]>> {
  const zone = reading(from).text('Properties/DnsProperties/HostedZoneId', Properties?.DnsProperties?.HostedZoneId)
  if (!zone.known) return zone
  const answer = await one(call, hostedZone, { Id: zone.value })
  if (isAbsent(hostedZone, answer)) return known([], { call: callName(hostedZone), at: `/${zone.value}` })
  const vpcs = answered(hostedZone, `/${zone.value}/VPCs`, answer, output => output.VPCs)
  return thenFact(vpcs, (all, at) => reading(at).texts('VPCId', all, vpc => vpc.VPCId))
}
