import type { DnsRecord, ServiceSummary } from '@aws-sdk/client-servicediscovery'
import { mapClaim } from '../model/claim.ts'
import { type Fact, known } from '../model/fact.ts'
import { entryOf, pointer, tagsFor } from './claims.ts'
import { defineKind } from './define.ts'
import { fromTemplate } from './discovery-service-template.ts'
import { type Reading, reading } from './read.ts'

export interface DiscoveryService {
  /** Types of the records, sorted. */
  readonly 'DnsConfig.DnsRecords.Type': readonly string[]
  /** Of all records; a service whose records differ in it has all of them. */
  readonly 'DnsConfig.DnsRecords.TTL': number
  readonly 'DnsConfig.RoutingPolicy': string
  readonly Tags: Readonly<Record<string, string>>
}

/** A summary does not say in which namespace it is: the one that was asked for. */
export interface DiscoveryServiceItem {
  readonly service: ServiceSummary
  readonly namespace: string
  readonly tags: Fact<Readonly<Record<string, string>>>
}

export default defineKind<DiscoveryService, DiscoveryServiceItem, 'AWS::ServiceDiscovery::Service'>({
  type: 'AWS::ServiceDiscovery::Service',
  title: { en: 'discovery service', ko: '서비스 검색 서비스' },
  nameProperty: 'Name',
  parent: 'AWS::ServiceDiscovery::PrivateDnsNamespace',
  naturalKey: [],
  declaredIn: model => model.discovery.services.at,
  properties: {
    'DnsConfig.DnsRecords.Type': { label: { en: 'record types', ko: '레코드 유형' }, compare: 'set', effect: 'other' },
    'DnsConfig.DnsRecords.TTL': { label: { en: 'TTL (s)', ko: 'TTL(초)' }, compare: 'same', effect: 'other' },
    'DnsConfig.RoutingPolicy': { label: { en: 'routing policy', ko: '라우팅 정책' }, compare: 'same', effect: 'other' },
    Tags: { label: { en: 'tags', ko: '태그' }, compare: 'tags', effect: 'other' },
  },

  *expected(model) {
    for (const service of model.discovery.services.values())
      yield {
        name: service.name,
        parent: pointer(
          'AWS::ServiceDiscovery::PrivateDnsNamespace',
          model.network.vpc.name,
          entryOf(model.discovery.namespaces, service.namespace).name,
        ),
        at: service.at,
        properties: {
          'DnsConfig.DnsRecords.Type': mapClaim(service.recordType, type => [type]),
          'DnsConfig.DnsRecords.TTL': service.ttlSeconds,
          'DnsConfig.RoutingPolicy': service.routingPolicy,
          Tags: tagsFor(model),
        },
      }
  },

  fromApi({ service, namespace, tags }, from) {
    const read = reading(from)
    // Cloud Map developer guide: a service that is discovered by API calls alone has no DNS configuration (recorded: an empty one).
    const none = service.Type === 'HTTP' && (service.DnsConfig?.DnsRecords ?? []).length === 0
    const records = none ? [] : service.DnsConfig?.DnsRecords
    return {
      id: service.Id ?? '',
      arn: service.Arn ?? null,
      name: read.text('Name', service.Name),
      parent: known(namespace, from),
      vpc: known(null, from),
      tags,
      properties: {
        'DnsConfig.DnsRecords.Type': read.texts('DnsConfig/DnsRecords', records, record => record.Type),
        'DnsConfig.DnsRecords.TTL': none ? known(null, read.at('DnsConfig')) : timeToLive(records, read),
        'DnsConfig.RoutingPolicy': none
          ? known(null, read.at('DnsConfig'))
          : read.text('DnsConfig/RoutingPolicy', service.DnsConfig?.RoutingPolicy),
        Tags: tags,
      },
    }
  },

  fromTemplate,
})

/** One number where all records agree; else every one of them, which no single number equals. */
function timeToLive(records: readonly DnsRecord[] | undefined, read: Reading): Fact<unknown> {
  const all = (records ?? []).map(record => read.count('DnsConfig/DnsRecords/TTL', record.TTL))
  const [first = read.missing('DnsConfig/DnsRecords/TTL')] = all
  const doubt = all.find(one => !one.known)
  if (doubt !== undefined || !first.known) return doubt ?? first
  const values = [...new Set(all.flatMap(one => (one.known ? [one.value] : [])))]
  return values.length === 1 ? first : known(values, first.from)
}
