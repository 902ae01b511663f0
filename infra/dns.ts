/** Records in hosted zones that exist already: whoever owns the domain owns the zone, and its id is given. */
import { CfnParameter, type Stack } from 'aws-cdk-lib'
import type { CfnDistribution } from 'aws-cdk-lib/aws-cloudfront'
import type { CfnLoadBalancer } from 'aws-cdk-lib/aws-elasticloadbalancingv2'
import * as route53 from 'aws-cdk-lib/aws-route53'
import type { Model } from '../src/model/language/index.ts'
import { each, id, type Item, needed, referred, stated, value } from './values.ts'

export interface Bearers {
  readonly loadBalancers: ReadonlyMap<string, CfnLoadBalancer>
  readonly distributions: ReadonlyMap<string, CfnDistribution>
}

type DnsRecord = Item<Model['dns']['records']>

/** The zone of every distribution (Template Reference, AWS::Route53::RecordSet AliasTarget, HostedZoneId). */
const zoneOfDistributions = 'Z2FDTNDATAQYW2'

export function records(stack: Stack, dns: Model['dns'], bearers: Bearers): void {
  const zones = each(
    dns.zones,
    ({ key, domain }) =>
      new CfnParameter(stack, id('HostedZoneId', key), {
        type: 'AWS::Route53::HostedZone::Id',
        description: `The hosted zone of ${needed(domain)}, which exists already`,
      }),
  )
  for (const record of dns.records.values()) {
    const values = value(record.values)
    new route53.CfnRecordSet(
      stack,
      id('Record', record.key),
      stated<route53.CfnRecordSetProps>({
        name: needed(record.domain),
        type: needed(record.type),
        hostedZoneId: referred(zones, record.zone)?.valueAsString,
        aliasTarget: aliasOf(record, bearers),
        resourceRecords: values?.slice(),
        // The spec has no word for it, and CloudFormation wants one.
        ttl: values === undefined ? undefined : '300',
      }),
    )
  }
}

function aliasOf(record: DnsRecord, { loadBalancers, distributions }: Bearers): route53.CfnRecordSet.AliasTargetProperty | undefined {
  const balancer = referred(loadBalancers, record.loadBalancer)
  if (balancer !== undefined) return { dnsName: balancer.attrDnsName, hostedZoneId: balancer.attrCanonicalHostedZoneId }
  const distribution = referred(distributions, record.distribution)
  return distribution === undefined ? undefined : { dnsName: distribution.attrDomainName, hostedZoneId: zoneOfDistributions }
}
