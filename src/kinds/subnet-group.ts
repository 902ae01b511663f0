/** A subnet group, of databases or of caches: it names subnets, and nothing else. */
import type { Model } from '../model/language/index.ts'
import type { From } from '../model/fact.ts'
import { namesOf, tagsFor } from './claims.ts'
import type { Expected, FromTemplate, Property } from './define.ts'
import { templateReading } from './read-template.ts'
import type { TemplateItem } from './template.ts'
import { vpcOfInterfaces } from './template-vpc.ts'

export interface SubnetGroup {
  readonly SubnetIds: readonly string[]
  readonly Tags: Readonly<Record<string, string>>
}

export const subnetGroupProperties: Readonly<Record<keyof SubnetGroup, Property>> = {
  SubnetIds: { label: { en: 'subnets', ko: '서브넷' }, compare: 'set', effect: 'placement' },
  Tags: { label: { en: 'tags', ko: '태그' }, compare: 'tags', effect: 'other' },
}

/** RDS and ElastiCache each make a group of this name in an account's default VPC by themselves. */
export const isMadeByAws = (name: string | undefined) => (name === 'default' ? ('default-subnet-group' as const) : null)

export function* expectedGroups(
  model: Model,
  groups: Model['dbSubnetGroups'] | Model['cacheSubnetGroups'],
): Generator<Expected<SubnetGroup>> {
  for (const group of groups.values())
    yield {
      name: group.name,
      parent: null,
      at: group.at,
      properties: { SubnetIds: namesOf(model.network.subnets, group.subnets), Tags: tagsFor(model) },
    }
}

/** `nameProperty` is what the type calls its name. */
export function groupInTemplate(item: TemplateItem, from: From, nameProperty: string): FromTemplate<SubnetGroup> {
  const read = templateReading(item, from)
  return {
    name: read.name(nameProperty),
    parent: null,
    vpc: vpcOfInterfaces(item, from),
    tags: read.tags('Tags'),
    properties: { SubnetIds: read.references('AWS::EC2::Subnet', 'SubnetIds'), Tags: read.tags('Tags') },
  }
}
