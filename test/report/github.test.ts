import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { github, stepSummary } from '../../src/report/github.ts'
import { unreadOf } from '../../src/report/unknowns.ts'
import { audits, hostileAudits } from './arbitraries.ts'
import { auditOf, findingOf, viewIn } from './audits.ts'
import { sample } from './sample.ts'

const view = viewIn('ko')
const linesOf = (text: string) => text.trimEnd().split('\n')

describe('annotations of a workflow', () => {
  test('the verdict first; then at the line of the spec what could not be read, and the rest, most severe first', () => {
    const lines = linesOf(github(sample, view).text)
    expect(lines[1]).toMatch(
      /^::error file=spec\/architecture\.yaml,line=160,col=5,title=unknown::elasticache:DescribeReplicationGroups: access was denied%0A/,
    )
    expect(lines[3]).toMatch(
      /^::error file=spec\/architecture\.yaml,line=41,col=7,title=critical%3A security-group-ingress::security group shop-dev-db-sg \(sg-0abc\): adds tcp 22 from ::\/0%0Aspec: /,
    )
    expect(lines[0]).toBe('::notice title=popcorn-audit::7 deviations, 2 claims unknown: dev differs from its spec.')
  })

  test('what is pending, planned or waived annotates nothing', () =>
    expect(linesOf(github(auditOf([findingOf({ verdict: 'planned' }), findingOf({ verdict: 'waived' })]), view).text)).toHaveLength(1))

  test.each([0, 1, 50, 5000])(
    '%i findings, a command each',
    count => expect(linesOf(github(auditOf(Array.from({ length: count }, () => findingOf())), view).text)).toHaveLength(count + 1),
    60_000,
  )

  test.each(hostileAudits)(
    '%i hostile findings, a command each, what is unknown by its cause',
    (_, audit) => {
      const deviating = audit.findings.filter(({ verdict }) => verdict === 'deviates').length
      const lines = linesOf(github(audit, view).text)
      expect(lines).toHaveLength(deviating + unreadOf(audit).length + 1)
      expect(lines.filter(line => !/^::(error|warning|notice) /.test(line))).toEqual([])
    },
    60_000,
  )

  test('nothing in an account is a command or a property of one', () => {
    fc.assert(
      fc.property(audits, audit => {
        for (const line of linesOf(github(audit, view).text)) {
          expect(line).toMatch(/^::(error|warning|notice) (?:[a-z]+=[^:,]*)(?:,[a-z]+=[^:,]*)*::/)
          // Every per cent sign is an escape of ours.
          expect(line).not.toMatch(/%(?!25|0A|0D|3A|2C)/)
        }
      }),
      { numRuns: 40 },
    )
  }, 60_000)
})

test("the step's summary stays below 1 MiB", () => {
  const findings = Array.from({ length: 8000 }, (_, index) => findingOf({ args: { traffic: `${index} ${'가'.repeat(200)}` } }))
  const text = stepSummary(auditOf(findings), view)
  expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024 - 2)
  expect(Buffer.byteLength(text)).toBeGreaterThan(800 * 1024)
}, 60_000)
