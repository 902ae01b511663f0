import { describe, expect, test } from 'vitest'
import { estate } from '../../test/report/estate.ts'
import type { Audit, Finding } from '../model/audit.ts'
import { withBaseline } from './baseline.ts'

const [opened, second, third] = estate.findings
if (opened === undefined || second === undefined || third === undefined) throw new Error('the sample has findings')

/** The sample as an older audit had it, in which the rules and properties were the same. */
const older = (change: (findings: readonly Finding[]) => readonly Finding[], over: Partial<Audit> = {}): Audit => ({
  ...estate,
  source: { ...estate.source, asOf: '2026-11-01T00:00:00.000Z' },
  findings: change(estate.findings),
  ...over,
})
const stateIn = (audit: Audit, { id }: Finding) => audit.findings.find(one => one.id === id)?.baseline
const without = (id: string) => (findings: readonly Finding[]) => findings.filter(one => one.id !== id)
const turned = (id: string, verdict: Finding['verdict']) => (findings: readonly Finding[]) =>
  findings.map(one => (one.id === id ? { ...one, verdict } : one))

describe('an audit held against a baseline', () => {
  test.each<[string, Audit, Finding, NonNullable<Finding['baseline']>]>([
    ['has a new one where the older looked', older(without(opened.id)), opened, { state: 'new', verdict: null }],
    [
      'has a newly checked one where a rule is new',
      older(without(opened.id), { rules: ['rds-sizing'] }),
      opened,
      { state: 'newly-checked', verdict: null },
    ],
    [
      'and where the property was not looked at',
      older(without(opened.id), { resources: [] }),
      opened,
      { state: 'newly-checked', verdict: null },
    ],
    ['has one that is still open', older(all => all), opened, { state: 'still-open', verdict: 'deviates' }],
    ['has one that was waived and is no more', older(turned(opened.id, 'waived')), opened, { state: 'new', verdict: 'waived' }],
    ['has one that could not be read', older(turned(opened.id, 'unknown')), opened, { state: 'newly-checked', verdict: 'unknown' }],
  ])('%s', (_, before, finding, standing) => expect(stateIn(withBaseline(estate, before), finding)).toEqual(standing))

  test('tells what is fixed, and what was not looked at', () => {
    const now = older(without(second.id), { source: estate.source })
    expect(
      withBaseline(
        now,
        older(all => all),
      ).baseline,
    ).toMatchObject({
      asOf: '2026-11-01T00:00:00.000Z',
      counts: { new: 0, fixed: 1, unchecked: 0, stillOpen: estate.findings.filter(one => one.verdict === 'deviates').length - 1 },
      fixed: [{ id: second.id }],
    })
    const blind = { ...now, resources: [] }
    expect(
      withBaseline(
        blind,
        older(all => all),
      ).baseline,
    ).toMatchObject({ counts: { fixed: 0, unchecked: 1 }, unchecked: [{ id: second.id }] })
  })

  test('keeps its verdict, its exit code and its findings', () => {
    const { verdict, exitCode, findings } = withBaseline(estate, older(without(opened.id)))
    expect([verdict, exitCode, findings.map(({ id }) => id)]).toEqual([
      estate.verdict,
      estate.exitCode,
      estate.findings.map(({ id }) => id),
    ])
  })

  test('looks at the design review too', () => {
    const concern: Finding = { ...third, id: 'design', rule: 'flow-blocked', evidence: null }
    const now = { ...estate, review: [concern] }
    const before = older(all => all)
    expect(withBaseline(now, before).review[0]?.baseline?.state).toBe('new')
    expect(withBaseline(now, { ...before, rules: ['rds-sizing'] }).review[0]?.baseline?.state).toBe('newly-checked')
    expect(withBaseline(estate, { ...before, review: [concern] }).baseline?.counts.fixed).toBe(1)
  })

  test('does not hand on what the older one was held against', () => {
    const before = withBaseline(
      older(all => all),
      older(without(opened.id)),
    )
    const [fixed] = withBaseline({ ...estate, findings: estate.findings.slice(1) }, before).baseline?.fixed ?? []
    expect(fixed?.id).toBe(opened.id)
    expect(fixed).not.toHaveProperty('baseline')
  })
})
