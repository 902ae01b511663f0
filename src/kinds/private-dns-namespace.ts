import type { NamespaceSummary } from '@aws-sdk/client-servicediscovery'
import { exactly } from '../model/claim.ts'
import { type Fact, mapFact } from '../model/fact.ts'
import { pointer, tagsFor, textOf } from './claims.ts'
import { defineKind } from './define.ts'
import { fromTemplate } from './private-dns-namespace-template.ts'
import { reading, referringAll } from './read.ts'

export interface PrivateDnsNamespace {
  /** Every VPC in which it resolves. */
  readonly Vpc: readonly string[]
  readonly Tags: Readonly<Record<string, string>>
}

/** Cloud Map does not say in which VPC a private namespace resolves: Route 53 does, of its hosted zone. */
export interface PrivateDnsNamespaceItem {
  readonly namespace: NamespaceSummary
  /** The spec's own first, where it is among them. */
  readonly vpcs: Fact<readonly string[]>
  readonly tags: Fact<Readonly<Record<string, string>>>
}

export default defineKind<PrivateDnsNamespace, PrivateDnsNamespaceItem, 'AWS::ServiceDiscovery::PrivateDnsNamespace'>({
  type: 'AWS::ServiceDiscovery::PrivateDnsNamespace',
  title: { en: 'private DNS namespace', ko: '프라이빗 DNS 네임스페이스' },
  nameProperty: 'Name',
  // Every environment may have a namespace of one name: what tells them apart is where they resolve.
  parent: 'AWS::EC2::VPC',
  naturalKey: [],
  declaredIn: model => model.discovery.namespaces.at,
  properties: {
    Vpc: { label: { en: 'VPC', ko: 'VPC' }, compare: 'set', effect: 'placement' },
    Tags: { label: { en: 'tags', ko: '태그' }, compare: 'tags', effect: 'other' },
  },

  *expected(model) {
    const { vpc } = model.network
    for (const { name, at } of model.discovery.namespaces.values())
      yield {
        name,
        parent: pointer('AWS::EC2::VPC', vpc.name),
        at,
        properties: { Vpc: exactly([textOf(vpc.name)], [...at, ...vpc.name.at]), Tags: tagsFor(model) },
      }
  },

  fromApi({ namespace, vpcs, tags }, from) {
    const read = reading(from)
    return {
      id: namespace.Id ?? '',
      arn: namespace.Arn ?? null,
      name: read.text('Name', namespace.Name),
      parent: mapFact(vpcs, ids => ids[0] ?? ''),
      vpc: mapFact(vpcs, ids => ids[0] ?? null),
      tags,
      properties: {
        Vpc: referringAll('AWS::EC2::VPC', vpcs),
        Tags: tags,
      },
    }
  },

  fromTemplate,
})
