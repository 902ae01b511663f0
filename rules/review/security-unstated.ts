import { defineReviewRule, unstatedSecurity } from '../../src/review/index.ts'

export default defineReviewRule({
  id: 'security-unstated',
  title: { en: 'Security settings are stated where the default is weak', ko: '기본값이 약한 보안 설정은 명시되어 있음' },
  severity: 'low',
  rationale: {
    en: 'What a spec does not say is not checked: AWS may then run with its weaker default, and no audit will mind.',
    ko: '스펙에 없는 값은 점검되지 않습니다. AWS의 약한 기본값으로 운영되어도 어떤 점검도 알리지 않습니다.',
  },
  remedy: { en: 'State the value that is wanted.', ko: '원하는 값을 명시하십시오.' },
  controls: [],

  review: unstatedSecurity,
})
