import { defineReviewRule, unusedRules } from '../../src/review/index.ts'

export default defineReviewRule({
  id: 'rule-unused',
  title: { en: 'No rule permits what nothing needs', ko: '필요하지 않은 통신을 허용하는 규칙이 없음' },
  severity: 'low',
  rationale: {
    en: 'A permission that no declared flow uses is a way in that is kept open for nobody.',
    ko: '선언된 어떤 통신도 사용하지 않는 허용은 아무도 쓰지 않는데 열려 있는 통로입니다.',
  },
  remedy: {
    en: 'Take the rule out or narrow it; if something uses it, declare that.',
    ko: '규칙을 제거하거나 범위를 줄이십시오. 사용하는 대상이 있으면 스펙에 선언하십시오.',
  },
  controls: [{ framework: 'KISA ISMS-P', version: '2023', id: '2.6.1' }],

  review: unusedRules,
})
