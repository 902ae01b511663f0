/** Load balancers, target groups, buckets for access logs, and service discovery. */
import { CfnParameter, RemovalPolicy, type Stack } from 'aws-cdk-lib'
import * as elb from 'aws-cdk-lib/aws-elasticloadbalancingv2'
import * as s3 from 'aws-cdk-lib/aws-s3'
import * as cloudmap from 'aws-cdk-lib/aws-servicediscovery'
import type { Model } from '../src/model/language/index.ts'
import type { NetworkTier } from './network.ts'
import type { Groups } from './security-groups.ts'
import { each, id, type Item, needed, referred, stated, texts, value } from './values.ts'

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
  return { loadBalancers, targetGroups, listeners, discovery: discoveryServices(stack, model, network) }
}

function loadBalancer(
  stack: Stack,
  balancer: Item<Model['loadBalancers']>,
  { subnets }: NetworkTier,
  groups: Groups,
  buckets: ReadonlyMap<string, s3.CfnBucketPolicy>,
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
      loadBalancerAttributes: Object.entries(attributes).flatMap(([key, one]) => (one === undefined ? [] : [{ key, value: one }])),
    }),
  )
  // Elastic Load Balancing tries to write there before it takes the setting.
  if (policy !== undefined) made.addResourceDependency(policy)
  return made
}

function listener(
  stack: Stack,
  listenerId: string,
  { port, protocol, redirect, forward, certificate, tlsPolicy }: Item<Item<Model['loadBalancers']>['listeners']>,
  loadBalancerArn: string,
  targetGroups: EdgeTier['targetGroups'],
  certificates: ReadonlyMap<string, CfnParameter>,
): elb.CfnListener {
  const target = referred(targetGroups, forward)
  const arn = referred(certificates, certificate)?.valueAsString
  const action =
    target === undefined
      ? {
          type: 'redirect',
          redirectConfig: stated<elb.CfnListener.RedirectConfigProperty>({
            protocol: value(redirect.protocol),
            port: value(redirect.port)?.toString(),
            statusCode: value(redirect.status) ?? 'HTTP_301',
          }),
        }
      : { type: 'forward', targetGroupArn: target.ref }
  return new elb.CfnListener(
    stack,
    listenerId,
    stated<elb.CfnListenerProps>({
      loadBalancerArn,
      port: needed(port),
      protocol: needed(protocol),
      sslPolicy: value(tlsPolicy),
      certificates: arn === undefined ? undefined : [{ certificateArn: arn }],
      defaultActions: [action],
    }),
  )
}

function targetGroup(stack: Stack, group: Item<Model['targetGroups']>, { vpc }: NetworkTier): elb.CfnTargetGroup {
  const { path, matcher, intervalSeconds, healthyThreshold, unhealthyThreshold } = group.healthCheck
  const code = value(matcher)
  return new elb.CfnTargetGroup(
    stack,
    id('TargetGroup', group.key),
    stated<elb.CfnTargetGroupProps>({
      name: needed(group.name),
      protocol: needed(group.protocol),
      port: needed(group.port),
      targetType: needed(group.targetType),
      vpcId: vpc.ref,
      healthCheckPath: value(path),
      matcher: code === undefined ? undefined : { httpCode: code },
      healthCheckIntervalSeconds: value(intervalSeconds),
      healthyThresholdCount: value(healthyThreshold),
      unhealthyThresholdCount: value(unhealthyThreshold),
    }),
  )
}

/** Its policy, which Elastic Load Balancing waits for. What was logged outlives the stack. */
function logBucket(stack: Stack, { key, name, encryption, publicAccessBlocked }: Item<Model['buckets']>): s3.CfnBucketPolicy {
  const [algorithm, blocked] = [value(encryption), value(publicAccessBlocked)]
  const bucket = new s3.CfnBucket(
    stack,
    id('Bucket', key),
    stated<s3.CfnBucketProps>({
      bucketName: needed(name).replaceAll('${account}', stack.account),
      bucketEncryption:
        algorithm === undefined
          ? undefined
          : { serverSideEncryptionConfiguration: [{ serverSideEncryptionByDefault: { sseAlgorithm: algorithm } }] },
      publicAccessBlockConfiguration:
        blocked === undefined
          ? undefined
          : { blockPublicAcls: blocked, blockPublicPolicy: blocked, ignorePublicAcls: blocked, restrictPublicBuckets: blocked },
    }),
  )
  bucket.applyRemovalPolicy(RemovalPolicy.RETAIN)
  const statement = {
    Effect: 'Allow',
    Principal: { Service: 'logdelivery.elasticloadbalancing.amazonaws.com' },
    Action: 's3:PutObject',
    Resource: `${bucket.attrArn}/*`,
  }
  return new s3.CfnBucketPolicy(stack, id('BucketPolicy', key), {
    bucket: bucket.ref,
    policyDocument: { Version: '2012-10-17', Statement: [statement] },
  })
}

function discoveryServices(stack: Stack, { discovery }: Model, { vpc }: NetworkTier): EdgeTier['discovery'] {
  const namespaces = each(
    discovery.namespaces,
    ({ key, name }) => new cloudmap.CfnPrivateDnsNamespace(stack, id('Namespace', key), { name: needed(name), vpc: vpc.ref }),
  )
  return each(discovery.services, ({ key, name, namespace, recordType, ttlSeconds, routingPolicy }) => {
    const [type, ttl] = [value(recordType), value(ttlSeconds)]
    return new cloudmap.CfnService(
      stack,
      id('Discovery', key),
      stated<cloudmap.CfnServiceProps>({
        name: needed(name),
        namespaceId: referred(namespaces, namespace)?.attrId,
        dnsConfig:
          type === undefined
            ? undefined
            : stated<cloudmap.CfnService.DnsConfigProperty>({
                dnsRecords: [{ type, ttl: ttl ?? 60 }],
                routingPolicy: value(routingPolicy),
              }),
      }),
    )
  })
}
