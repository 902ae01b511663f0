import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'

export default defineRule({
  id: 'listener-rule-conditions',
  title: { en: 'The listener rule applies to the stated requests and to no others', ko: '리스너 규칙이 명시된 요청에만 적용됨' },
  severity: 'high',
  rationale: {
    en: 'A condition more, or less, sends requests to another target; a rule that was open to some callers is then open to all.',
    ko: '조건이 늘거나 줄면 요청이 다른 대상으로 전달됩니다. 일부 호출자에게만 열린 규칙이 모두에게 열릴 수 있습니다.',
  },
  remedy: restored(),
  controls: [],
  kind: 'AWS::ElasticLoadBalancingV2::ListenerRule',
  reads: [
    'Conditions.HostHeaderConfig',
    'Conditions.PathPatternConfig',
    'Conditions.HttpRequestMethodConfig',
    'Conditions.HttpHeaderConfig',
    'Conditions.QueryStringConfig',
    'Conditions.SourceIpConfig',
  ],
})
