/** What is asked of Elastic Load Balancing v2. All its Describe operations share one allowance of 10 a second (ELB API throttling). */
import type {
  Certificate,
  DescribeListenerCertificatesCommandInput,
  DescribeListenerCertificatesCommandOutput,
  DescribeListenersCommandInput,
  DescribeListenersCommandOutput,
  DescribeLoadBalancerAttributesCommandInput,
  DescribeLoadBalancerAttributesCommandOutput,
  DescribeLoadBalancersCommandInput,
  DescribeLoadBalancersCommandOutput,
  DescribeRulesCommandInput,
  DescribeRulesCommandOutput,
  DescribeTagsCommandInput,
  DescribeTagsCommandOutput,
  DescribeTargetGroupAttributesCommandInput,
  DescribeTargetGroupAttributesCommandOutput,
  DescribeTargetGroupsCommandInput,
  DescribeTargetGroupsCommandOutput,
  DescribeTargetHealthCommandInput,
  DescribeTargetHealthCommandOutput,
  Listener,
  LoadBalancer,
  Rule,
  TagDescription,
  TargetGroup,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import type { Read } from '../call.ts'

const page = { token: 'Marker', next: 'NextMarker', size: { PageSize: 400 } } as const

export const loadBalancers: Read<DescribeLoadBalancersCommandInput, DescribeLoadBalancersCommandOutput, LoadBalancer> = {
  service: 'elastic-load-balancing-v2',
  operation: 'DescribeLoadBalancers',
  action: 'elasticloadbalancing:DescribeLoadBalancers',
  feeds: { 'AWS::ElasticLoadBalancingV2::LoadBalancer': '*' },
  items: { field: 'LoadBalancers', id: balancer => balancer.LoadBalancerArn },
  page,
}

/** One balancer a call. */
export const balancerAttributes: Read<DescribeLoadBalancerAttributesCommandInput, DescribeLoadBalancerAttributesCommandOutput> = {
  service: 'elastic-load-balancing-v2',
  operation: 'DescribeLoadBalancerAttributes',
  action: 'elasticloadbalancing:DescribeLoadBalancerAttributes',
  feeds: {
    'AWS::ElasticLoadBalancingV2::LoadBalancer': [
      'LoadBalancerAttributes/routing.http.drop_invalid_header_fields.enabled',
      'LoadBalancerAttributes/deletion_protection.enabled',
      'LoadBalancerAttributes/access_logs.s3.enabled',
      'LoadBalancerAttributes/access_logs.s3.bucket',
      'LoadBalancerAttributes/access_logs.s3.prefix',
    ],
  },
  parent: 'loadBalancers',
}

export const targetGroups: Read<DescribeTargetGroupsCommandInput, DescribeTargetGroupsCommandOutput, TargetGroup> = {
  service: 'elastic-load-balancing-v2',
  operation: 'DescribeTargetGroups',
  action: 'elasticloadbalancing:DescribeTargetGroups',
  feeds: { 'AWS::ElasticLoadBalancingV2::TargetGroup': '*' },
  items: { field: 'TargetGroups', id: group => group.TargetGroupArn },
  page,
}

/** One group a call. */
export const groupAttributes: Read<DescribeTargetGroupAttributesCommandInput, DescribeTargetGroupAttributesCommandOutput> = {
  service: 'elastic-load-balancing-v2',
  operation: 'DescribeTargetGroupAttributes',
  action: 'elasticloadbalancing:DescribeTargetGroupAttributes',
  feeds: {
    'AWS::ElasticLoadBalancingV2::TargetGroup': [
      'TargetGroupAttributes/load_balancing.cross_zone.enabled',
      'TargetGroupAttributes/stickiness.enabled',
      'TargetGroupAttributes/deregistration_delay.timeout_seconds',
      'TargetGroupAttributes/preserve_client_ip.enabled',
    ],
  },
  parent: 'targetGroups',
}

/** Of one group: state, which nothing is judged by. */
export const targetHealth: Read<DescribeTargetHealthCommandInput, DescribeTargetHealthCommandOutput> = {
  service: 'elastic-load-balancing-v2',
  operation: 'DescribeTargetHealth',
  action: 'elasticloadbalancing:DescribeTargetHealth',
  feeds: {},
  stateOnly: true,
  parent: 'targetGroups',
}

/** Of one balancer. */
export const listeners: Read<DescribeListenersCommandInput, DescribeListenersCommandOutput, Listener> = {
  service: 'elastic-load-balancing-v2',
  operation: 'DescribeListeners',
  action: 'elasticloadbalancing:DescribeListeners',
  feeds: { 'AWS::ElasticLoadBalancingV2::Listener': '*' },
  items: { field: 'Listeners', id: listener => listener.ListenerArn },
  page,
  parent: 'loadBalancers',
  absentOn: ['LoadBalancerNotFoundException', 'LoadBalancerNotFound'],
}

/** Of one listener: DescribeListeners has the default certificate alone. The same one may be the default and stand in the list too. */
export const listenerCertificates: Read<DescribeListenerCertificatesCommandInput, DescribeListenerCertificatesCommandOutput, Certificate> =
  {
    service: 'elastic-load-balancing-v2',
    operation: 'DescribeListenerCertificates',
    action: 'elasticloadbalancing:DescribeListenerCertificates',
    feeds: { 'AWS::ElasticLoadBalancingV2::Listener': ['ListenerCertificates'] },
    items: {
      field: 'Certificates',
      id: certificate =>
        certificate.CertificateArn === undefined
          ? undefined
          : `${certificate.CertificateArn}${certificate.IsDefault === true ? ' default' : ''}`,
    },
    page,
    parent: 'listeners',
  }

/** Of one listener; its default action is among them. */
export const rules: Read<DescribeRulesCommandInput, DescribeRulesCommandOutput, Rule> = {
  service: 'elastic-load-balancing-v2',
  operation: 'DescribeRules',
  action: 'elasticloadbalancing:DescribeRules',
  feeds: { 'AWS::ElasticLoadBalancingV2::ListenerRule': '*' },
  items: { field: 'Rules', id: rule => rule.RuleArn },
  page,
  parent: 'listeners',
  absentOn: ['ListenerNotFoundException', 'ListenerNotFound'],
}

/** No answer has tags inline. */
export const tags: Read<DescribeTagsCommandInput, DescribeTagsCommandOutput, TagDescription> = {
  service: 'elastic-load-balancing-v2',
  operation: 'DescribeTags',
  action: 'elasticloadbalancing:DescribeTags',
  feeds: {
    'AWS::ElasticLoadBalancingV2::LoadBalancer': ['Tags'],
    'AWS::ElasticLoadBalancingV2::TargetGroup': ['Tags'],
    'AWS::ElasticLoadBalancingV2::Listener': ['Tags'],
  },
  items: { field: 'TagDescriptions', id: description => description.ResourceArn },
  batch: { field: 'ResourceArns', limit: 20 },
  parent: 'loadBalancers',
}
