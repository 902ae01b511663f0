import { defineRule } from '../../src/compare/index.ts'
import { restoreHealthCheck } from './restore-health-check.ts'

export default defineRule({
  id: 'target-group-health-check',
  title: { en: 'Health checks are as stated', ko: '상태 확인 설정이 스펙과 같음' },
  severity: 'medium',
  rationale: {
    en: 'The health check decides who gets requests: a laxer one keeps broken targets, a stricter one takes out those that work.',
    ko: '상태 확인이 요청을 받을 대상을 결정합니다. 느슨하면 고장 난 대상이 남고, 엄격하면 정상 대상이 빠집니다.',
  },
  remedy: {
    en: 'Deploy again to restore what is stated, or put the new value in the spec.',
    ko: '다시 배포하여 스펙의 값으로 되돌리거나, 새 값을 스펙에 반영하십시오.',
  },
  controls: [],
  kind: 'AWS::ElasticLoadBalancingV2::TargetGroup',
  reads: [
    'HealthCheckProtocol',
    'HealthCheckPort',
    'HealthCheckPath',
    'HealthCheckIntervalSeconds',
    'HealthCheckTimeoutSeconds',
    'HealthyThresholdCount',
    'UnhealthyThresholdCount',
    'Matcher.HttpCode',
  ],
  restore: restoreHealthCheck,
})
