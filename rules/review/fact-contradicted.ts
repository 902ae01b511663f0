import { contradictions, defineReviewRule } from '../../src/review/index.ts'

export default defineReviewRule({
  id: 'fact-contradicted',
  title: { en: 'No fact is stated twice and differently', ko: '같은 사실이 서로 다르게 명시되지 않음' },
  severity: 'high',
  rationale: {
    en: 'Of two statements that cannot both hold one will be deployed, and nobody has said which.',
    ko: '동시에 성립할 수 없는 두 값 중 하나가 배포되지만, 어느 것인지 아무도 정하지 않았습니다.',
  },
  remedy: { en: 'Decide, and state it once.', ko: '하나로 정해 한 번만 명시하십시오.' },
  controls: [],

  review: contradictions,
})
