import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { estate } from '../../../test/report/estate.ts'
import type { Audit } from '../../model/audit.ts'
import { fakeWorld } from '../fake-world.ts'
import { run } from '../run.ts'

const folder = mkdtempSync(join(tmpdir(), 'popcorn-diff-'))
afterAll(() => rmSync(folder, { recursive: true }))

function written(name: string, audit: Audit): string {
  const file = join(folder, `${name}.json`)
  writeFileSync(file, JSON.stringify(audit))
  return file
}

async function diffed(older: Audit, newer: Audit, ...flags: readonly string[]) {
  const { world, stdout, stderr } = fakeWorld()
  const exit = await run(['diff', written('old', older), written('new', newer), '--lang', 'en', ...flags], world)
  return { exit, stdout: stdout(), stderr: stderr() }
}

const withoutSizing: Audit = { ...estate, findings: estate.findings.filter(({ rule }) => rule !== 'rds-sizing') }

describe('diff', () => {
  test.each<[string, Audit, Audit, readonly string[], number, string]>([
    ['nothing came', estate, estate, [], 0, '0 new, 0 fixed, 7 still open, 0 newly checked.'],
    ['one that came fails', withoutSizing, estate, [], 1, '1 new, 0 fixed, 6 still open, 0 newly checked.'],
    ['one below --fail-on does not', withoutSizing, estate, ['--fail-on', 'high'], 0, '1 new'],
    ['never fails', withoutSizing, estate, ['--fail-on', 'never'], 0, '1 new'],
    ['one that went does not', estate, withoutSizing, [], 0, '0 new, 1 fixed'],
    ['one where nobody had looked does not', { ...withoutSizing, rules: ['x'] }, estate, [], 0, '1 newly checked'],
  ])('%s', async (_, older, newer, flags, exit, text) => {
    const found = await diffed(older, newer, ...flags)
    expect([found.exit, found.stderr]).toEqual([exit, ''])
    expect(found.stdout).toContain(text)
  })

  test('names each with its severity, its id and its line of the spec, and hides nothing unseen', async () => {
    const { stdout } = await diffed(withoutSizing, estate)
    const sizing = estate.findings.find(({ rule }) => rule === 'rds-sizing')
    expect(stdout).toMatch(
      /^New \(1\)\n {2}medium {2}RDS instance shop-dev-postgres: instance class is db\.t4g\.large.*\[\w+\] spec\/architecture\.yaml:41\n/,
    )
    expect(stdout).toContain(`[${sizing?.id}]`)
    // oxlint-disable-next-line no-control-regex -- what a terminal would obey
    expect(stdout).not.toMatch(/[\u0000-\u0009\u001b]/)
  })

  test.each<[string, Partial<Audit>, RegExp]>([
    [
      'another environment',
      { architecture: { ...estate.architecture, environment: 'prod' } },
      /one audit is of shop dev in account .*the other of shop prod/,
    ],
    ['another account', { source: { ...estate.source, account: '999999999999' } }, /999999999999/],
    ['a template', { source: { ...estate.source, kind: 'template', account: null } }, /in a template/],
  ])('%s is refused', async (_, over, message) => {
    const { exit, stderr } = await diffed(estate, { ...estate, ...over })
    expect(exit).toBe(2)
    expect(stderr).toMatch(message)
  })
})

test('two audits of a spec alone are compared too', async () => {
  const spec: Audit = { ...estate, source: { ...estate.source, kind: 'spec', account: null }, resources: [], ledger: [], findings: [] }
  const { stdout } = await diffed(spec, { ...spec, findings: estate.findings.slice(0, 1), verdict: 'deviates' })
  expect(stdout).toContain('1 new, 0 fixed')
})
