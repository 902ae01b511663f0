import type {
  DescribeScalableTargetsCommandInput,
  DescribeScalableTargetsCommandOutput,
  DescribeScalingPoliciesCommandInput,
  DescribeScalingPoliciesCommandOutput,
  DescribeScheduledActionsCommandInput,
  DescribeScheduledActionsCommandOutput,
  ScalableTarget,
  ScalingPolicy,
  ScheduledAction,
} from '@aws-sdk/client-application-auto-scaling'
import { type Fact, mapFact } from '../../model/fact.ts'
import { callName, type Listing, type Read } from '../call.ts'
import { list } from '../list.ts'
import { asFact, type Collector, fed, joined } from './collect.ts'

const targets: Read<DescribeScalableTargetsCommandInput, DescribeScalableTargetsCommandOutput, ScalableTarget> = {
  service: 'application-auto-scaling',
  operation: 'DescribeScalableTargets',
  action: 'application-autoscaling:DescribeScalableTargets',
  feeds: { 'AWS::ApplicationAutoScaling::ScalableTarget': '*' },
  items: { field: 'ScalableTargets', id: target => target.ResourceId },
  page: { token: 'NextToken', next: 'NextToken', size: { MaxResults: 50 } },
}

const policies: Read<DescribeScalingPoliciesCommandInput, DescribeScalingPoliciesCommandOutput, ScalingPolicy> = {
  service: 'application-auto-scaling',
  operation: 'DescribeScalingPolicies',
  action: 'application-autoscaling:DescribeScalingPolicies',
  feeds: { 'AWS::ApplicationAutoScaling::ScalingPolicy': '*' },
  items: { field: 'ScalingPolicies', id: policy => policyId(policy) },
  page: { token: 'NextToken', next: 'NextToken', size: { MaxResults: 10 } },
}

/** They move the bounds of a target. */
const scheduledActions: Read<DescribeScheduledActionsCommandInput, DescribeScheduledActionsCommandOutput, ScheduledAction> = {
  service: 'application-auto-scaling',
  operation: 'DescribeScheduledActions',
  action: 'application-autoscaling:DescribeScheduledActions',
  feeds: { 'AWS::ApplicationAutoScaling::ScalableTarget': ['ScheduledActions'] },
  items: { field: 'ScheduledActions', id: action => idOf(action.ResourceId, action.ScheduledActionName) },
  page: { token: 'NextToken', next: 'NextToken', size: { MaxResults: 50 } },
}

export const applicationAutoScaling: Collector = {
  reads: { targets, policies, scheduledActions },
  collect: async call => {
    const ofEcs = { ServiceNamespace: 'ecs' } as const
    const [all, actions, tracking] = await Promise.all([
      list(call, targets, ofEcs),
      list(call, scheduledActions, ofEcs),
      list(call, policies, ofEcs),
    ])
    return [
      fed('AWS::ApplicationAutoScaling::ScalableTarget', await joined(all, target => ({ target, actions: actionsOf(target, actions) }))),
      fed('AWS::ApplicationAutoScaling::ScalingPolicy', tracking),
    ]
  },
}

/** Of a list that was cut short, some may be missing. */
function actionsOf({ ResourceId }: ScalableTarget, actions: Listing<ScheduledAction>): Fact<readonly ScheduledAction[]> {
  const from = { call: callName(scheduledActions), at: '/ScheduledActions' }
  return mapFact(asFact(actions, from), list => list.filter(action => action.ResourceId === ResourceId))
}

const policyId = ({ ResourceId, PolicyName }: ScalingPolicy) => idOf(ResourceId, PolicyName)

/** Names are unique for one target alone. */
const idOf = (resource: string | undefined, name: string | undefined) =>
  resource === undefined || name === undefined ? undefined : `${resource} ${name}`
