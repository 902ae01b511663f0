import type {
  DescribeScalableTargetsCommandInput,
  DescribeScalableTargetsCommandOutput,
  ScalableTarget,
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

export const applicationAutoScaling: Collector = {
  reads: { targets },
  collect: async call => [fed('AWS::ApplicationAutoScaling::ScalableTarget', await list(call, targets, { ServiceNamespace: 'ecs' }))],
}
