/** How distributions and DNS records are read from a template. */
import { allFacts, type Fact, type From, known, mapFact, thenFact, unknown } from '../model/fact.ts'
import { type Reference, refer } from '../model/resource.ts'
import { says } from './defaults.ts'
import type { FromTemplate } from './define.ts'
import { type Distribution, ownNames } from './distribution.ts'
import { bearerOf, domainOf } from './domain.ts'
import { type TemplateReading, templateReading } from './read-template.ts'
import { type RecordSet, recordName, valueIn } from './record-set.ts'
import { becauseOf, hasHole, liveOnly, type TemplateItem } from './template.ts'

const config = 'DistributionConfig'
const behavior = `${config}/DefaultCacheBehavior`
const certificate = `${config}/ViewerCertificate`

/** One AWS::CloudFront::Distribution. */
export function distributionIn(item: TemplateItem, from: From): FromTemplate<Distribution> {
  const read = templateReading(item, from)
  const own = read.raw(certificate) === undefined || read.raw(`${certificate}/CloudFrontDefaultCertificate`) === true
  const none = says<readonly string[]>([], 'Template Reference, AWS::CloudFront::Distribution DistributionConfig: aliases are not required')
  const aliases = mapFact(read.texts(`${config}/Aliases`, none), all => all.map(domainOf).sort())
  const lowest = says('TLSv1', 'API reference, ViewerCertificate: with its own certificate CloudFront sets TLSv1, whatever is asked for')
  return {
    name: mapFact(aliases, ([first]) => first ?? null),
    parent: null,
    vpc: known(null, from),
    tags: read.tags('Tags'),
    properties: {
      'DistributionConfig.Aliases': aliases,
      'DistributionConfig.DefaultCacheBehavior.TargetOriginId': originIn(item, read),
      'DistributionConfig.DefaultCacheBehavior.ViewerProtocolPolicy': read.text(`${behavior}/ViewerProtocolPolicy`),
      'DistributionConfig.CacheBehaviors': behaviorsIn(read),
      // A template names a certificate by its ARN, which does not say what it covers; that it is CloudFront's own it does say.
      'DistributionConfig.ViewerCertificate': own ? known(ownNames, read.at(certificate)) : liveOnly,
      'DistributionConfig.ViewerCertificate.MinimumProtocolVersion': own
        ? known(lowest.value, read.at(certificate))
        : read.text(`${certificate}/MinimumProtocolVersion`),
      'DistributionConfig.Enabled': read.flag(`${config}/Enabled`),
      Tags: read.tags('Tags'),
    },
  }
}

function behaviorsIn(read: TemplateReading): Fact<readonly string[]> {
  return thenFact(read.list(`${config}/CacheBehaviors`), (all, at) =>
    mapFact(
      allFacts(
        all.map(one => one.text('PathPattern')),
        at,
      ),
      paths => paths.toSorted(),
    ),
  )
}

/** As in the API: the default behavior names an origin, or a group whose first member counts. */
function originIn(item: TemplateItem, read: TemplateReading): Fact<Reference | string> {
  const origins = read.list(`${config}/Origins`)
  const groups = read.list(`${config}/OriginGroups/Items`)
  return thenFact(read.text(`${behavior}/TargetOriginId`), (target, at) =>
    thenFact(groups, ofGroups =>
      thenFact(origins, all => {
        const group = ofGroups.find(one => one.raw('Id') === target)
        const members = group?.raw('Members/Items')
        const first: unknown = Array.isArray(members) ? members[0]?.OriginId : target
        const origin = all.find(one => one.raw('Id') === first)
        return origin === undefined ? read.missing(`${config}/Origins`) : bearerIn(item, origin.raw('DomainName'), at)
      }),
    ),
  )
}

/** What a DNS name stands for: a symbol says which resource of the template, with or without `dualstack.` before it. */
function bearerIn(item: TemplateItem, value: unknown, from: From): Fact<Reference | string> {
  if (!hasHole(value)) return typeof value === 'string' ? known(bearerOf(value), from) : unknown(unreadable, from)
  const symbol = value.replace(/^dualstack\./, '')
  const type = bearers.find(one => item.resource(one, symbol) !== undefined)
  return type === undefined ? unknown(becauseOf(value), from) : known(refer(type, symbol), from)
}

const bearers = ['AWS::ElasticLoadBalancingV2::LoadBalancer', 'AWS::CloudFront::Distribution']
const unreadable = { reason: 'garbled', call: null, action: null, message: 'the template has no readable DNS name' } as const

/** One AWS::Route53::RecordSet. */
export function recordSetIn(item: TemplateItem, from: From): FromTemplate<RecordSet> {
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
