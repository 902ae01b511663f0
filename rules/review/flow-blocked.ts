import { blockedFlows, defineReviewRule, unclearFlows } from '../../src/review/index.ts'

export default defineReviewRule({
  id: 'flow-blocked',
  title: { en: 'The network permits every flow that the architecture needs', ko: '아키텍처에 필요한 모든 통신을 네트워크가 허용함' },
  severity: 'high',
  rationale: {
    en: 'A connection needs an outbound rule at its sender, an inbound one at its receiver, and routes both ways: where one is missing the deployed system does not work, however well it conforms.',
    ko: '연결에는 송신 측 아웃바운드 규칙, 수신 측 인바운드 규칙, 양방향 경로가 모두 필요합니다. 하나라도 없으면 스펙을 준수해도 시스템이 동작하지 않습니다.',
  },
  remedy: {
    en: 'Write the patch into the spec, or accept the contradiction in the waivers with its reason.',
    ko: '패치를 스펙에 반영하거나, 사유를 적어 예외로 수용하십시오.',
  },
  controls: [],

  *review(design) {
    yield* blockedFlows(design)
    yield* unclearFlows(design)
  },
})
