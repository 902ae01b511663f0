import { defineReviewRule, impossibleSizes } from '../../src/review/index.ts'

export default defineReviewRule({
  id: 'size-unknown',
  title: { en: 'Sizes and classes exist and support what is asked', ko: '크기와 클래스가 존재하고 요구 기능을 지원함' },
  severity: 'high',
  rationale: {
    en: 'A task size or instance class that AWS does not offer is refused at the first deployment.',
    ko: 'AWS에 없는 태스크 크기나 인스턴스 클래스는 첫 배포에서 거부됩니다.',
  },
  remedy: { en: 'Choose one of those that AWS offers.', ko: 'AWS가 제공하는 값 중에서 선택하십시오.' },
  controls: [],

  review: impossibleSizes,
})
