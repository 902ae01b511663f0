import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Audit } from '../../src/model/audit.ts'
import { json } from '../../src/report/json.ts'
import { audits, hostileAudits } from './arbitraries.ts'
import { auditOf, findingOf, viewIn } from './audits.ts'
import { past } from './past.ts'
import { sample } from './sample.ts'

const view = viewIn('ko')
const published: object = JSON.parse(readFileSync('src/report/audit.schema.json', 'utf8'))
const isValid = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(published)

describe('the JSON report', () => {
  test('is the audit, whatever is in it, and valid against the published schema', () => {
    fc.assert(
      fc.property(audits, audit => {
        const { text } = json(audit, view)
        const read: unknown = JSON.parse(text)
        expect(read).toEqual(JSON.parse(JSON.stringify(audit)))
        expect(isValid(read), JSON.stringify(isValid.errors)).toBe(true)
        expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u)
      }),
      { numRuns: 30 },
    )
  }, 60_000)

  test.each(hostileAudits)(
    'holds %i hostile findings, and is valid',
    (count, audit) => {
      const read: Audit = JSON.parse(json(audit, view).text)
      expect(read.findings).toHaveLength(count)
      expect(isValid(read), JSON.stringify(isValid.errors)).toBe(true)
    },
    60_000,
  )

  test('is valid with a past, and with a baseline whose counts are its own', () => {
    const read: Audit = JSON.parse(json(past, view).text)
    expect(isValid(read), JSON.stringify(isValid.errors)).toBe(true)
    expect(read.baseline?.counts).toMatchObject({ new: 1, fixed: 1 })
    const states = read.findings.flatMap(({ baseline }) => baseline?.state ?? [])
    expect(states.filter(state => state === 'new')).toHaveLength(1)
    expect(read.trend).toHaveLength(4)
  })

  test("stands in the contract's order, whatever the order of the audit", () => {
    const reversed = Object.fromEntries(Object.entries(sample).toReversed()) as unknown as Audit
    expect(json(reversed, view).text).toBe(json(sample, view).text)
    expect(Object.keys(JSON.parse(json(sample, view).text)).slice(0, 11)).toEqual([
      'schemaVersion',
      'tool',
      'architecture',
      'source',
      'verdict',
      'exitCode',
      'summary',
      'findings',
      'exposure',
      'review',
      'ledger',
    ])
  })

  test('is English in any view', () => expect(json(sample, viewIn('ko')).text).toBe(json(sample, viewIn('en')).text))
})

describe('an audit that is not sound is a bug, and not written', () => {
  const one = findingOf()
  const { summary } = auditOf([one])
  test.each<[string, Audit, RegExp]>([
    ['a claim without a verdict', auditOf([one], 800, { summary: { ...summary, claims: 802 } }), /802 claims, and verdicts on 801/],
    [
      'a severity that is miscounted',
      auditOf([one], 800, { summary: { ...summary, bySeverity: { ...summary.bySeverity, critical: 0, low: 1 } } }),
      /0 critical in the summary, 1 in the findings/,
    ],
    ['two findings with one id', auditOf([one, one]), new RegExp(`two findings have the id ${one.id}`)],
    ['an id that the design review has too', auditOf([one], 800, { review: [one] }), /two findings/],
    [
      'a green verdict over a deviation',
      auditOf([one], 800, { verdict: 'conforms' }),
      /the verdict is conforms, the findings come to deviates/,
    ],
    ['a green verdict over an unknown', auditOf([findingOf({ verdict: 'unknown' })], 800, { verdict: 'conforms' }), /come to incomplete/],
    ['a field that the schema does not know', { ...sample, surprise: 1 } as Audit, /not valid.*additionalProperties.*surprise/],
    ['a field that is missing', auditOf([{ ...one, spec: undefined } as unknown as typeof one]), /not valid.*\/findings\/0/],
    ['a word that there is not', auditOf([findingOf({ effect: 'exploded' as 'opened' })]), /not valid.*effect/],
  ])('%s', (_, audit, message) => expect(() => json(audit, view)).toThrow(message))
})
