/** What stands before the services: load balancers, distributions, DNS, buckets for access logs, and service discovery. */
import { CfnParameter, type Stack } from 'aws-cdk-lib'
import type * as elb from 'aws-cdk-lib/aws-elasticloadbalancingv2'
import type * as cloudmap from 'aws-cdk-lib/aws-servicediscovery'
import type { Model } from '../src/model/language/index.ts'
import { logBucket } from './buckets.ts'
import { discoveryServices } from './discovery.ts'
import { distribution } from './distributions.ts'
import { records } from './dns.ts'
import { listener } from './listeners.ts'
import { loadBalancer, targetGroup } from './load-balancers.ts'
import type { NetworkTier } from './network.ts'
import type { Groups } from './security-groups.ts'
import { each, id, needed } from './values.ts'

export interface EdgeTier {
  readonly loadBalancers: ReadonlyMap<string, elb.CfnLoadBalancer>
  readonly targetGroups: ReadonlyMap<string, elb.CfnTargetGroup>
  readonly listeners: readonly elb.CfnListener[]
  readonly discovery: ReadonlyMap<string, cloudmap.CfnService>
}

export function edgeTier(stack: Stack, model: Model, network: NetworkTier, groups: Groups): EdgeTier {
  const buckets = each(model.buckets, bucket => logBucket(stack, bucket))
  const targetGroups = each(model.targetGroups, group => targetGroup(stack, group, network))
  const certificates = each(
    model.shared.certificates,
    ({ key, domain }) =>
      new CfnParameter(stack, id('CertificateArn', key), {
        description: `ARN of the certificate for ${needed(domain)}, which exists already`,
      }),
  )
  const loadBalancers = each(model.loadBalancers, balancer => loadBalancer(stack, balancer, network, groups, buckets))
  const listeners = [...model.loadBalancers.values()].flatMap(balancer =>
    [...balancer.listeners.values()].map(one => {
      const arn = loadBalancers.get(balancer.key)?.ref ?? ''
      return listener(stack, id('Listener', balancer.key, one.key), one, arn, targetGroups, certificates)
    }),
  )
  const distributions = each(model.distributions, one => distribution(stack, one, loadBalancers))
  records(stack, model.dns, { loadBalancers, distributions })
  return { loadBalancers, targetGroups, listeners, discovery: discoveryServices(stack, model, network) }
}
