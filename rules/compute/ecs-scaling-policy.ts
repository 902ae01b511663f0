import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'

export default defineRule({
  id: 'ecs-scaling-policy',
  title: { en: 'The service scales by the stated metric and target', ko: '서비스가 명시된 지표와 목표 값으로 조정됨' },
  severity: 'medium',
  rationale: {
    en: 'The policy decides when tasks come and go: another target pays for idle ones or lets busy ones drown.',
    ko: '조정 정책이 태스크의 증감을 결정합니다. 목표가 다르면 유휴 비용이 들거나 과부하가 발생합니다.',
  },
  remedy: restored(),
  controls: [{ framework: 'KISA ISMS-P', version: '2023', id: '2.9.2' }],
  kind: 'AWS::ApplicationAutoScaling::ScalingPolicy',
  reads: [
    'PolicyType',
    'TargetTrackingScalingPolicyConfiguration.PredefinedMetricSpecification.PredefinedMetricType',
    'TargetTrackingScalingPolicyConfiguration.TargetValue',
    'TargetTrackingScalingPolicyConfiguration.ScaleInCooldown',
    'TargetTrackingScalingPolicyConfiguration.ScaleOutCooldown',
    'TargetTrackingScalingPolicyConfiguration.DisableScaleIn',
  ],
})
