/** What bears a DNS name in a template. */
import { type Fact, type From, known, unknown } from '../model/fact.ts'
import { type Reference, refer } from '../model/resource.ts'
import { bearerOf } from './domain.ts'
import { becauseOf, hasHole, type TemplateItem } from './template.ts'

/** What a DNS name stands for: a symbol says which resource of the template, with or without `dualstack.` before it. */
export function bearerIn(item: TemplateItem, value: unknown, from: From): Fact<Reference | string> {
  if (!hasHole(value)) return typeof value === 'string' ? known(bearerOf(value), from) : unknown(unreadable, from)
  const symbol = value.replace(/^dualstack\./, '')
  const type = bearers.find(one => item.resource(one, symbol) !== undefined)
  return type === undefined ? unknown(becauseOf(value), from) : known(refer(type, symbol), from)
}

const bearers = ['AWS::ElasticLoadBalancingV2::LoadBalancer', 'AWS::CloudFront::Distribution']
const unreadable = { reason: 'garbled', call: null, action: null, message: 'the template has no readable DNS name' } as const
