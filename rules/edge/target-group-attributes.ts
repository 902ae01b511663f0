import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'
import { restoreAttributes } from './restore-attributes.ts'

export default defineRule({
  id: 'target-group-attributes',
  title: { en: 'Cross-zone balancing, stickiness and deregistration are as stated', ko: '교차 영역, 고정성, 등록 취소 설정이 스펙과 같음' },
  severity: 'medium',
  rationale: {
    en: 'Without cross-zone balancing a zone without targets answers errors; stickiness and draining decide what a deployment breaks.',
    ko: '교차 영역 로드 밸런싱이 꺼지면 대상이 없는 영역은 오류를 반환합니다. 고정성과 등록 취소 지연은 배포 중 끊김을 좌우합니다.',
  },
  remedy: restored(),
  controls: [],
  kind: 'AWS::ElasticLoadBalancingV2::TargetGroup',
  reads: [
    'TargetGroupAttributes/load_balancing.cross_zone.enabled',
    'TargetGroupAttributes/stickiness.enabled',
    'TargetGroupAttributes/deregistration_delay.timeout_seconds',
  ],
  restore: restoreAttributes,
})
