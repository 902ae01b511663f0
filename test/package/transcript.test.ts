/**
 * A new user, from the README alone, in an empty folder with the packed package. Everything is really run: the account is the emulator's,
 * the page is read in a browser, the printed command mends. What was typed and printed is docs/transcript.md (UPDATE=1 writes it).
 */
import { spawnSync } from 'node:child_process'
import { appendFileSync, copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { afterAll, expect, inject, test } from 'vitest'
import { type Account, startAccount } from '../account/account.ts'
import { credentials } from '../account/clients.ts'
import { dev } from '../account/dev.ts'
import { provision, provisionShared } from '../account/provision/index.ts'
import { root } from '../cli/program.ts'
import { drifts } from '../drift/apply/index.ts'
import { worldOf } from '../drift/apply/world.ts'
import { awsFolder, userIn } from './user.ts'

const folder = mkdtempSync(join(tmpdir(), 'popcorn-user-'))
let account: Account | null = null
afterAll(async () => {
  await account?.stop()
  rmSync(folder, { recursive: true })
})

const executablePath =
  process.env['CHROMIUM'] ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync) ?? ''
const lacks = [
  ...(existsSync('.venv') ? [] : ['the emulator (node scripts/venv.mjs installs it)']),
  ...(executablePath === '' ? ['Chromium (node scripts/chromium.mjs installs it)'] : []),
]
const canRun = lacks.length === 0
if (!canRun) console.warn(`skipped: the transcript needs ${lacks.join(' and ')}`)

/** An account as the example's spec wants it, and what two people did to it by hand. */
async function driftedAccount(): Promise<Account> {
  const started = await startAccount()
  const ids = await provision(started, await provisionShared(started), dev)
  for (const id of ['group-db-open-to-the-world', 'database-larger']) {
    const apply = drifts[id]
    if (apply === undefined) throw new Error(`no drift is called ${id}`)
    await apply(worldOf(started, ids.all(), 'dev'))
  }
  return started
}

/** What a person sees in the page: its verdict, and of each finding its words and the commands below it. */
async function readInBrowser(file: string) {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage()
    await page.goto(pathToFileURL(file).href)
    const verdict = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
    const findings = []
    for (const article of await page.locator('#findings article.item[data-verdict="deviates"]:visible').all()) {
      const commands = await article.locator('pre code').allTextContents()
      findings.push({ words: ((await article.getByRole('heading').textContent()) ?? '').replaceAll(/\s+/g, ' ').trim(), commands })
    }
    return { verdict: verdict.trim(), findings }
  } finally {
    await browser.close()
  }
}

// On a laptop without them it is skipped, aloud; in CI that is an error.
test.skipIf(!canRun && process.env['CI'] !== 'true')('from nothing to a clean audit', async () => {
  account = await driftedAccount()
  const hasCli = spawnSync('aws', ['--version']).status === 0
  const user = userIn(folder, {
    PATH: `${awsFolder(root, folder, hasCli)}${process.env['PATH'] ?? ''}`,
    AWS_ENDPOINT_URL: account.endpoint,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_EC2_METADATA_DISABLED: 'true',
  })
  const tarball = basename(inject('tarball'))
  copyFileSync(inject('tarball'), join(folder, tarball))

  user.say(opening)
  user.say('## Install\n\n`npm pack` in this repository makes the package. In an empty folder:')
  expect((await user.type(`npm install ./${tarball}`, { shown: 'no output' })).exit).toBe(0)

  user.say("## A spec of one's own\n\n`init` writes a small one, with comments, to be filled with what one means to hold.")
  expect((await user.type('npx popcorn-audit init shop --region eu-west-1')).exit).toBe(0)
  expect((await user.type('npx popcorn-audit spec check --spec shop/spec')).exit).toBe(0)

  user.say('## The example\n\nThe account at hand was built from the spec that comes with the package.')
  expect((await user.type('npx popcorn-audit init --example my-audit')).exit).toBe(0)
  const cwd = 'my-audit'
  user.say('In that folder:')
  expect((await user.type('npx popcorn-audit spec check --env dev', { cwd })).exit).toBe(0)

  user.say('## The audit\n\nTwo people have changed the account by hand since.')
  const reports = '--report terminal --report html=audit.html --report json=audit.json'
  expect((await user.type(`npx popcorn-audit audit --env dev ${reports}`, { cwd })).exit).toBe(1)

  const { verdict, findings } = await readInBrowser(join(folder, cwd, 'audit.html'))
  const [opened, resized] = findings
  expect(findings.length).toBe(2)
  const restore = opened?.commands.find(command => command.startsWith('aws ')) ?? ''
  const explain = resized?.commands.find(command => command.startsWith('popcorn-audit explain ')) ?? ''
  user.say('## The page in a browser\n\n`audit.html`, opened from the disk in Chromium, says at its top and of its findings:')
  user.show(
    'text',
    [verdict, ...findings.flatMap(({ words, commands }) => ['', words, ...commands.map(command => `  ${command}`)])].join('\n'),
  )

  user.say('## One is waived\n\nThe larger instance is wanted until the end of the year. The page says how to read more of it:')
  const explained = await user.type(`npx ${explain}`, { cwd })
  const waiver = explained.stdout.slice(explained.stdout.indexOf('  - rule:'))
  const signed = [
    ['owner', 'platform team'],
    ['reason', 'Load test until the end of the year.'],
    ['expires', '2099-12-31'],
  ].reduce((text, [field, value]) => text.replace(new RegExp(`(${field}:) #.*`), `$1 ${value}`), waiver)
  appendFileSync(join(folder, cwd, 'spec', 'waivers.yaml'), signed)
  user.say('These lines, with an owner, a reason and a last day, go to the end of `spec/waivers.yaml`:')
  user.show('yaml', signed)

  user.say('## One is mended\n\nNobody needs the database from everywhere. The restore command, as the page shows it:')
  expect((await user.type(restore, { cwd, shown: 'no output' })).exit).toBe(0)

  user.say('## A clean audit')
  expect((await user.type('npx popcorn-audit audit --env dev', { cwd })).exit).toBe(0)
  user.say('Exit code 0: all of it was looked at, and what is not as stated has an owner, a reason and a last day.')

  const file = join(root, 'docs', 'transcript.md')
  if (process.env['UPDATE'] === '1') writeFileSync(file, user.page())
  expect(user.page(), 'UPDATE=1 npx vitest run --project package test/package/transcript.test.ts').toBe(readFileSync(file, 'utf8'))
})

const opening = `# A first hour

What a new user types and sees, from the [README](../README.md) alone, in an empty folder with the packed package: from nothing to a clean
audit. This page is written by \`test/package/transcript.test.ts\`, which really does all of it and fails when anything here changes. The
account is the emulator of the tests, named by \`AWS_ENDPOINT_URL\`; times are replaced by one, and a day far off keeps the waiver alive.`
