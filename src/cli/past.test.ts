import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Audit, Finding } from '../model/audit.ts'
import { fakeWorld } from './fake-world.ts'
import { run } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'popcorn-past-'))
const inFolder = (name: string) => join(folder, name)
afterAll(() => rmSync(folder, { recursive: true }))

async function audited(...flags: readonly string[]) {
  const { world, stdout, stderr } = fakeWorld()
  const exit = await run(['audit', '--env', 'dev', '--on', 'examples/dev', '--lang', 'en', ...flags], world)
  return { exit, stdout: stdout(), stderr: stderr() }
}

let now: Audit
function written(name: string, audit: Partial<Audit>): string {
  writeFileSync(inFolder(name), JSON.stringify({ ...now, ...audit }))
  return inFolder(name)
}
const without = (rule: string) => now.findings.filter(one => one.rule !== rule)

beforeAll(async () => {
  await audited('--report', `json=${inFolder('now.json')}`)
  now = JSON.parse(readFileSync(inFolder('now.json'), 'utf8'))
}, 120_000)

describe('--baseline', () => {
  test('marks what is new and still open, and keeps the exit code', async () => {
    const { exit, stdout } = await audited('--baseline', written('older.json', { findings: without('rds-sizing') }), '--report', 'json')
    const { findings, baseline }: Audit = JSON.parse(stdout)
    expect(exit).toBe(now.exitCode)
    expect(baseline?.counts).toMatchObject({ new: 1, stillOpen: now.findings.length - 1, newlyChecked: 0, fixed: 0 })
    expect(findings.flatMap(one => (one.baseline?.state === 'new' ? [one.rule] : []))).toEqual(['rds-sizing'])
  })

  test('what no rule asked about then is newly checked', async () => {
    const older = written('rules.json', { findings: without('rds-sizing'), rules: (now.rules ?? []).filter(id => id !== 'rds-sizing') })
    const { stdout } = await audited('--baseline', older)
    expect(stdout).toContain('0 new, 0 fixed, 5 still open, 1 newly checked')
    expect(stdout).toContain('newly checked: the baseline did not look, or could not')
  })

  test.each<[string, () => string, RegExp]>([
    ['no audit', () => 'package.json', /package\.json is no audit/],
    [
      'another environment',
      () => written('prod.json', { architecture: { ...now.architecture, environment: 'prod' } }),
      /is an audit of \S+ prod in account/,
    ],
    [
      'another account',
      () => written('account.json', { source: { ...now.source, account: '999999999999' } }),
      /in account 999999999999, .* and this one is of/,
    ],
    ['a template', () => written('template.json', { source: { ...now.source, kind: 'template', account: null } }), /in a template/],
  ])('%s is refused', async (_, file, message) => {
    const { exit, stdout, stderr } = await audited('--baseline', file())
    expect([exit, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(message)
  })
})

describe('--history', () => {
  test('tells since when each deviation is open, and leaves out what is of something else', async () => {
    const runs = inFolder('runs')
    mkdirSync(runs)
    const at = (day: number, findings: readonly Finding[], over: Partial<Audit> = {}) =>
      writeFileSync(
        join(runs, `${day}.json`),
        JSON.stringify({ ...now, findings, source: { ...now.source, asOf: `2026-11-0${day}T00:00:00.000Z` }, ...over }),
      )
    at(1, without('rds-sizing'))
    at(2, now.findings)
    at(3, now.findings, { architecture: { ...now.architecture, environment: 'prod' } })
    writeFileSync(join(runs, 'summary.json'), '{}')
    const { exit, stdout, stderr } = await audited('--history', runs, '--report', 'json')
    const { findings, trend }: Audit = JSON.parse(stdout)
    expect(exit).toBe(now.exitCode)
    expect(trend).toHaveLength(3)
    expect(findings.find(one => one.rule === 'rds-sizing')?.open).toEqual({ asOf: '2026-11-02T00:00:00.000Z', audits: 2, atLeast: false })
    expect(stderr).toMatch(/3\.json is of \S+ prod in account .*: left out of the history\n.*summary\.json is no audit: left out/)
  })

  test('a folder that is not there is refused', async () => {
    const { exit, stderr } = await audited('--history', inFolder('nowhere'))
    expect(exit).toBe(2)
    expect(stderr).toContain('there is no folder')
  })
})

test.each(['--baseline', '--history'])('%s is not for many targets', async flag => {
  const { exit, stderr } = await audited('--targets', 'x.yaml', '--out', folder, flag, 'x')
  expect(exit).toBe(2)
  expect(stderr).toContain(`${flag} is of one audit`)
})
