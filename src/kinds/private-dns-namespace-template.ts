/** How a Cloud Map namespace is read from a template. */
import { type From, known, mapFact } from '../model/fact.ts'
import type { FromTemplate } from './define.ts'
import type { PrivateDnsNamespace } from './private-dns-namespace.ts'
import { templateReading } from './read-template.ts'
import type { TemplateItem } from './template.ts'

/** One AWS::ServiceDiscovery::PrivateDnsNamespace. */
export function fromTemplate(item: TemplateItem, from: From): FromTemplate<PrivateDnsNamespace> {
  const read = templateReading(item, from)
  const tags = read.tags('Tags')
  return {
    name: read.name('Name'),
    parent: read.alias('Vpc'),
    vpc: known(null, from),
    tags,
    properties: { Vpc: mapFact(read.reference('AWS::EC2::VPC', 'Vpc'), vpc => [vpc]), Tags: tags },
  }
}
