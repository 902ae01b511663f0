import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'

export default defineRule({
  id: 'listener-rule-action',
  title: { en: 'The listener rule does what is stated', ko: '리스너 규칙의 작업이 스펙과 같음' },
  severity: 'high',
  rationale: {
    en: 'A rule that forwards where it should refuse opens what it was made to close; a rewrite on the way asks the target for something else.',
    ko: '거부해야 할 규칙이 전달하면 막아 두려던 것이 열립니다. 중간에 재작성하면 대상은 다른 요청을 받습니다.',
  },
  remedy: restored(),
  controls: [],
  supersedes: ['listener-rule-redirect', 'listener-rule-forward'],
  kind: 'AWS::ElasticLoadBalancingV2::ListenerRule',
  reads: [
    'Actions.Type',
    'Actions.FixedResponseConfig.StatusCode',
    'Actions.FixedResponseConfig.ContentType',
    'Actions.FixedResponseConfig.MessageBody',
    'Transforms',
  ],
})
