import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { HtmlValidate } from 'html-validate'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Audit } from '../../src/model/audit.ts'
import type { Language } from '../../src/model/words.ts'
import { html } from '../../src/report/html/index.ts'
import { unreadOf } from '../../src/report/unknowns.ts'
import { audits, hostileAudits, texts } from './arbitraries.ts'
import { auditOf, findingOf, viewIn } from './audits.ts'
import { estate } from './estate.ts'
import { past } from './past.ts'

const require = createRequire(import.meta.url)
const pageOf = async (audit: Audit, language: Language = 'en') => (await html(audit, viewIn(language))).text
const folder = mkdtempSync(join(tmpdir(), 'popcorn-html-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The sample's findings, and an estate of hostile names to draw. */
const hostileEstate = (names: readonly string[]): Audit => ({
  ...estate,
  resources: estate.resources.map((resource, index) => {
    const name = names[index % names.length] ?? ''
    return { ...resource, name: `${resource.name}${name}`, id: name }
  }),
})

describe('the page', () => {
  test('loads nothing from elsewhere, and its policy allows nothing else', async () => {
    const page = await pageOf(estate)
    expect(page).toContain('content="default-src &#39;none&#39;; style-src &#39;sha256-')
    expect(page).not.toMatch(/(?:src|href)="(?!#)/)
    expect(page).not.toMatch(/url\(|@import|style="/)
  })

  test('says the verdict first, in both languages', async () => {
    expect(await pageOf(estate)).toContain('<h1>7 deviations, 2 claims unknown: dev differs from its spec.</h1>')
    expect(await pageOf(estate, 'ko')).toContain('<html lang="ko">')
  })

  test('says before anything is drawn what is worst, and leads to it', async () => {
    const page = await pageOf(estate)
    const list = /<ol class="first">[\s\S]*?<\/ol>/.exec(page)?.[0] ?? ''
    expect(page.indexOf(list)).toBeLessThan(page.indexOf('<svg'))
    const ids = [...list.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    expect(ids).toHaveLength(5)
    for (const id of ids) expect(page).toContain(`id="${id}"`)
    expect(list).toContain('adds tcp 22 from ::/0')
    expect(list.indexOf('access was denied')).toBeGreaterThan(list.lastIndexOf('critical'))
    expect(page).toContain('<a href="#findings">and 4 more</a>')
    expect(await pageOf(auditOf([findingOf({ verdict: 'waived' })]))).not.toContain('<ol class="first">')
  })

  test('draws tiers and zones, and marks what deviates in words', async () => {
    const page = await pageOf(estate)
    const drawing = /<svg[\s\S]*<\/svg>/.exec(page)?.[0]?.replaceAll('&#45;', '-') ?? ''
    for (const text of ['private', 'private-2a', 'ap-northeast-2a', 'postgres', '● deviates', 'tcp 5432', 'Internet'])
      expect(drawing).toContain(`>${text}<`)
    expect(drawing).toContain('class="edge way added"')
  })

  test('has the trend, a bar for each severity of an audit, and its numbers in a table', async () => {
    const page = await pageOf(past)
    const [drawing = ''] = /<svg viewBox[\s\S]*?<\/svg>/.exec(page) ?? []
    expect(drawing).toContain('aria-label="4 audits, 2026-11-01 to 2026-11-24: deviations by severity."')
    expect(drawing.match(/class="bar-critical"/g)).toHaveLength(2)
    expect(drawing.match(/class="bar-none"/g)).toHaveLength(1)
    // The last two could not read a cache.
    expect(drawing.match(/class="doubt"/g)).toHaveLength(2)
    expect(page).toContain('<th scope="row">2026-11-01T00:00:00.000Z</th><td class="number">0</td>')
    expect(await pageOf(estate)).not.toContain('<figure')
  })

  test('tells what changed since the baseline, and marks what is new', async () => {
    const page = await pageOf(past)
    expect(page).toContain('1 new, 1 fixed, 6 still open')
    expect(page.match(/<span class="mark standing-new">new<\/span>/g)).toHaveLength(2)
    expect(page).toContain('<span class="mark standing-fixed">fixed</span>')
    expect(page).toContain('<option value="new">new</option>')
  })

  test('shows what the internet can reach, and the way that a deviation opens', async () => {
    const page = await pageOf(past)
    expect(page).toContain('<th scope="row">ECS service 결제</th>')
    expect(page).toContain('the internet can reach shop-dev-postgres: tcp 5432 from 0.0.0.0/0')
    expect(page).toContain('<li><code>InternetGateway shop-dev-postgres: public address</code></li>')
  })

  test('no text of an account is markup', async () => {
    const tags = (page: string) => new Set([...page.matchAll(/<(\/?[a-z][a-z0-9]*)/gi)].map(([, tag]) => tag))
    const plain = new Set([...tags(await pageOf(hostileEstate(['x']))), ...tags(await pageOf(estate))])
    await fc.assert(
      fc.asyncProperty(audits, fc.array(texts, { minLength: 1, maxLength: 4 }), async (audit, names) => {
        const page = await pageOf({
          ...hostileEstate(names),
          findings: audit.findings,
          review: audit.review,
          summary: audit.summary,
          verdict: audit.verdict,
        })
        expect([...tags(page)].filter(tag => !plain.has(tag))).toEqual([])
        expect(page.match(/<script/g)).toHaveLength(1)
        expect(page).not.toMatch(/(?:src|href)="(?!#)/)
      }),
      { numRuns: 15 },
    )
  }, 60_000)
})

const countIn = (page: string) => page.match(/<article class="item /g)?.length ?? 0

describe('validators find nothing', () => {
  const pages = [
    ...hostileAudits.map(([count, audit]) => [`${count} hostile findings`, audit] as const),
    ['one', auditOf([findingOf()])],
    ['an estate', estate],
    ['an estate with a past', past],
    ['an estate with hostile names', hostileEstate(['"><script>', '결제 & 정산', "a'b", '--><b>', ']]>', '\\N', '\u202e'])],
  ] as const

  test.each(pages)(
    'html-validate: %s',
    async (_, audit) => {
      const { results } = await new HtmlValidate({ extends: ['html-validate:standard'] }).validateString(await pageOf(audit))
      expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`))).toEqual([])
    },
    60_000,
  )

  const jar = join(dirname(require.resolve('vnu-jar/package.json')), 'build/dist/vnu.jar')
  const hasJava = existsSync(jar) && works('java', ['-version'])
  if (!hasJava) console.warn('skipped: vnu needs Java')

  test.skipIf(!hasJava)(
    'vnu',
    async () => {
      const files = await Promise.all(
        pages.map(async ([, audit], index) => {
          const file = join(folder, `${index}.html`)
          writeFileSync(file, await pageOf(audit, index % 2 === 0 ? 'en' : 'ko'))
          return file
        }),
      )
      const said = execFileSync('java', ['-jar', jar, '--format', 'gnu', '--exit-zero-always', '--stdout', ...files], {
        encoding: 'utf8',
        maxBuffer: 1e8,
      })
      // It knows no hash of an inline style or script (that the browser accepts them is seen below); names stay as the account has them.
      expect(
        said
          .split('\n')
          .filter(line => line !== '' && !/violates Content Security Policy.*nonce\/hash|Unicode Normalization Form C/.test(line)),
      ).toEqual([])
    },
    120_000,
  )

  test.each(hostileAudits)(
    '%i hostile findings are all there, what is unknown by its cause',
    async (_, audit) => {
      const known = audit.findings.filter(({ verdict }) => verdict !== 'unknown').length
      expect(countIn(await pageOf(audit))).toBe(known + unreadOf(audit).length)
    },
    60_000,
  )
})

function works(program: string, args: readonly string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'pipe' })
    return true
  } catch {
    return false
  }
}

const executablePath =
  process.env['CHROMIUM'] ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync) ?? ''
const hasChromium = executablePath !== ''
const inCi = process.env['CI'] === 'true'
if (!hasChromium) console.warn('skipped: no chromium (node scripts/chromium.mjs installs it)')

describe.skipIf(!hasChromium && !inCi)('in Chromium', () => {
  let browser: Browser
  const file = join(folder, 'page.html')
  beforeAll(async () => {
    writeFileSync(file, await pageOf(past))
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  }, 60_000)
  afterAll(() => browser?.close())

  async function opened(hash = '', options: Parameters<Browser['newPage']>[0] = {}) {
    const page = await browser.newPage(options)
    const complaints: string[] = []
    page.on('console', message => complaints.push(message.text()))
    page.on('pageerror', error => complaints.push(String(error)))
    await page.goto(pathToFileURL(file).href + hash)
    return { page, complaints }
  }

  test('the policy blocks nothing of ours, and a script of others', async () => {
    const { page, complaints } = await opened()
    expect(complaints).toEqual([])
    expect(await page.locator('#filter').isVisible()).toBe(true)
    await page.evaluate(`document.body.insertAdjacentHTML('beforeend', '<img src="x.png" onerror="document.title = 1">')`)
    await expect.poll(() => complaints.length).toBeGreaterThan(0)
    expect(await page.title()).not.toBe('1')
  }, 60_000)

  test('the filters show what fits, and say how many', async () => {
    const { page } = await opened()
    await page.locator('#filter').getByLabel('severity').selectOption('critical')
    const marks = await page.locator('article.item:visible .mark:first-child').allTextContents()
    expect(new Set(marks)).toEqual(new Set(['critical']))
    expect(await page.locator('#shown').textContent()).toBe(String(await page.locator('.item:visible').count()))
    await page.locator('#filter').getByLabel('severity').selectOption('')
    await page.locator('#filter').getByLabel('text').fill('postgres encryption')
    expect(await page.locator('article.item:visible').count()).toBe(1)
  }, 60_000)

  test('a box leads to the facts of its resource, by keyboard too', async () => {
    const { page } = await opened()
    const box = page.locator('svg a', { hasText: 'postgres' })
    await box.focus()
    await page.keyboard.press('Enter')
    const facts = page.locator('details.item[open]')
    await expect.poll(() => facts.count()).toBe(1)
    expect(await facts.locator('summary').textContent()).toContain('shop-dev-postgres')
    expect(await facts.locator('tbody tr').count()).toBeGreaterThan(2)
  }, 60_000)

  test.each(['light', 'dark'] as const)(
    'axe finds nothing in %s',
    async colorScheme => {
      // Only the test's own script needs the policy out of its way.
      const { page } = await opened('', { colorScheme, bypassCSP: true })
      await page.locator('details').evaluateAll(all => all.slice(0, 12).forEach(one => one.setAttribute('open', '')))
      await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'))
      const violations = await page.evaluate('axe.run().then(({ violations }) => violations.map(one => `${one.id}: ${one.nodes[0].html}`))')
      expect(violations).toEqual([])
    },
    60_000,
  )

  test.each([360, 800, 1280])(
    'at %i pixels nothing is wider than the page',
    async width => {
      const { page } = await opened('', { viewport: { width, height: 900 } })
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
    },
    60_000,
  )
})
