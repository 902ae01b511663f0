import type { ScalingPolicy as ApiScalingPolicy } from '@aws-sdk/client-application-auto-scaling'
import { exactly } from '../model/claim.ts'
import { type Fact, known } from '../model/fact.ts'
import type { Service } from '../model/language/index.ts'
import { entryOf, isDeclared, pointer } from './claims.ts'
import { absent, type Default } from './defaults.ts'
import { defineKind } from './define.ts'
import { reading } from './read.ts'
import { resourceIdOf } from './scalable-target.ts'
import { templateReading } from './read-template.ts'

const configuration = 'TargetTrackingScalingPolicyConfiguration'

export interface ScalingPolicy {
  readonly PolicyType: string
  readonly 'TargetTrackingScalingPolicyConfiguration.PredefinedMetricSpecification.PredefinedMetricType': string
  readonly 'TargetTrackingScalingPolicyConfiguration.TargetValue': number
  /** Seconds. */
  readonly 'TargetTrackingScalingPolicyConfiguration.ScaleInCooldown': number
  readonly 'TargetTrackingScalingPolicyConfiguration.ScaleOutCooldown': number
  readonly 'TargetTrackingScalingPolicyConfiguration.DisableScaleIn': boolean
}

/** The policies that a service may state, by the metric that AWS predefines for it (PredefinedMetricSpecification). */
const metrics = { cpu: 'ECSServiceAverageCPUUtilization', memory: 'ECSServiceAverageMemoryUtilization' } as const

