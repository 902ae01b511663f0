import { room, ruleTable, silent, unread } from '../rule-table.ts'
import rule from './ecs-scaling-policy.ts'

ruleTable(rule, [
  [
    'as stated',
    { PolicyType: 'TargetTrackingScaling', 'TargetTrackingScalingPolicyConfiguration.TargetValue': 70 },
    { PolicyType: 'TargetTrackingScaling', 'TargetTrackingScalingPolicyConfiguration.TargetValue': 70 },
    'conforms',
  ],
  [
    'another target',
    { 'TargetTrackingScalingPolicyConfiguration.TargetValue': 70 },
    { 'TargetTrackingScalingPolicyConfiguration.TargetValue': 90 },
    'resized changed',
  ],
  [
    'a target with room',
    { 'TargetTrackingScalingPolicyConfiguration.TargetValue': room({ is: 'between', least: 60, most: 80 }) },
    { 'TargetTrackingScalingPolicyConfiguration.TargetValue': 80 },
    'conforms',
  ],
  [
    'a target out of its room',
    { 'TargetTrackingScalingPolicyConfiguration.TargetValue': room({ is: 'between', least: 60, most: 80 }) },
    { 'TargetTrackingScalingPolicyConfiguration.TargetValue': 81 },
    'resized changed',
  ],
  [
    'another metric',
    { 'TargetTrackingScalingPolicyConfiguration.PredefinedMetricSpecification.PredefinedMetricType': 'ECSServiceAverageCPUUtilization' },
    { 'TargetTrackingScalingPolicyConfiguration.PredefinedMetricSpecification.PredefinedMetricType': null },
    'other changed',
  ],
  [
    'slower in',
    { 'TargetTrackingScalingPolicyConfiguration.ScaleInCooldown': 300, 'TargetTrackingScalingPolicyConfiguration.ScaleOutCooldown': 60 },
    { 'TargetTrackingScalingPolicyConfiguration.ScaleInCooldown': 600, 'TargetTrackingScalingPolicyConfiguration.ScaleOutCooldown': 60 },
    'other changed',
  ],
  [
    'slower out',
    { 'TargetTrackingScalingPolicyConfiguration.ScaleInCooldown': 300, 'TargetTrackingScalingPolicyConfiguration.ScaleOutCooldown': 60 },
    { 'TargetTrackingScalingPolicyConfiguration.ScaleInCooldown': 300, 'TargetTrackingScalingPolicyConfiguration.ScaleOutCooldown': 0 },
    'other changed',
  ],
  [
    'never in',
    { 'TargetTrackingScalingPolicyConfiguration.DisableScaleIn': false },
    { 'TargetTrackingScalingPolicyConfiguration.DisableScaleIn': true },
    'other changed',
  ],
  ['by steps', { PolicyType: 'TargetTrackingScaling' }, { PolicyType: 'StepScaling' }, 'other changed'],
  [
    'spec silent',
    { 'TargetTrackingScalingPolicyConfiguration.TargetValue': silent },
    { 'TargetTrackingScalingPolicyConfiguration.TargetValue': 90 },
    'unstated',
  ],
  [
    'not allowed to look',
    { 'TargetTrackingScalingPolicyConfiguration.TargetValue': 70 },
    { 'TargetTrackingScalingPolicyConfiguration.TargetValue': unread() },
    'unknown',
  ],
])
