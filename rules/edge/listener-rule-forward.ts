import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'

export default defineRule({
  id: 'listener-rule-forward',
  title: {
    en: 'The listener rule forwards to the stated target groups, each with its share',
    ko: '리스너 규칙이 명시된 대상 그룹에 명시된 비율로 전달함',
  },
  severity: 'high',
  rationale: {
    en: 'A further target group gets a share of the requests of the rule, with everything that is in them.',
    ko: '대상 그룹이 추가되면 규칙에 맞는 요청의 일부가 그 내용과 함께 그쪽으로 전달됩니다.',
  },
  remedy: restored(),
  controls: [],
  kind: 'AWS::ElasticLoadBalancingV2::ListenerRule',
  reads: ['Actions.ForwardConfig.TargetGroups', 'Actions.ForwardConfig.TargetGroups.Weight'],
})
