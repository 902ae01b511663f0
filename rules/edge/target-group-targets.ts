import { defineRule } from '../../src/compare/index.ts'

export default defineRule({
  id: 'target-group-targets',
  title: { en: 'The target group sends the stated protocol to the stated port', ko: '대상 그룹의 프로토콜, 포트, 대상 유형이 스펙과 같음' },
  severity: 'high',
  rationale: {
    en: 'Targets that listen elsewhere get nothing, and callers get errors.',
    ko: '대상이 다른 포트에서 수신하면 요청이 도달하지 않고 호출자는 오류를 받습니다.',
  },
  remedy: {
    en: 'Protocol, port, target type and VPC cannot be changed: make the group anew, or put the real ones in the spec.',
    ko: '프로토콜, 포트, 대상 유형, VPC는 변경할 수 없습니다. 대상 그룹을 새로 만들거나 실제 값을 스펙에 반영하십시오.',
  },
  controls: [],
  kind: 'AWS::ElasticLoadBalancingV2::TargetGroup',
  reads: ['Protocol', 'Port', 'TargetType', 'VpcId'],
})
