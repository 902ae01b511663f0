import { ambiguity, claimsUnder, defineEstateRule, observe } from '../../src/compare/index.ts'

export default defineEstateRule({
  id: 'resource-ambiguous',
  title: { en: 'Only one resource fits what the spec states', ko: '스펙 항목에 해당하는 리소스가 하나뿐임' },
  severity: 'medium',
  rationale: {
    en: 'Where two resources fit one entry of the spec, nobody can tell which of them the system uses.',
    ko: '스펙 항목 하나에 리소스 두 개가 해당하면 시스템이 어느 것을 사용하는지 알 수 없습니다.',
  },
  remedy: {
    en: 'Rename or delete the one that is not meant.',
    ko: '의도하지 않은 리소스의 이름을 바꾸거나 삭제하십시오.',
  },
  controls: [],
  standsIn: true,

  *check(estate) {
    for (const pair of estate.pairs)
      if (pair.is === 'ambiguous')
        yield {
          ...observe(estate, pair),
          verdict: 'unknown',
          messageId: 'resource-ambiguous',
          related: pair.candidates,
          because: ambiguity(pair.candidates),
          evidence: pair.candidates[0]?.from ?? null,
          claims: claimsUnder(estate, pair),
        }
  },
})
