import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'
import { restoreHealthCheck } from './restore-health-check.ts'

export default defineRule({
  id: 'target-group-health-check',
  title: { en: 'Health checks are as stated', ko: '상태 확인 설정이 스펙과 같음' },
  severity: 'medium',
  rationale: {
    en: 'The health check decides who gets requests: a laxer one keeps broken targets, a stricter one takes out those that work.',
    ko: '상태 확인이 요청을 받을 대상을 결정합니다. 느슨하면 고장 난 대상이 남고, 엄격하면 정상 대상이 빠집니다.',
  },
  remedy: restored(),
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
