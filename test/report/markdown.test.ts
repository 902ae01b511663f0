import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Audit, Finding } from '../../src/model/audit.ts'
import { languages } from '../../src/model/words.ts'
import { markdown, markdownWithin, mostBytes } from '../../src/report/markdown/index.ts'
import { code } from '../../src/report/markdown/text.ts'
import { visible } from '../../src/report/visible.ts'
import { audits, hostileAudits, texts } from './arbitraries.ts'
import { auditOf, findingOf, viewIn } from './audits.ts'
import { past } from './past.ts'
import { sample } from './sample.ts'

const english = viewIn('en')
const bytes = (text: string) => Buffer.byteLength(text)

/** What is left when code is taken out, by CommonMark's rule: a run of backticks ends at the next run of the same length. */
function skeleton(text: string): string {
  return text
    .replace(/^( *)(`{3,})sh\n.*\n\1\2$/gm, '$1FENCE')
    .split('\n')
    .map(line => line.replace(/(?<!`)(`+)(?!`)(?:.*?[^`])??\1(?!`)/g, 'CODE'))
    .join('\n')
}

describe('a comment in a pull request', () => {
  test('says the verdict, counts by severity, folds the findings', () => {
    const { text } = markdown(sample, english)
    expect(text.split('\n')[0]).toBe('### 7 deviations, 2 claims unknown: `dev` differs from its spec.')
    expect(text).toContain('| critical | 2 |  |  |  |  |  | 2 |\n| high |  | 1 |  |  | 1 |  | 2 |\n| medium |  |  | 1 | 1 |  | 1 | 3 |')
    expect(text.match(/^<details/gm)).toHaveLength(9)
    expect(text.match(/^<\/details>$/gm)).toHaveLength(9)
  })

  test('a denied call is one entry, with the action to grant', () => {
    const { text } = markdown(sample, english)
    expect(text.match(/`elasticache:DescribeReplicationGroups`: access was denied/g)).toHaveLength(1)
    expect(text).toContain('  - grant: `elasticache:DescribeReplicationGroups`')
  })
})

test('what the internet can reach is a table', () => {
  const resource = { type: 'AWS::ECS::Service', name: 'pay|<b>' }
  const exposure = [
    { resource, traffic: ['tcp 8080 from 10.0.1.5/32'], through: ['alb tcp 443'], verdict: 'reachable', because: [], path: [] },
  ]
  expect(markdown(auditOf([], 5, { exposure }), english).text).toContain(
    '| ECS service `pay\\u{7c}<b>` | `tcp 8080 from 10.0.1.5/32` | `alb tcp 443` | reachable |',
  )
})

describe('what is in an account', () => {
  test('stays inside code, whatever it is', () => {
    const harmless = (audit: Audit): Audit => ({ ...audit, findings: audit.findings.map(tame), review: audit.review.map(tame) })
    fc.assert(
      fc.property(audits, fc.constantFrom(...languages), (audit, language) => {
        const view = viewIn(language)
        expect(skeleton(markdown(audit, view).text)).toBe(skeleton(markdown(harmless(audit), view).text))
      }),
      { numRuns: 40 },
    )
  }, 60_000)

  test('is one span of code with no bar in it', () => {
    fc.assert(
      fc.property(texts, text => {
        const line = code(text.replace(/[\n\r]/g, ' '))
        expect(skeleton(line)).toBe('CODE')
        expect(line).not.toContain('|')
      }),
    )
  })
})

const tamed = new Map<string, string>()

/** The same finding with nothing in it that could harm; what decides the layout is as it was. */
function tame(finding: Finding): Finding {
  // Names that are two stay two: what is ambiguous is told by its name.
  const text = (value: string) => {
    const shown = visible(value)
    if (!tamed.has(shown)) tamed.set(shown, shown === '' ? '' : `x${tamed.size}`)
    return tamed.get(shown) ?? ''
  }
  const args = Object.fromEntries(
    Object.entries(finding.args).map(([name, value]) => [name, typeof value === 'string' ? text(value) : value]),
  )
  const resource = ({ type, name, id, arn }: Finding['resource']) => ({
    type,
    name: text(name),
    id: id === null || id === name ? null : 'y',
    arn,
  })
  return {
    ...finding,
    args,
    resource: resource(finding.resource),
    related: finding.related.map(resource),
    remedy: { ...finding.remedy, restore: finding.remedy.restore === null ? null : 'x' },
  }
}

