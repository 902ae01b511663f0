/** How the number of a service's tasks moves: target tracking, and actions by the clock. */
import type { Stack } from 'aws-cdk-lib'
import * as scaling from 'aws-cdk-lib/aws-applicationautoscaling'
import type { CfnService } from 'aws-cdk-lib/aws-ecs'
import type { Service } from '../src/model/language/index.ts'
import { id, type Item, needed, stated, value } from './values.ts'

const metrics = { cpu: 'ECSServiceAverageCPUUtilization', memory: 'ECSServiceAverageMemoryUtilization' } as const

export function autoscaling(stack: Stack, { key, scaling: bounds }: Service, clusterName: string, target: CfnService): void {
  const [minCapacity, maxCapacity] = [value(bounds.minimum), value(bounds.maximum)]
  if (minCapacity === undefined || maxCapacity === undefined) return
  const scalable = new scaling.CfnScalableTarget(
    stack,
    id('ScalableTarget', key),
    stated<scaling.CfnScalableTargetProps>({
      serviceNamespace: 'ecs',
      scalableDimension: 'ecs:service:DesiredCount',
      resourceId: `service/${clusterName}/${target.attrName}`,
      minCapacity,
      maxCapacity,
      scheduledActions: bounds.schedule.size === 0 ? undefined : [...bounds.schedule.values()].map(scheduledAction),
    }),
  )
  for (const metric of ['cpu', 'memory'] as const) {
    const { name, targetPercent, scaleInCooldownSeconds, scaleOutCooldownSeconds, scaleInDisabled } = bounds[metric]
    const [policyName, targetValue] = [value(name), value(targetPercent)]
    if (policyName === undefined || targetValue === undefined) continue
    new scaling.CfnScalingPolicy(stack, id('ScalingPolicy', key, metric), {
      policyName,
      policyType: 'TargetTrackingScaling',
      scalingTargetId: scalable.ref,
      targetTrackingScalingPolicyConfiguration: stated<scaling.CfnScalingPolicy.TargetTrackingScalingPolicyConfigurationProperty>({
        predefinedMetricSpecification: { predefinedMetricType: metrics[metric] },
        targetValue,
        scaleInCooldown: value(scaleInCooldownSeconds),
        scaleOutCooldown: value(scaleOutCooldownSeconds),
        disableScaleIn: value(scaleInDisabled),
      }),
    })
  }
}

type Scheduled = Item<Service['scaling']['schedule']>

function scheduledAction({ name, expression, timezone, minimum, maximum }: Scheduled): scaling.CfnScalableTarget.ScheduledActionProperty {
  return stated<scaling.CfnScalableTarget.ScheduledActionProperty>({
    scheduledActionName: needed(name),
    schedule: needed(expression),
    timezone: value(timezone),
    scalableTargetAction: stated<scaling.CfnScalableTarget.ScalableTargetActionProperty>({
      minCapacity: value(minimum),
      maxCapacity: value(maximum),
    }),
  })
}
