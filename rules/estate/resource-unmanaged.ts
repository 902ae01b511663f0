import { declaredIn, defineEstateRule, type Estate, label, type Observation } from '../../src/compare/index.ts'

export default defineEstateRule({
  id: 'resource-unmanaged',
  title: { en: 'Nothing lives here that the spec does not state', ko: '스펙에 없는 리소스가 존재하지 않음' },
  severity: 'medium',
  rationale: {
    en: 'What nobody wrote down is paid for, reachable and unpatched, and the next deploy does not touch it.',
    ko: '기록되지 않은 리소스는 비용이 발생하고 접근 가능하며 패치되지 않고, 다음 배포에서도 그대로 남습니다.',
  },
  remedy: {
    en: 'Put it into the spec if it is wanted; else find its owner. This tool never deletes.',
    ko: '필요한 리소스면 스펙에 추가하고, 아니면 소유자를 확인하십시오. 이 도구는 아무것도 삭제하지 않습니다.',
  },
  controls: [],

  *check(estate) {
    yield* unmanaged(estate)
    yield* unlisted(estate)
    yield* unread(estate, estate.unexplained, 'owner-unreadable')
    yield* unread(estate, estate.unplaced, 'place-unreadable')
  },
})

function* unmanaged(estate: Estate): Generator<Observation> {
  for (const { actual, reason, parent, holds } of estate.unmanaged)
    yield {
      verdict: 'deviates',
      change: 'unmanaged',
      effect: 'other',
      expectation: null,
      actual,
      related: holds,
      property: null,
      expected: null,
      found: label(actual),
      // A listener goes by its port: without its balancer nobody knows which.
      ...(reason === 'in-parent' && parent !== null
        ? { messageId: 'resource-unmanaged-in', args: { parent } }
        : { messageId: 'resource-unmanaged', args: { reason } }),
      at: declaredIn(estate, actual.type),
      evidence: actual.from,
      because: null,
      claims: 0,
      hides: holds.length,
    }
}

/** Where a list could not be read to its end, there may be more. */
function* unlisted(estate: Estate): Generator<Observation> {
  for (const { type, parent, because, from } of estate.gaps)
    yield {
      verdict: 'unknown',
      change: null,
      effect: 'other',
      expectation: null,
      actual: null,
      about: { type, name: parent === null ? '*' : `* in ${parent}` },
      related: [],
      property: null,
      expected: null,
      found: null,
      messageId: 'extras-unreadable',
      args: {},
      at: declaredIn(estate, type),
      evidence: from,
      because,
      claims: 0,
      hides: 0,
    }
}

/** What a list that could not be read would have told is told by that list: one cause, one finding. */
function* unread(estate: Estate, all: Estate['unplaced'], messageId: 'owner-unreadable' | 'place-unreadable'): Generator<Observation> {
  const told = new Set(estate.gaps.map(gap => gap.because.call))
  for (const { actual, because } of all)
    if (because.call === null || !told.has(because.call))
      yield {
        verdict: 'unknown',
        change: null,
        effect: 'other',
        expectation: null,
        actual,
        related: [],
        property: null,
        expected: null,
        found: label(actual),
        messageId,
        args: {},
        at: declaredIn(estate, actual.type),
        evidence: actual.from,
        because,
        claims: 0,
        hides: 0,
      }
}
