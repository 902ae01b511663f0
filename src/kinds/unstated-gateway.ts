/** Gateways that no spec has words for: each of the spec's VPC is unmanaged, and that is all that is said of one. */
import type { Tag } from '@aws-sdk/client-ec2'
import type { Fact, From } from '../model/fact.ts'
import type { Words } from '../model/words.ts'
import { defineKind } from './define.ts'
import { nameTag, type Reading, reading, tagsOf } from './read.ts'
import { templateReading } from './read-template.ts'
import type { TemplateItem } from './template.ts'

/** What tells one kind of them from the others. */
interface Told<Item, Type extends string> {
  readonly type: Type
  readonly title: Words
  readonly id: (gateway: Item) => string | undefined
  readonly vpc: (gateway: Item, read: Reading) => Fact<string | null>
  /** Where a template says it of the gateway itself. */
  readonly vpcInTemplate?: (item: TemplateItem, from: From) => Fact<string | null>
}

export function unstatedGateway<
  Item extends { readonly Tags?: readonly Tag[] | undefined; readonly State?: string | undefined },
  Type extends string,
>({ type, title, id, vpc, vpcInTemplate = (item, from) => templateReading(item, from).alias('VpcId') }: Told<Item, Type>) {
  return defineKind<Record<never, never>, Item, Type>({
    type,
    title,
    nameProperty: 'Tags/Name',
    parent: null,
    naturalKey: [],
    declaredIn: model => model.network.vpc.at,
    properties: {},
    *expected() {},

    fromApi(gateway, from) {
      const read = reading(from)
      const tags = tagsOf(gateway.Tags, read.at('Tags'))
      const { State: state } = gateway
      return {
        id: id(gateway) ?? '',
        arn: null,
        name: nameTag(tags),
        parent: null,
        vpc: vpc(gateway, read),
        tags,
        gone: state === 'deleting' || state === 'deleted' ? state : null,
        properties: {},
      }
    },

    fromTemplate(item, from) {
      const read = templateReading(item, from)
      return { name: read.nameTag('Tags'), parent: null, vpc: vpcInTemplate(item, from), tags: read.tags('Tags'), properties: {} }
    },
  })
}
