import { describe, expect, test } from 'vitest'
import { estate } from '../../test/report/estate.ts'
import type { Audit, Finding } from '../model/audit.ts'
import { glanceOf, withTrend } from './trend.ts'

const [finding] = estate.findings
if (finding === undefined) throw new Error('the sample has findings')

/** One earlier audit: on that day of November it had the finding, had not, did not look, or could not. */
function audit(day: number, what: 'open' | 'closed' | 'not' | 'unread' | 'waived', over: Partial<Audit> = {}): Audit {
  const verdict = { open: 'deviates', closed: null, not: null, unread: 'unknown', waived: 'waived' }[what] as Finding['verdict'] | null
  const rest = estate.findings.filter(({ id }) => id !== finding?.id)
  return {
    ...estate,
    source: { ...estate.source, asOf: `2026-11-${String(day).padStart(2, '0')}T00:00:00.000Z` },
    findings: verdict === null || finding === undefined ? rest : [{ ...finding, verdict }, ...rest],
    ...(what === 'not' && { resources: [] }),
    ...over,
  }
}

const after = (earlier: readonly Audit[], now: Audit = estate) =>
  withTrend(
    now,
    earlier.map(one => glanceOf(one, now)),
  )
const since = (...earlier: readonly Audit[]) => after(earlier).findings[0]?.open
const now = estate.source.asOf
const day = (number: number) => `2026-11-0${number}T00:00:00.000Z`

describe('since when a finding is open', () => {
  test.each<[string, readonly Audit[], Finding['open']]>([
    ['no earlier audit', [], { asOf: now, audits: 1, atLeast: true }],
    ['closed before', [audit(1, 'closed')], { asOf: now, audits: 1, atLeast: false }],
    ['open in a row', [audit(1, 'closed'), audit(2, 'open'), audit(3, 'open')], { asOf: day(2), audits: 3, atLeast: false }],
    ['open since the first', [audit(1, 'open'), audit(2, 'open')], { asOf: day(1), audits: 3, atLeast: true }],
    ['the row is broken', [audit(1, 'open'), audit(2, 'closed'), audit(3, 'open')], { asOf: day(3), audits: 2, atLeast: false }],
    ['a waiver breaks it', [audit(1, 'open'), audit(2, 'waived'), audit(3, 'open')], { asOf: day(3), audits: 2, atLeast: false }],
    [
      'one that did not look is passed over',
      [audit(1, 'closed'), audit(2, 'open'), audit(3, 'not')],
      { asOf: day(2), audits: 2, atLeast: false },
    ],
    [
      'and one that could not read it',
      [audit(1, 'closed'), audit(2, 'open'), audit(3, 'unread')],
      { asOf: day(2), audits: 2, atLeast: false },
    ],
    ['in any order', [audit(3, 'open'), audit(1, 'closed'), audit(2, 'open')], { asOf: day(2), audits: 3, atLeast: false }],
    ['twice the same audit', [audit(2, 'open'), audit(2, 'open'), audit(1, 'closed')], { asOf: day(2), audits: 2, atLeast: false }],
  ])('%s', (_, earlier, open) => expect(since(...earlier)).toEqual(open))

  test('what is later does not count, and neither does the audit itself', () =>
    expect(since({ ...audit(1, 'open'), source: { ...estate.source, asOf: '2026-12-01T00:00:00.000Z' } }, estate)).toEqual({
      asOf: now,
      audits: 1,
      atLeast: true,
    }))

  test('only of what deviates', () =>
    expect(after([audit(1, 'open')]).findings.filter(one => one.open !== undefined && one.verdict !== 'deviates')).toEqual([]))
})

describe('the trend', () => {
  const partial = { only: ['rds-sizing'], off: [] }
  test('is in order of time, and ends now', () =>
    expect(after([audit(3, 'open'), audit(1, 'closed')]).trend?.map(({ asOf }) => asOf)).toEqual([day(1), day(3), now]))
  test('leaves out what judged a part', () =>
    expect(after([audit(2, 'open', { partial }), audit(1, 'open')]).trend?.map(({ asOf }) => asOf)).toEqual([day(1), now]))
  test('is not there for a part', () => expect(after([audit(1, 'open')], { ...estate, partial }).trend).toBeUndefined())
})
