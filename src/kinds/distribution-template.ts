/** How a CloudFront distribution is read from a template. */
import { allFacts, type Fact, type From, known, mapFact, thenFact } from '../model/fact.ts'
import type { Reference } from '../model/resource.ts'
import { bearerIn } from './bearer-in-template.ts'
import { says } from './defaults.ts'
import type { FromTemplate } from './define.ts'
import { type Distribution, ownNames } from './distribution.ts'
import { domainOf } from './domain.ts'
import { type TemplateReading, templateReading } from './read-template.ts'
import { liveOnly, type TemplateItem } from './template.ts'

const config = 'DistributionConfig'
const behavior = `${config}/DefaultCacheBehavior`
const certificate = `${config}/ViewerCertificate`

/** One AWS::CloudFront::Distribution. */
export function fromTemplate(item: TemplateItem, from: From): FromTemplate<Distribution> {
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
