/** The picture in a comment, parsed and drawn by Mermaid itself, in a real browser. */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import fc from 'fast-check'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Audit, AuditedResource } from '../../src/model/audit.ts'
import { languages } from '../../src/model/words.ts'
import { markdown, mostBytes } from '../../src/report/markdown/index.ts'
import { texts } from './arbitraries.ts'
import { viewIn } from './audits.ts'
import { estate } from './estate.ts'

const chartIn = (text: string) => /```mermaid\n([\s\S]*?)\n```/.exec(text)?.[1] ?? ''
const chartOf = (audit: Audit, language: 'en' | 'ko' = 'en') => chartIn(markdown(audit, viewIn(language)).text)

/** Every resource, and what refers to it, under another name. */
function renamed(audit: Audit, name: (old: string) => string): Audit {
  const all = new Set(audit.resources.map(one => one.name))
  const turned: unknown = JSON.parse(JSON.stringify(audit.resources), (_, value) =>
    typeof value === 'string' && all.has(value) ? name(value) : value,
  )
  return { ...audit, resources: turned as readonly AuditedResource[] }
}

const hostile = (parts: readonly string[]) => renamed(estate, old => `${old}${parts[old.length % parts.length] ?? ''}-2a`)

describe('the picture in a comment', () => {
  const chart = chartOf(estate)

  test('has tiers and zones, and the ways between what stands in them', () => {
    expect(chart).toMatch(/^flowchart TB\ninternet\(\["Internet"\]\)\nsubgraph vpc\["VPC, vpc"\]\nsubgraph t0\["public"\]\n/)
    expect(chart).toContain('"2 × ECS service"')
    expect(chart).toContain('["RDS instance<br/>postgres<br/>● deviates"]:::deviates')
    expect(chart).toMatch(/^internet --> ?\|"tcp 443"\| n\d$/m)
  })

  test('marks the way that nobody stated', () => {
    expect(chart).toMatch(/^internet -\.->\|"tcp 5432"\| n\d$/m)
    expect(chart).toContain('linkStyle 0 stroke:#b3151f')
  })

  test('defines the marks that it uses, and no other', () => {
    const defined = [...chart.matchAll(/^classDef (\w+)/gm)].map(([, name]) => name)
    const used = new Set([...chart.matchAll(/:::(\w+)$/gm)].map(([, name]) => name))
    expect(new Set(defined)).toEqual(used)
  })

  test('is not there where there is nothing to draw', () => expect(chartOf({ ...estate, resources: [] })).toBe(''))
})

describe('of many resources', () => {
  /** As many services as wanted, all deviating: none of them stands together with another. */
  const many = (count: number, name: string): Audit => {
    const service = estate.resources.find(one => one.name === 'cart')
    if (service === undefined) throw new Error('the estate has a service')
    const services = Array.from({ length: count }, (_, index): AuditedResource => {
      const facts = service.facts.map(one => ({ ...one, verdict: 'deviates' as const }))
      return { ...service, name: `${name}${index}`, key: `${index}`, facts }
    })
    return { ...estate, resources: [...estate.resources, ...services] }
  }

  test.each([
    [100, 'svc-'],
    [1000, '결제'.repeat(40)],
  ])('%i: it takes at most a sixth of a comment, and counts what it leaves out', (count, name) => {
    for (const language of languages) {
      const { text } = markdown(many(count, name), viewIn(language))
      expect(Buffer.byteLength(chartIn(text))).toBeLessThanOrEqual(mostBytes / 6)
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(mostBytes)
      const drawn = chartIn(text).match(/^n\d+\[/gm)?.length ?? 0
      const [, left] = /(?:Not drawn: |상자 )([\d,]+)/.exec(text) ?? []
      // Two services stand in one box.
      expect(drawn + Number(left?.replace(',', ''))).toBeGreaterThanOrEqual(count + 7)
      expect(drawn).toBeGreaterThan(5)
    }
  })
})

const executablePath =
  process.env['CHROMIUM'] ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync) ?? ''
const hasChromium = executablePath !== ''
if (!hasChromium) console.warn('skipped: no chromium (node scripts/chromium.mjs installs it)')

describe.skipIf(!hasChromium && process.env['CI'] !== 'true')('Mermaid', () => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
    page = await browser.newPage()
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve('@mermaid-js/tiny') })
    await page.evaluate("globalThis.mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' })")
  }, 60_000)
  afterAll(() => browser?.close())

  /** The texts of its boxes, and the elements that no chart has. */
  const drawn = (chart: string): Promise<{ readonly labels: readonly string[]; readonly strange: readonly string[] }> =>
    page.evaluate(`(async () => {
      const { svg } = await globalThis.mermaid.render('chart', ${JSON.stringify(chart)});
      const root = new DOMParser().parseFromString(svg, 'text/html').body;
      const all = [...root.querySelectorAll('*')];
      const bad = all.filter(one => ['SCRIPT', 'IMG', 'A', 'IFRAME', 'B'].includes(one.tagName.toUpperCase())
        || [...one.attributes].some(({ name }) => name.startsWith('on')));
      const labels = [...root.querySelectorAll('.nodeLabel, .edgeLabel, .cluster-label')];
      return { labels: labels.map(one => one.innerHTML.replace(/<br ?\\/?>/g, '\\n').replace(/<[^>]*>/g, '').trim()), strange: bad.map(one => one.outerHTML) };
    })()`)

  test.each(languages)(
    'draws the estate in %s',
    async language => {
      const { labels, strange } = await drawn(chartOf(estate, language))
      expect(strange).toEqual([])
      expect(labels).toContain(language === 'en' ? 'RDS instance\npostgres\n● deviates' : 'RDS 인스턴스\npostgres\n● 불일치')
      expect(labels).toContain('tcp 5432')
    },
    60_000,
  )

  test('refuses what is broken', async () => await expect(drawn('flowchart TB\nn0["a"')).rejects.toThrow(/Parse error/), 60_000)

  test('takes any name for a name', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(texts, { minLength: 1, maxLength: 4 }), async names => {
        const { labels, strange } = await drawn(chartOf(hostile(names)))
        expect(strange).toEqual([])
        expect(labels.length).toBeGreaterThan(5)
      }),
      { numRuns: 40 },
    )
  }, 120_000)

  test.each(['"] --> x', '&lt;b&gt;<b>', '1. one', '- two', '`code`', 'a_b_c*d*', '#quot;#35;', 'end', '%% x', '결제 서비스'])(
    'shows %s as it is',
    async name => {
      const { labels } = await drawn(chartOf(renamed(estate, old => (old === 'order-service' ? name : old))))
      const decoded = labels.map(one => one.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'))
      expect(decoded).toContain(`ECS service\n${name}\n● missing`)
    },
    60_000,
  )
})
