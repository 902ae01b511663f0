/** `node scripts/screenshots.mjs`: the pictures of the page in docs/public, of the example held against made-up earlier audits of it. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from './build.mjs'
import { chromiumPath } from './chromium.mjs'
import { root } from './setup.mjs'
import { runProgram } from './stage.mjs'

/** Pictures of at most this many bytes: they are in git. */
const mostBytes = 300_000

/** Name of the file, width, height, and what is at the top. */
const pictures = [
  ['report-1280', 1280, 900, null],
  ['report-800', 800, 1000, '#findings'],
  ['report-360', 360, 740, '#findings'],
]

/** Days before the example, and how many of its findings an audit of that day had. */
const earlier = [
  [28, 1],
  [24, 1],
  [20, 3],
  [16, 3],
  [12, 2],
  [8, 4],
  [4, 5],
]

await build()
const folder = mkdtempSync(join(tmpdir(), 'popcorn-screenshots-'))
try {
  await audit('--report', `json=${join(folder, 'now.json')}`)
  const last = runsIn(join(folder, 'runs'), JSON.parse(readFileSync(join(folder, 'now.json'), 'utf8')))
  const page = join(folder, 'audit.html')
  await audit('--baseline', last, '--history', join(folder, 'runs'), '--report', `html=${page}`)
  await take(page)
} finally {
  rmSync(folder, { recursive: true })
}

async function audit(...flags) {
  const command = ['dist/cli.js', 'audit', '--env', 'dev', '--on', 'examples/dev', '--lang', 'en', '--quiet', ...flags]
  const { code } = await runProgram(process.execPath, command)
  if (![0, 1, 3].includes(code)) throw new Error(`the audit ended with ${code}`)
}

/** Writes the made-up audits, and returns the file of the last. */
function runsIn(runs, now) {
  mkdirSync(runs)
  const files = earlier.map(([days, count], index) => {
    const findings = now.findings.slice(-count)
    const asOf = new Date(Date.parse(now.source.asOf) - days * 86_400_000).toISOString()
    const bySeverity = Object.fromEntries(
      Object.keys(now.summary.bySeverity).map(severity => [severity, findings.filter(one => one.severity === severity).length]),
    )
    const file = join(runs, `${index}.json`)
    writeFileSync(file, JSON.stringify({ ...now, findings, source: { ...now.source, asOf }, summary: { ...now.summary, bySeverity } }))
    return file
  })
  return files.at(-1)
}

async function take(page) {
  const { chromium } = await import('playwright-core')
  const browser = await chromium.launch({ executablePath: chromiumPath() ?? '', args: ['--no-sandbox'] })
  for (const [name, width, height, hash] of pictures) {
    const tab = await browser.newPage({ viewport: { width, height }, colorScheme: name.endsWith('800') ? 'dark' : 'light' })
    await tab.goto(pathToFileURL(page).href + (hash ?? ''))
    const path = join(root, 'docs', 'public', `${name}.png`)
    await tab.screenshot({ path })
    const { size } = statSync(path)
    if (size > mostBytes) throw new Error(`${path} has ${size} bytes, and ${mostBytes} are the most`)
    console.log(`docs/public/${name}.png: ${size} bytes`)
  }
  await browser.close()
}
