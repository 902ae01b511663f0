import { expect, test } from 'vitest'
import { about, allFacts } from './all-facts.ts'
import { factTable } from './fact-table.ts'
import kind from './scaling-policy.ts'

const T = 'TargetTrackingScalingPolicyConfiguration'
const metric = `${T}.PredefinedMetricSpecification.PredefinedMetricType`
const tracking = {
  PredefinedMetricSpecification: { PredefinedMetricType: 'ECSServiceAverageCPUUtilization' },
  TargetValue: 70,
  ScaleInCooldown: 300,
  ScaleOutCooldown: 60,
  DisableScaleIn: true,
}
const policy = { PolicyName: 'cpu', PolicyARN: 'arn:p', PolicyType: 'TargetTrackingScaling', ResourceId: 'service/main/api', [T]: tracking }
const tracks = (own: object) => ({ ...policy, [T]: { ...tracking, ...own } })
const stepping = { ...policy, PolicyType: 'StepScaling', [T]: undefined }

test('all that is read', () =>
  expect(allFacts(kind, policy)).toEqual({
    PolicyType: 'TargetTrackingScaling',
    [metric]: 'ECSServiceAverageCPUUtilization',
    [`${T}.TargetValue`]: 70,
    [`${T}.ScaleInCooldown`]: 300,
    [`${T}.ScaleOutCooldown`]: 60,
    [`${T}.DisableScaleIn`]: true,
  }))

factTable(kind, [
  [
    'no metric',
    tracks({ PredefinedMetricSpecification: undefined }),
    metric,
    `unknown: ${T}/PredefinedMetricSpecification/PredefinedMetricType`,
  ],
  ['a metric of one’s own', tracks({ PredefinedMetricSpecification: undefined, CustomizedMetricSpecification: {} }), metric, null],
  ['no target value', tracks({ TargetValue: undefined }), `${T}.TargetValue`, `unknown: ${T}/TargetValue`],
  ['no configuration', { ...policy, [T]: undefined }, `${T}.TargetValue`, `unknown: ${T}/TargetValue`],
  ['a policy of steps has no target', stepping, `${T}.TargetValue`, null],
  ['a policy of steps has no such metric', stepping, metric, null],
  ['a policy of steps has no such cooldown', stepping, `${T}.ScaleOutCooldown`, null],
  ['nor has one without a configuration', { ...policy, [T]: undefined }, `${T}.ScaleInCooldown`, `unknown: ${T}/ScaleInCooldown`],
  ['whose scaling in is not known', { ...policy, [T]: undefined }, `${T}.DisableScaleIn`, `unknown: ${T}/DisableScaleIn`],
  ['no cooldown: that of ECS', tracks({ ScaleInCooldown: undefined }), `${T}.ScaleInCooldown`, 300],
  ['a cooldown of nothing', tracks({ ScaleOutCooldown: 0 }), `${T}.ScaleOutCooldown`, 0],
  ['scales in by default', tracks({ DisableScaleIn: undefined }), `${T}.DisableScaleIn`, false],
  ['no type', { ...policy, PolicyType: undefined }, 'PolicyType', 'unknown: PolicyType'],
])

test('it lives in the target of its service', () =>
  expect(about(kind, policy)).toEqual({ id: 'cpu', name: 'cpu', parent: 'service/main/api', gone: null, aliases: ['cpu', 'arn:p'] }))
