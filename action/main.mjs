/**
 * The step of the GitHub Action: runs the audit, annotates, writes the summary, keeps one comment up to date, and sets the outputs.
 * Plain Node, no packages: it runs as it stands in the repository. It ends with 0 once there are reports; a later step fails the job.
 */
import { spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { upsertComment } from './comment.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const input = name => (process.env[`INPUT_${name}`] ?? '').trim()
const folder = mkdtempSync(join(process.env.RUNNER_TEMP ?? tmpdir(), 'popcorn-audit-'))
const file = name => join(folder, name)

const flags = [
  'audit',
  '--spec',
  input('SPEC') || 'spec',
  ...given('--env', input('ENV')),
  ...input('OVERLAY')
    .split(/\s+/)
    .flatMap(name => given('--overlay', name)),
  ...given('--on', input('ON')),
  ...given('--base', input('BASE')),
  ...given('--fail-on', input('FAIL_ON')),
  ...given('--wait', input('WAIT')),
  ...['github', `json=${file('audit.json')}`, `markdown=${file('audit.md')}`, `sarif=${file('audit.sarif')}`].flatMap(report => [
    '--report',
    report,
  ]),
]
const [command, ...before] = program()
const { status } = spawnSync(command, [...before, ...flags], { stdio: 'inherit' })
const code = status ?? 70
output('exit-code', String(code))
if (existsSync(file('audit.json'))) await told()

async function told() {
  const { verdict } = JSON.parse(readFileSync(file('audit.json'), 'utf8'))
  const markdown = readFileSync(file('audit.md'), 'utf8')
  for (const [name, value] of Object.entries({ verdict, json: file('audit.json'), sarif: file('audit.sarif') })) output(name, value)
  // A step summary over 1 MiB is dropped whole, and silently: the report for a comment always fits.
  if (process.env.GITHUB_STEP_SUMMARY) appendFileSync(process.env.GITHUB_STEP_SUMMARY, `${markdown}\n`)
  const number = pullRequest()
  if (input('COMMENT') !== 'true' || number === null) return
  try {
    await upsertComment({
      api: process.env.GITHUB_API_URL ?? 'https://api.github.com',
      repository: process.env.GITHUB_REPOSITORY ?? '',
      number,
      token: input('TOKEN'),
      key: [input('SPEC'), input('ENV')].join(' ').trim(),
      markdown,
    })
  } catch (error) {
    // A fork's token may not comment: the verdict stands all the same.
    console.log(`::warning::The comment could not be written: ${String(error.message).replaceAll('\n', ' ')}`)
  }
}

/** The program of this repository where it is built; else the published package of the same version. */
function program() {
  const built = join(root, 'dist', 'cli.js')
  if (existsSync(built)) return [process.execPath, built]
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return ['npx', '--yes', `popcorn-audit@${version}`]
}

/** The number of the pull request of this run; null for any other event. */
function pullRequest() {
  const path = process.env.GITHUB_EVENT_PATH
  const event = path && existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
  return event.pull_request?.number ?? null
}

function given(flag, value) {
  return value === '' ? [] : [flag, value]
}

function output(name, value) {
  if (process.env.GITHUB_OUTPUT) appendFileSync(process.env.GITHUB_OUTPUT, `${name}=${value}\n`)
}
