import type { DistributionSummary } from '@aws-sdk/client-cloudfront'
import { type Claim, exactly, isStated, mapClaim, unstated, valueOf } from '../model/claim.ts'
import { type Fact, known, mapFact } from '../model/fact.ts'
import type { Model } from '../model/language/index.ts'
import type { Reference } from '../model/resource.ts'
import { certificateDomain, mapTexts, nameOf, tagsFor } from './claims.ts'
import { absent } from './defaults.ts'
import { defineKind } from './define.ts'
import { fromTemplate } from './distribution-template.ts'
import { bearerOf, domainOf } from './domain.ts'
import { type Reading, reading } from './read.ts'

export interface Distribution {
  readonly 'DistributionConfig.Aliases': readonly string[]
  /** Of the default behavior: the load balancer that the origin of this name is, else its domain. */
  readonly 'DistributionConfig.DefaultCacheBehavior.TargetOriginId': string
  readonly 'DistributionConfig.DefaultCacheBehavior.ViewerProtocolPolicy': string
  /** Path patterns that have a behavior of their own, which may lead to another origin. */
  readonly 'DistributionConfig.CacheBehaviors': readonly string[]
  /** The names that the certificate covers: a spec states a certificate by one of them. */
  readonly 'DistributionConfig.ViewerCertificate': readonly string[]
  readonly 'DistributionConfig.ViewerCertificate.MinimumProtocolVersion': string
  readonly 'DistributionConfig.Enabled': boolean
  readonly Tags: Readonly<Record<string, string>>
}

/** A distribution has no name: it goes by a name that it serves. ListDistributions has no tags, and of a certificate the ARN alone. */
export interface DistributionItem {
  readonly distribution: DistributionSummary
  /** The stated alias that it serves; null for none. */
  readonly standsFor: string | null
  /** Names that its ACM certificate covers. */
  readonly covered: Fact<readonly string[]>
  readonly tags: Fact<Readonly<Record<string, string>>>
}

type Stated = Model['distributions'] extends ReadonlyMap<string, infer E> ? E : never

