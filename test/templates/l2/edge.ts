/** The load balancer of dev with its listeners, and Cloud Map, as L2. */
import { Duration, type Stack } from 'aws-cdk-lib'
import * as acm from 'aws-cdk-lib/aws-certificatemanager'
import * as elb from 'aws-cdk-lib/aws-elasticloadbalancingv2'
import * as cloudmap from 'aws-cdk-lib/aws-servicediscovery'
import type { L2Network } from './network.ts'

export interface L2Edge {
  readonly balancer: elb.ApplicationLoadBalancer
  readonly targetGroup: elb.ApplicationTargetGroup
  readonly namespace: cloudmap.PrivateDnsNamespace
}

export function l2Edge(stack: Stack, { vpc, subnets, groups }: L2Network, certificateArn: string): L2Edge {
  const balancer = new elb.ApplicationLoadBalancer(stack, 'Alb', {
    vpc,
    loadBalancerName: 'goorm-popcorn-alb-dev',
    internetFacing: true,
    vpcSubnets: { subnets: [...subnets.public] },
    securityGroup: groups.alb,
    dropInvalidHeaderFields: true,
    deletionProtection: false,
  })
  const targetGroup = new elb.ApplicationTargetGroup(stack, 'Gateway', {
    vpc,
    targetGroupName: 'goorm-popcorn-gateway-dev',
    protocol: elb.ApplicationProtocol.HTTP,
    port: 8080,
    targetType: elb.TargetType.IP,
    healthCheck: {
      path: '/health',
      healthyHttpCodes: '200',
      interval: Duration.seconds(30),
      healthyThresholdCount: 2,
      unhealthyThresholdCount: 3,
    },
  })
  balancer.addListener('Http', {
    port: 80,
    open: false,
    defaultAction: elb.ListenerAction.redirect({ protocol: 'HTTPS', port: '443', permanent: true }),
  })
  balancer.addListener('Https', {
    port: 443,
    open: false,
    certificates: [acm.Certificate.fromCertificateArn(stack, 'Certificate', certificateArn)],
    sslPolicy: elb.SslPolicy.RECOMMENDED_TLS,
    defaultTargetGroups: [targetGroup],
  })
  return { balancer, targetGroup, namespace: new cloudmap.PrivateDnsNamespace(stack, 'Namespace', { vpc, name: 'goormpopcorn.local' }) }
}