describe('a comment fits', () => {
  const many = (count: number, name: string) =>
    Array.from({ length: count }, (_, index) =>
      findingOf({
        severity: index % 2 === 0 ? 'low' : 'high',
        args: { traffic: `${index} ${name}` },
        remedy: { text: '', restore: name.repeat(100), accept: null },
      }),
    )

  test.each([
    [0, 'x'],
    [1, 'x'],
    [50, '결제 서비스'],
    [5000, '결제 서비스'],
  ])(
    '%i findings with %s',
    (count, name) => {
      for (const language of languages) {
        const { text } = markdown(auditOf(many(count, name)), viewIn(language))
        expect(bytes(text)).toBeLessThanOrEqual(mostBytes)
      }
    },
    60_000,
  )

  test('the least severe are left out first, and counted', () => {
    const text = markdownWithin(auditOf(many(40, 'x')), english, 8_000)
    const shown = text.match(/^- \*\*(high|low)\*\*/gm) ?? []
    expect(bytes(text)).toBeLessThanOrEqual(8_000)
    expect(shown.filter(line => line.includes('high'))).toHaveLength(20)
    const left = 40 - shown.length
    expect(left).toBeGreaterThan(0)
    expect(text).toContain(`${left} findings are not shown here, the least severe: ${left} low.`)
  })

  test('as much as fits is shown', () => {
    const audit = auditOf(many(40, 'x'))
    const whole = bytes(markdownWithin(audit, english, 1e9))
    expect(markdownWithin(audit, english, whole)).not.toContain('not shown')
    expect(markdownWithin(audit, english, whole - 1)).toContain('1 finding is not shown here, the least severe: 1 low.')
  })
})

describe('whatever there is, it fits', () => {
  const long = '결제'.repeat(150)
  const exposed = {
    resource: { type: 'AWS::ECS::Service', name: long },
    traffic: Array.from({ length: 6 }, () => long),
    through: [long],
    verdict: 'reachable',
  }
  const crowded = (audit: Audit): Audit => ({
    ...audit,
    resources: past.resources,
    exposure: Array.from({ length: 2000 }, () => exposed),
    baseline: {
      asOf: audit.source.asOf,
      tool: '0',
      counts: { new: 0, newlyChecked: 0, stillOpen: 0, accepted: 0, unchecked: 0, fixed: audit.findings.length },
      fixed: audit.findings,
      unchecked: [],
    },
  })

  test.each(hostileAudits)(
    '%i hostile findings, and thousands of things that can be reached',
    (count, audit) => {
      for (const language of languages) {
        const { text } = markdown(crowded(audit), viewIn(language))
        expect(bytes(text)).toBeLessThanOrEqual(mostBytes)
        const shown = text.match(/^\| ECS /gm)?.length ?? 0
        expect(text).toContain(`+${2000 - shown}\n`)
        expect(text.match(/^<details/gm)?.length).toBe(text.match(/^<\/details>$/gm)?.length)
        const changed = text.match(/^- \*\*(?:fixed|해결됨)\*\*/gm)?.length ?? 0
        if (changed < count) expect(text).toContain(`- +${count - changed}\n`)
      }
    },
    60_000,
  )
})

test('what changed since the baseline stands before the findings', () => {
  const { text } = markdown(past, english)
  expect(text).toContain('Since 2026-11-20T00:00:00.000Z: 1 new, 1 fixed, 6 still open, 0 newly checked.')
  expect(text).toContain('- **new** critical: security group `shop-dev-db-sg` (`sg-0abc`): adds `tcp 22 from ::/0`')
  expect(text).toContain('- **fixed** high: RDS instance `shop-dev-postgres`: deletion protection is `false`')
  expect(text.indexOf('What changed since the baseline')).toBeLessThan(text.indexOf('Opened (2)'))
  expect(text).toContain('  - opens: `the internet can reach shop-dev-postgres: tcp 5432 from 0.0.0.0/0`')
})
