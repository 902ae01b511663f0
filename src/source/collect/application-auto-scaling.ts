import type {
  DescribeScalableTargetsCommandInput,
  DescribeScalableTargetsCommandOutput,
  DescribeScalingPoliciesCommandInput,
  DescribeScalingPoliciesCommandOutput,
  ScalableTarget,
  ScalingPolicy,
} from '@aws-sdk/client-application-auto-scaling'
import type { Read } from '../call.ts'
import { list } from '../list.ts'
import { type Collector, fed } from './collect.ts'

const targets: Read<DescribeScalableTargetsCommandInput, DescribeScalableTargetsCommandOutput, ScalableTarget> = {
  service: 'application-auto-scaling',
  operation: 'DescribeScalableTargets',
  action: 'application-autoscaling:DescribeScalableTargets',
  feeds: { 'AWS::ApplicationAutoScaling::ScalableTarget': '*' },
  items: { field: 'ScalableTargets', id: target => target.ResourceId },
  page: { token: 'NextToken', next: 'NextToken', size: { MaxResults: 50 } },
}

/** A name is unique for one target alone. */
const policies: Read<DescribeScalingPoliciesCommandInput, DescribeScalingPoliciesCommandOutput, ScalingPolicy> = {
  service: 'application-auto-scaling',
  operation: 'DescribeScalingPolicies',
  action: 'application-autoscaling:DescribeScalingPolicies',
  feeds: { 'AWS::ApplicationAutoScaling::ScalingPolicy': '*' },
  items: { field: 'ScalingPolicies', id: policy => policyId(policy) },
  page: { token: 'NextToken', next: 'NextToken', size: { MaxResults: 10 } },
}

export const applicationAutoScaling: Collector = {
  reads: { targets, policies },
  collect: async call =>
    Promise.all([
      list(call, targets, { ServiceNamespace: 'ecs' }).then(all => fed('AWS::ApplicationAutoScaling::ScalableTarget', all)),
      list(call, policies, { ServiceNamespace: 'ecs' }).then(all => fed('AWS::ApplicationAutoScaling::ScalingPolicy', all)),
    ]),
}

const policyId = ({ ResourceId, PolicyName }: ScalingPolicy) =>
  ResourceId === undefined || PolicyName === undefined ? undefined : `${ResourceId} ${PolicyName}`
