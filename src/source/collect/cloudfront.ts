import type { CertificateDetail, DescribeCertificateCommandInput, DescribeCertificateCommandOutput } from '@aws-sdk/client-acm'
import type {
  DistributionList,
  DistributionSummary,
  ListDistributionsCommandInput,
  ListTagsForResourceCommandInput,
  ListTagsForResourceCommandOutput,
} from '@aws-sdk/client-cloudfront'
import { covers } from '../../kinds/certificate-choice.ts'
import type { DistributionItem } from '../../kinds/distribution.ts'
import { bearerOf, domainOf } from '../../kinds/domain.ts'
import { type Fact, type From, mapFact } from '../../model/fact.ts'
import { isReference } from '../../model/resource.ts'
import type { Call, Read } from '../call.ts'
import { list, one } from '../list.ts'
import type { Asked } from '../source.ts'
import { answered, type Collector, fed, joined, notAsked, tagsByArn } from './collect.ts'

const type = 'AWS::CloudFront::Distribution'

const distributions: Read<ListDistributionsCommandInput, DistributionList, DistributionSummary> = {
  service: 'cloudfront',
  operation: 'ListDistributions',
  action: 'cloudfront:ListDistributions',
  feeds: { [type]: '*' },
  within: 'DistributionList',
  items: { field: 'Items', id: distribution => distribution.Id },
  page: { token: 'Marker', next: 'NextMarker', size: { MaxItems: 100 } },
}

const tags: Read<ListTagsForResourceCommandInput, ListTagsForResourceCommandOutput> = {
  service: 'cloudfront',
  operation: 'ListTagsForResource',
  action: 'cloudfront:ListTagsForResource',
  feeds: { [type]: ['Tags'] },
  parent: 'distributions',
}

/** What CloudFront uses of ACM is in us-east-1 (API reference, ViewerCertificate), which the list of the audited region does not hold. */
const certificate: Read<DescribeCertificateCommandInput, DescribeCertificateCommandOutput> = {
  service: 'acm',
  operation: 'DescribeCertificate',
  action: 'acm:DescribeCertificate',
  region: 'us-east-1',
  feeds: { [type]: ['DistributionConfig.ViewerCertificate'] },
  parent: 'distributions',
}

/** Asked for where the spec states distributions: it then also states the load balancer that each of them stands before. */
export const cloudFront: Collector = {
  reads: { distributions, tags, certificate },
  collect: async (call, asked) => {
    if (asked.stated(type, 'DistributionConfig.DefaultCacheBehavior.TargetOriginId').length === 0) return []
    const all = await list(call, distributions, {})
    return [fed(type, await joined(all, (distribution, from) => itemOf(call, asked, distribution, from)))]
  },
}

async function itemOf(call: Call, asked: Asked, distribution: DistributionSummary, from: From): Promise<DistributionItem> {
  const served = (distribution.Aliases?.Items ?? []).map(domainOf)
  const standsFor = asked.names(type).find(name => served.includes(name)) ?? null
  // What neither serves a stated name nor stands before any load balancer is not the stated one: it is listed, and no more.
  const isNear = standsFor !== null || (distribution.Origins?.Items ?? []).some(({ DomainName: name }) => isReference(bearerOf(name ?? '')))
  const [covered, own] = await Promise.all([
    isNear ? coveredBy(call, asked, distribution, from) : notAsked(certificate, from.at),
    isNear ? tagsOf(call, distribution, from) : notAsked(tags, from.at),
  ])
  return { distribution, standsFor, covered, tags: own }
}

/** The names of its certificate, and what the spec states of certificates and one of these names covers. */
async function coveredBy(
  call: Call,
  asked: Asked,
  { ViewerCertificate }: DistributionSummary,
  from: From,
): Promise<Fact<readonly string[]>> {
  const stated = asked.names('AWS::CertificateManager::Certificate').map(domainOf)
  const arn = ViewerCertificate?.ACMCertificateArn ?? ''
  if (arn === '' || stated.length === 0) return notAsked(certificate, from.at)
  const answer = await one(call, certificate, { CertificateArn: arn })
  return mapFact(
    answered(certificate, `/${arn}/Certificate`, answer, output => output.Certificate),
    detail => {
      const names = namesOf(detail)
      return [...new Set([...names, ...stated.filter(domain => names.some(name => covers(name, domain)))])].sort()
    },
  )
}

const namesOf = ({ DomainName: domain, SubjectAlternativeNames: others = [] }: CertificateDetail) =>
  [...(domain === undefined ? [] : [domain]), ...others].map(domainOf)

const tagsOf = (call: Call, { ARN }: DistributionSummary, from: From) =>
  tagsByArn(
    call,
    tags,
    ARN,
    from,
    Resource => ({ Resource }),
    output => output.Tags?.Items,
  )