export default defineKind<Distribution, DistributionItem, 'AWS::CloudFront::Distribution'>({
  type: 'AWS::CloudFront::Distribution',
  title: { en: 'CloudFront distribution', ko: 'CloudFront 배포' },
  nameProperty: 'DistributionConfig.Aliases',
  parent: null,
  naturalKey: ['DistributionConfig.DefaultCacheBehavior.TargetOriginId'],
  declaredIn: model => model.distributions.at,
  properties: {
    'DistributionConfig.Aliases': { label: { en: 'domain names', ko: '도메인 이름' }, compare: 'set', effect: 'other' },
    'DistributionConfig.DefaultCacheBehavior.TargetOriginId': { label: { en: 'origin', ko: '오리진' }, compare: 'same', effect: 'other' },
    'DistributionConfig.DefaultCacheBehavior.ViewerProtocolPolicy': {
      label: { en: 'viewer protocol policy', ko: '뷰어 프로토콜 정책' },
      compare: 'same',
      effect: 'other',
    },
    'DistributionConfig.CacheBehaviors': {
      label: { en: 'paths with a behavior of their own', ko: '별도 캐시 동작이 있는 경로' },
      compare: 'set',
      effect: 'other',
    },
    'DistributionConfig.ViewerCertificate': { label: { en: 'certificate', ko: '인증서' }, compare: 'covers', effect: 'other' },
    'DistributionConfig.ViewerCertificate.MinimumProtocolVersion': {
      label: { en: 'TLS policy', ko: 'TLS 정책' },
      compare: 'same',
      effect: 'other',
    },
    'DistributionConfig.Enabled': { label: { en: 'whether it serves', ko: '활성 여부' }, compare: 'same', effect: 'other' },
    Tags: { label: { en: 'tags', ko: '태그' }, compare: 'tags', effect: 'other' },
  },

  *expected(model) {
    for (const distribution of model.distributions.values()) {
      const name = distributionName(distribution)
      yield {
        name,
        ...(!isStated(name) && { key: distribution.key }),
        parent: null,
        at: distribution.at,
        properties: {
          'DistributionConfig.Aliases': mapTexts(distribution.aliases, domainOf),
          'DistributionConfig.DefaultCacheBehavior.TargetOriginId': nameOf(model.loadBalancers, distribution.origin),
          'DistributionConfig.DefaultCacheBehavior.ViewerProtocolPolicy': distribution.viewerProtocol,
          // The spec has one behavior, for every path.
          'DistributionConfig.CacheBehaviors': exactly([], distribution.at),
          'DistributionConfig.ViewerCertificate': mapClaim(certificateDomain(model, distribution.certificate), domain => [
            domainOf(domain),
          ]),
          'DistributionConfig.ViewerCertificate.MinimumProtocolVersion': distribution.tlsPolicy,
          // Who states a distribution states that it serves.
          'DistributionConfig.Enabled': exactly(true, distribution.at),
          Tags: tagsFor(model),
        },
      }
    }
  },

  fromApi({ distribution, standsFor, covered, tags }, from) {
    const read = reading(from)
    const { CacheBehaviors: behaviors } = distribution
    const { Id: id = '', ARN: arn, DomainName: domain, Aliases: aliases, ViewerCertificate: certificate } = distribution
    return {
      id,
      arn: arn ?? null,
      name: standsFor === null ? read.text('DomainName', aliases?.Items?.toSorted()[0] ?? domain) : known(standsFor, read.at('Aliases')),
      aliases: domain === undefined ? [] : [domain.toLowerCase()],
      parent: null,
      vpc: known(null, from),
      tags,
      properties: {
        'DistributionConfig.Aliases': mapFact(
          read.texts(
            'Aliases/Items',
            aliases?.Items,
            alias => alias,
            ...(aliases?.Quantity === 0 ? [absent['AWS::CloudFront::Distribution.Aliases']] : []),
          ),
          all => all.map(domainOf).sort(),
        ),
        'DistributionConfig.DefaultCacheBehavior.TargetOriginId': originOf(distribution, read),
        'DistributionConfig.DefaultCacheBehavior.ViewerProtocolPolicy': read.text(
          'DefaultCacheBehavior/ViewerProtocolPolicy',
          distribution.DefaultCacheBehavior?.ViewerProtocolPolicy,
        ),
        'DistributionConfig.CacheBehaviors': read.texts(
          'CacheBehaviors/Items',
          behaviors?.Items,
          behavior => behavior.PathPattern,
          ...(behaviors?.Quantity === 0 ? [absent['AWS::CloudFront::Distribution.CacheBehaviors']] : []),
        ),
        'DistributionConfig.ViewerCertificate': namesCovered(distribution, covered, read),
        'DistributionConfig.ViewerCertificate.MinimumProtocolVersion': read.text(
          'ViewerCertificate/MinimumProtocolVersion',
          certificate?.MinimumProtocolVersion,
        ),
        'DistributionConfig.Enabled': read.flag('Enabled', distribution.Enabled),
        Tags: tags,
      },
    }
  },

  fromTemplate,
})

/** By which a stated distribution goes: of the names that it serves, the first in the alphabet, so that their order means nothing. */
export function distributionName({ aliases }: Pick<Stated, 'aliases'>): Claim<string> {
  const served = valueOf(aliases) ?? []
  const [first] = served.toSorted()
  const at = first === undefined ? undefined : aliases.parts?.[served.indexOf(first)]?.at
  return first === undefined ? unstated(aliases.at) : exactly(domainOf(first), at ?? aliases.at)
}

/** An origin group sends to its first member, and to others only when that fails (API reference, OriginGroup). */
function originOf({ DefaultCacheBehavior, Origins, OriginGroups }: DistributionSummary, read: Reading): Fact<Reference | string> {
  const target = DefaultCacheBehavior?.TargetOriginId
  const first = OriginGroups?.Items?.find(group => group.Id === target)?.Members?.Items?.[0]?.OriginId ?? target
  const origin = Origins?.Items?.find(one => one.Id === first)
  return mapFact(read.text('Origins', origin?.DomainName), bearerOf)
}

function namesCovered(
  { ViewerCertificate }: DistributionSummary,
  covered: Fact<readonly string[]>,
  read: Reading,
): Fact<readonly string[]> {
  const at = read.at('ViewerCertificate')
  const { ACMCertificateArn: acm, IAMCertificateId: iam, CloudFrontDefaultCertificate: own } = ViewerCertificate ?? {}
  if (acm !== undefined && acm !== '') return covered
  if (iam !== undefined && iam !== '') return known([`IAM certificate ${iam}`], at)
  return own === true ? known(ownNames, at) : read.missing('ViewerCertificate')
}

/** What CloudFront's own certificate covers. */
export const ownNames = ['*.cloudfront.net']
