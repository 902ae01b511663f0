/** Load balancers with their target groups. */
import type { Stack } from 'aws-cdk-lib'
import * as elb from 'aws-cdk-lib/aws-elasticloadbalancingv2'
import type { CfnBucketPolicy } from 'aws-cdk-lib/aws-s3'
import type { Model } from '../src/model/language/index.ts'
import type { NetworkTier } from './network.ts'
import type { Groups } from './security-groups.ts'
import { id, type Item, needed, referred, stated, texts, value } from './values.ts'

export function loadBalancer(
  stack: Stack,
  balancer: Item<Model['loadBalancers']>,
  { subnets }: NetworkTier,
  groups: Groups,
  buckets: ReadonlyMap<string, CfnBucketPolicy>,
): elb.CfnLoadBalancer {
  const { bucket, prefix } = balancer.accessLogs
  const policy = referred(buckets, bucket)
  const attributes = {
    'routing.http.drop_invalid_header_fields.enabled': value(balancer.dropInvalidHeaders)?.toString(),
    'deletion_protection.enabled': value(balancer.deletionProtection)?.toString(),
    'access_logs.s3.enabled': policy === undefined ? undefined : 'true',
    'access_logs.s3.bucket': policy?.bucket,
    'access_logs.s3.prefix': policy === undefined ? undefined : value(prefix),
  }
  const made = new elb.CfnLoadBalancer(
    stack,
    id('LoadBalancer', balancer.key),
    stated<elb.CfnLoadBalancerProps>({
      name: needed(balancer.name),
      type: needed(balancer.type),
      scheme: needed(balancer.scheme),
      subnets: texts(subnets, balancer.subnets, subnet => subnet.ref),
      securityGroups: texts(groups, balancer.securityGroups, group => group.attrGroupId),
      loadBalancerAttributes: attributesOf(attributes),
    }),
  )
  // Elastic Load Balancing tries to write there before it takes the setting.
  if (policy !== undefined) made.addResourceDependency(policy)
  return made
}

/** Attributes as Elastic Load Balancing writes them: those that the spec states. */
function attributesOf(attributes: Readonly<Record<string, string | undefined>>): { readonly key: string; readonly value: string }[] {
  return Object.entries(attributes).flatMap(([key, one]) => (one === undefined ? [] : [{ key, value: one }]))
}

export function targetGroup(stack: Stack, group: Item<Model['targetGroups']>, { vpc }: NetworkTier): elb.CfnTargetGroup {
  const check = group.healthCheck
  const code = value(check.matcher)
  const attributes = attributesOf({
    'load_balancing.cross_zone.enabled': crossZone[value(group.crossZone) ?? ''],
    'stickiness.enabled': value(group.stickiness)?.toString(),
    'deregistration_delay.timeout_seconds': value(group.deregistrationDelaySeconds)?.toString(),
  })
  return new elb.CfnTargetGroup(
    stack,
    id('TargetGroup', group.key),
    stated<elb.CfnTargetGroupProps>({
      name: needed(group.name),
      protocol: needed(group.protocol),
      port: needed(group.port),
      targetType: needed(group.targetType),
      vpcId: vpc.ref,
      healthCheckPath: value(check.path),
      matcher: code === undefined ? undefined : { httpCode: code },
      healthCheckIntervalSeconds: value(check.intervalSeconds),
      healthyThresholdCount: value(check.healthyThreshold),
      unhealthyThresholdCount: value(check.unhealthyThreshold),
      healthCheckTimeoutSeconds: value(check.timeoutSeconds),
      healthCheckProtocol: value(check.protocol),
      healthCheckPort: value(check.port),
      targetGroupAttributes: attributes.length === 0 ? undefined : attributes,
    }),
  )
}

const crossZone: Readonly<Record<string, string>> = { on: 'true', off: 'false', 'as-balancer': 'use_load_balancer_configuration' }
