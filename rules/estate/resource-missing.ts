import { claimsUnder, defineEstateRule, observe } from '../../src/compare/index.ts'
import { made } from '../../src/text/index.ts'

export default defineEstateRule({
  id: 'resource-missing',
  title: { en: 'What the spec states exists', ko: '스펙에 있는 리소스가 존재함' },
  severity: 'high',
  rationale: {
    en: 'What is missing cannot do its part: traffic has nowhere to go, data has no place, and nobody is told.',
    ko: '존재하지 않는 리소스는 제 역할을 할 수 없습니다. 트래픽이 갈 곳이 없고 데이터가 저장되지 않습니다.',
  },
  remedy: made,
  controls: [],
  standsIn: true,

  *check(estate) {
    for (const pair of estate.pairs) {
      const one = observe(estate, pair)
      const claims = claimsUnder(estate, pair)
      if (pair.is === 'matched') yield one
      if (pair.is === 'missing') yield { ...one, verdict: 'deviates', change: 'missing', messageId: 'resource-missing', claims }
      if (pair.is === 'unreadable')
        yield { ...one, verdict: 'unknown', messageId: 'resource-unreadable', because: pair.because, evidence: pair.from, claims }
    }
  },
})
