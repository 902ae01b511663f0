/** How a DNS record is read from a template. */
import { type From, known, mapFact, thenFact } from '../model/fact.ts'
import { bearerIn } from './bearer-in-template.ts'
import { says } from './defaults.ts'
import type { FromTemplate } from './define.ts'
import { domainOf } from './domain.ts'
import { templateReading } from './read-template.ts'
import { type RecordSet, recordName, valueIn } from './record-set.ts'
import { liveOnly, type TemplateItem } from './template.ts'

/** One AWS::Route53::RecordSet. */
export function fromTemplate(item: TemplateItem, from: From): FromTemplate<RecordSet> {
  const read = templateReading(item, from)
  const name = mapFact(read.text('Name'), domainOf)
  const type = read.text('Type')
  const isAlias = read.raw('AliasTarget') !== undefined
  const none = says<readonly string[]>([], 'Template Reference, AWS::Route53::RecordSet: an alias has no ResourceRecords')
  return {
    name: thenFact(name, domain => mapFact(type, own => recordName(domain, own))),
    parent: null,
    vpc: known(null, from),
    tags: known({}, from),
    properties: {
      Name: name,
      Type: type,
      // It names a zone by its id, or by a domain that a public and a private zone may share.
      HostedZoneName: liveOnly,
      'AliasTarget.DNSName': isAlias
        ? bearerIn(item, read.raw('AliasTarget/DNSName'), read.at('AliasTarget/DNSName'))
        : known(null, read.at('AliasTarget')),
      ResourceRecords: thenFact(type, own =>
        mapFact(read.texts('ResourceRecords', isAlias ? none : undefined), values => values.map(valueIn(own)).sort()),
      ),
    },
  }
}
