/** The attributes of load balancers and target groups in a template. */
import { allFacts, type Fact, mapFact, thenFact } from '../model/fact.ts'
import { says } from './defaults.ts'
import type { Attributes } from './load-balancer-attributes.ts'
import { type TemplateReading, templateReading } from './read-template.ts'
import { hasHole, type TemplateItem } from './template.ts'

/** What load balancers and target groups are set to where a template says nothing (API reference, ELBv2 LoadBalancerAttribute and TargetGroupAttribute). */
const attributeDefaults = {
  LoadBalancerAttributes: {
    'access_logs.s3.enabled': 'false',
    'access_logs.s3.bucket': '',
    'access_logs.s3.prefix': '',
    'deletion_protection.enabled': 'false',
    'routing.http.drop_invalid_header_fields.enabled': 'false',
  },
  TargetGroupAttributes: {
    'deregistration_delay.timeout_seconds': '300',
    'load_balancing.cross_zone.enabled': 'use_load_balancer_configuration',
    'stickiness.enabled': 'false',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>

/** Stated attributes over AWS's defaults; one whose key or value is not known makes all of them unknown. */
export function attributesOf(item: TemplateItem, read: TemplateReading, field: keyof typeof attributeDefaults): Fact<Attributes> {
  const stated = thenFact(read.list(field), (all, at) =>
    allFacts(
      all.map(one => thenFact(one.text('Key'), key => mapFact(valueOf(item, one), value => [key, value] as const))),
      at,
    ),
  )
  return mapFact(stated, pairs => ({ ...attributeDefaults[field], ...Object.fromEntries(pairs) }))
}

/** A bucket for logs is named by Ref, which is its name where the template gives it one. */
function valueOf(item: TemplateItem, attribute: TemplateReading): Fact<string> {
  const raw = attribute.raw('Value')
  const bucket = hasHole(raw) ? item.resource('AWS::S3::Bucket', raw) : undefined
  const empty = says('', 'an attribute without a value is empty')
  return bucket === undefined ? attribute.text('Value', empty) : templateReading(bucket, attribute.at('Value')).name('BucketName')
}
