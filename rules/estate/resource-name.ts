import { defineEstateRule, namePropertyOf, type Observation, observe } from '../../src/compare/index.ts'
import { isStated, valueOf } from '../../src/model/claim.ts'

export default defineEstateRule({
  id: 'resource-name',
  title: { en: 'It bears the stated name', ko: '스펙에 명시된 이름을 사용함' },
  severity: 'low',
  rationale: {
    en: 'Alarms, dashboards, policies and people find a resource by its name.',
    ko: '경보, 대시보드, 정책, 운영자는 이름으로 리소스를 찾습니다.',
  },
  remedy: {
    en: 'Give it the stated name again, or put the new name in the spec.',
    ko: '스펙의 이름으로 되돌리거나, 새 이름을 스펙에 반영하십시오.',
  },
  controls: [],

  *check(estate) {
    for (const pair of estate.pairs) {
      if (pair.is !== 'matched' || !isStated(pair.expectation.name)) continue
      const { expectation, actual } = pair
      const one = { ...observe(estate, pair), at: expectation.name.at, property: namePropertyOf(expectation.type) }
      const expected = valueOf(expectation.name) ?? ''
      if (!actual.name.known)
        yield { ...one, verdict: 'unknown', messageId: 'property-unreadable', args: { property: 'name' }, because: actual.name.because }
      else if (actual.name.value === expected) yield leaving(one, expected)
      else
        yield {
          ...one,
          verdict: 'deviates',
          change: 'changed',
          messageId: 'name-differs',
          expected,
          found: actual.name.value,
          args: { expected, actual: actual.name.value ?? 'none' },
        }
    }
  },
})

/** It is named so now; a change that is accepted already may name it otherwise. */
function leaving(one: Observation, expected: string): Observation {
  const waiting = one.actual?.pending[one.property ?? '']
  const { value: future } = waiting?.value ?? { value: expected }
  if (waiting === undefined || future === expected) return one
  const args = { property: 'name', actual: expected, future: String(future), when: waiting.when }
  return { ...one, verdict: 'deviates', change: 'changed', messageId: 'leaving-change', expected, found: String(future), args }
}
