/** How a Cloud Map service is read from a template. */
import { allFacts, type Fact, type From, known, mapFact, thenFact } from '../model/fact.ts'
import type { FromTemplate } from './define.ts'
import type { DiscoveryService } from './discovery-service.ts'
import { type TemplateReading, templateReading } from './read-template.ts'
import type { TemplateItem } from './template.ts'

/** One AWS::ServiceDiscovery::Service. */
export function fromTemplate(item: TemplateItem, from: From): FromTemplate<DiscoveryService> {
  const read = templateReading(item, from)
  const tags = read.tags('Tags')
  const records = read.list('DnsConfig/DnsRecords')
  const ofAll = <T>(pick: (record: TemplateReading) => Fact<T>) => thenFact(records, (all, at) => allFacts(all.map(pick), at))
  return {
    name: read.name('Name'),
    parent: read.raw('NamespaceId') === undefined ? read.alias('DnsConfig/NamespaceId') : read.alias('NamespaceId'),
    vpc: known(null, from),
    tags,
    properties: {
      'DnsConfig.DnsRecords.Type': mapFact(
        ofAll(record => record.text('Type')),
        types => types.toSorted(),
      ),
      'DnsConfig.DnsRecords.TTL': mapFact(
        ofAll(record => record.count('TTL')),
        ([first, ...others]) => (others.every(one => one === first) ? (first ?? null) : [first, ...others]),
      ),
      'DnsConfig.RoutingPolicy': read.text('DnsConfig/RoutingPolicy'),
      Tags: tags,
    },
  }
}
