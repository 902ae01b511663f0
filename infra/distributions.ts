/** CloudFront distributions, each before a load balancer. */
import { CfnParameter, type Stack } from 'aws-cdk-lib'
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront'
import type { CfnLoadBalancer } from 'aws-cdk-lib/aws-elasticloadbalancingv2'
import type { Model } from '../src/model/language/index.ts'
import { id, type Item, needed, referred, stated, value } from './values.ts'

/** What is behind it answers each request anew: nothing is cached, and every header goes on, the name that was asked for among them. */
const behavior = {
  targetOriginId: 'balancer',
  allowedMethods: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'],
  cachePolicyId: cloudfront.CachePolicy.CACHING_DISABLED.cachePolicyId,
  originRequestPolicyId: cloudfront.OriginRequestPolicy.ALL_VIEWER.originRequestPolicyId,
}

export function distribution(
  stack: Stack,
  one: Item<Model['distributions']>,
  loadBalancers: ReadonlyMap<string, CfnLoadBalancer>,
): cloudfront.CfnDistribution {
  const balancer = referred(loadBalancers, one.origin)
  if (balancer === undefined) throw new Error('the spec reader let a distribution without an origin pass')
  return new cloudfront.CfnDistribution(stack, id('Distribution', one.key), {
    distributionConfig: stated<cloudfront.CfnDistribution.DistributionConfigProperty>({
      enabled: true,
      aliases: value(one.aliases)?.slice(),
      origins: [
        { id: behavior.targetOriginId, domainName: balancer.attrDnsName, customOriginConfig: { originProtocolPolicy: 'match-viewer' } },
      ],
      defaultCacheBehavior: { ...behavior, viewerProtocolPolicy: value(one.viewerProtocol) ?? 'allow-all' },
      viewerCertificate: certificate(stack, one),
    }),
  })
}

/** Of us-east-1, where CloudFront looks for it, so never the one of the load balancer. */
function certificate(stack: Stack, one: Item<Model['distributions']>): cloudfront.CfnDistribution.ViewerCertificateProperty | undefined {
  const key = value(one.certificate)
  if (key === undefined) return undefined
  const arn = new CfnParameter(stack, id('ViewerCertificateArn', one.key), {
    description: `ARN in us-east-1 of the certificate ${key} for ${value(one.aliases)?.join(', ') ?? needed(one.origin)}`,
  })
  return stated<cloudfront.CfnDistribution.ViewerCertificateProperty>({
    acmCertificateArn: arn.valueAsString,
    sslSupportMethod: 'sni-only',
    minimumProtocolVersion: value(one.tlsPolicy),
  })
}