export default defineKind<ScalingPolicy, ApiScalingPolicy, 'AWS::ApplicationAutoScaling::ScalingPolicy'>({
  type: 'AWS::ApplicationAutoScaling::ScalingPolicy',
  title: { en: 'scaling policy', ko: '조정 정책' },
  nameProperty: 'PolicyName',
  parent: 'AWS::ApplicationAutoScaling::ScalableTarget',
  naturalKey: [`${configuration}.PredefinedMetricSpecification.PredefinedMetricType`],
  declaredIn: model => model.ecs.services.at,
  properties: {
    PolicyType: { label: { en: 'policy type', ko: '정책 유형' }, compare: 'same', effect: 'other' },
    'TargetTrackingScalingPolicyConfiguration.PredefinedMetricSpecification.PredefinedMetricType': {
      label: { en: 'metric', ko: '지표' },
      compare: 'same',
      effect: 'other',
    },
    'TargetTrackingScalingPolicyConfiguration.TargetValue': {
      label: { en: 'target value', ko: '목표 값' },
      compare: 'same',
      effect: 'size',
    },
    'TargetTrackingScalingPolicyConfiguration.ScaleInCooldown': {
      label: { en: 'scale-in cooldown (s)', ko: '축소 휴지 기간(초)' },
      compare: 'same',
      effect: 'other',
    },
    'TargetTrackingScalingPolicyConfiguration.ScaleOutCooldown': {
      label: { en: 'scale-out cooldown (s)', ko: '확장 휴지 기간(초)' },
      compare: 'same',
      effect: 'other',
    },
    'TargetTrackingScalingPolicyConfiguration.DisableScaleIn': {
      label: { en: 'scale-in disabled', ko: '축소 비활성화' },
      compare: 'same',
      effect: 'other',
    },
  },

  *expected(model) {
    for (const service of model.ecs.services.values()) {
      const cluster = entryOf(model.ecs.clusters, service.cluster)
      for (const [metric, policy] of policiesOf(service))
        yield {
          name: policy.name,
          parent: pointer('AWS::ApplicationAutoScaling::ScalableTarget', cluster.name, service.name, resourceIdOf(cluster, service)),
          at: policy.at,
          properties: {
            PolicyType: exactly('TargetTrackingScaling', policy.at),
            'TargetTrackingScalingPolicyConfiguration.PredefinedMetricSpecification.PredefinedMetricType': exactly(
              metrics[metric],
              policy.at,
            ),
            'TargetTrackingScalingPolicyConfiguration.TargetValue': policy.targetPercent,
            'TargetTrackingScalingPolicyConfiguration.ScaleInCooldown': policy.scaleInCooldownSeconds,
            'TargetTrackingScalingPolicyConfiguration.ScaleOutCooldown': policy.scaleOutCooldownSeconds,
            'TargetTrackingScalingPolicyConfiguration.DisableScaleIn': policy.scaleInDisabled,
          },
        }
    }
  },

  fromApi(policy, from) {
    const read = reading(from)
    const tracking = policy.TargetTrackingScalingPolicyConfiguration
    // A policy of another type tracks nothing: each of these is then absent, not unread.
    const other = policy.PolicyType !== undefined && policy.PolicyType !== 'TargetTrackingScaling'
    const none = other ? [absent['AWS::ApplicationAutoScaling::ScalingPolicy.TargetTracking']] : []
    // A part of a configuration has a default; of a policy that should have one and has not, nothing was read.
    const left = <T>(part: Default<T>): readonly Default<T | null>[] => (tracking === undefined ? none : [part])
    const metric = tracking?.PredefinedMetricSpecification?.PredefinedMetricType
    const custom =
      tracking?.CustomizedMetricSpecification === undefined
        ? none
        : [absent['AWS::ApplicationAutoScaling::ScalingPolicy.PredefinedMetricType']]
    return {
      id: policy.PolicyName ?? '',
      arn: policy.PolicyARN ?? null,
      name: read.text('PolicyName', policy.PolicyName),
      parent: read.text('ResourceId', policy.ResourceId),
      vpc: known(null, from),
      tags: known({}, from),
      properties: {
        PolicyType: read.text('PolicyType', policy.PolicyType),
        'TargetTrackingScalingPolicyConfiguration.PredefinedMetricSpecification.PredefinedMetricType': read.text(
          `${configuration}/PredefinedMetricSpecification/PredefinedMetricType`,
          metric,
          ...custom,
        ),
        'TargetTrackingScalingPolicyConfiguration.TargetValue': read.count(`${configuration}/TargetValue`, tracking?.TargetValue, ...none),
        'TargetTrackingScalingPolicyConfiguration.ScaleInCooldown': read.count(
          `${configuration}/ScaleInCooldown`,
          tracking?.ScaleInCooldown,
          ...left<number>(absent['AWS::ApplicationAutoScaling::ScalingPolicy.Cooldown']),
        ),
        'TargetTrackingScalingPolicyConfiguration.ScaleOutCooldown': read.count(
          `${configuration}/ScaleOutCooldown`,
          tracking?.ScaleOutCooldown,
          ...left<number>(absent['AWS::ApplicationAutoScaling::ScalingPolicy.Cooldown']),
        ),
        'TargetTrackingScalingPolicyConfiguration.DisableScaleIn': read.flag(
          `${configuration}/DisableScaleIn`,
          tracking?.DisableScaleIn,
          ...(tracking === undefined && !other ? [] : [absent['AWS::ApplicationAutoScaling::ScalingPolicy.DisableScaleIn']]),
        ),
      },
    }
  },

  fromTemplate(item, from) {
    const read = templateReading(item, from)
    const tracks = read.raw('PolicyType') === 'TargetTrackingScaling' || read.raw(configuration) !== undefined
    const none: Default<null> = absent['AWS::ApplicationAutoScaling::ScalingPolicy.TargetTracking']
    const count = (field: string): Fact<number> =>
      tracks ? read.count(`${configuration}/${field}`) : read.count(`${configuration}/${field}`, none)
    const metric = 'PredefinedMetricSpecification/PredefinedMetricType'
    const isCustom = read.raw(`${configuration}/CustomizedMetricSpecification`) !== undefined
    return {
      name: read.name('PolicyName'),
      // A policy names its target, or the service that the target scales.
      parent: read.raw('ScalingTargetId') === undefined ? read.alias('ResourceId') : read.alias('ScalingTargetId'),
      vpc: known(null, from),
      tags: known({}, from),
      properties: {
        PolicyType: read.text('PolicyType'),
        'TargetTrackingScalingPolicyConfiguration.PredefinedMetricSpecification.PredefinedMetricType':
          tracks && !isCustom ? read.text(`${configuration}/${metric}`) : read.text(`${configuration}/${metric}`, none),
        'TargetTrackingScalingPolicyConfiguration.TargetValue': count('TargetValue'),
        'TargetTrackingScalingPolicyConfiguration.ScaleInCooldown': count('ScaleInCooldown'),
        'TargetTrackingScalingPolicyConfiguration.ScaleOutCooldown': count('ScaleOutCooldown'),
        'TargetTrackingScalingPolicyConfiguration.DisableScaleIn': read.flag(`${configuration}/DisableScaleIn`),
      },
    }
  },
})

type Metric = keyof typeof metrics

/** The policies that the spec states for a service. */
function policiesOf({ scaling }: Service): readonly (readonly [Metric, Service['scaling'][Metric]])[] {
  return (['cpu', 'memory'] as const).flatMap(metric => (isDeclared(scaling[metric], scaling) ? [[metric, scaling[metric]] as const] : []))
}
