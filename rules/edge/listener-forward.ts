import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'
import { restoreListener } from './restore-listener.ts'

export default defineRule({
  id: 'listener-forward',
  title: { en: 'Requests go to the stated target groups and to no others', ko: '요청이 명시된 대상 그룹으로만 전달됨' },
  severity: 'high',
  rationale: {
    en: 'A further target group with any weight gets a share of all requests, with everything that is in them.',
    ko: '가중치가 있는 대상 그룹이 추가되면 모든 요청의 일부가 그 내용과 함께 그쪽으로 전달됩니다.',
  },
  remedy: restored(),
  controls: [],
  kind: 'AWS::ElasticLoadBalancingV2::Listener',
  reads: ['DefaultActions.ForwardConfig.TargetGroups', 'DefaultActions.ForwardConfig.TargetGroups.Weight'],
  restore: restoreListener,
})
