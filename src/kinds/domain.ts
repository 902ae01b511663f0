/** Names of DNS as Route 53 and CloudFront write them, in one spelling, and what bears those that AWS gives. */
import { type Reference, refer } from '../model/resource.ts'

/** Without the closing dot, in lower case, and with `*` for Route 53's escape of it (developer guide, DNS domain name format). */
export function domainOf(name: string): string {
  return name.toLowerCase().replaceAll(String.raw`\052`, '*').replace(/\.$/, '')
}

/** What the name of an alias or an origin stands for: a load balancer or a distribution by the name that AWS gave it, else that name. */
export function bearerOf(name: string): Reference | string {
  // The console and CDK put `dualstack.` before the name of a load balancer, which is the same balancer.
  const domain = domainOf(name).replace(/^dualstack\./, '')
  if (isOfBalancer.test(domain)) return refer('AWS::ElasticLoadBalancingV2::LoadBalancer', domain)
  return domain.endsWith('.cloudfront.net') ? refer('AWS::CloudFront::Distribution', domain) : domain
}

/** `name-123.eu-west-1.elb.amazonaws.com`; of a network balancer `name-abc.elb.eu-west-1.amazonaws.com`. */
const isOfBalancer = /\.elb\.([a-z0-9-]+\.)?amazonaws\.com(\.cn)?$/
