/** `spec check`: the review's findings, their waivers and exit codes. */
import { expect, test } from 'vitest'
import { fakeWorld } from './fake-world.ts'
import { run } from './run.ts'

async function checked(...args: readonly string[]) {
  const { world, stdout, stderr } = fakeWorld()
  const exit = await run(['spec', 'check', '--env', 'dev', '--as-of', '2026-11-25T00:00:00Z', ...args], world)
  return { exit, stdout: stdout(), stderr: stderr() }
}

test('the shipped spec checks clean, and shows its contradictions all the same', { timeout: 90_000 }, async () => {
  const { exit, stdout } = await checked('--report', 'json')
  const audit = JSON.parse(stdout)
  expect({ exit, verdict: audit.verdict, kind: audit.source.kind, account: audit.source.account }).toEqual({
    exit: 0,
    verdict: 'conforms',
    kind: 'spec',
    account: null,
  })
  expect(audit.findings.map((one: { rule: string; verdict: string }) => `${one.rule} ${one.verdict}`)).toEqual([
    'flow-blocked waived',
    'flow-blocked waived',
  ])
  expect(audit.findings[0].remedy.accept).toContain('service-to-service:')
})

test('without the waivers they fail it', { timeout: 90_000 }, async () => {
  expect((await checked('--waivers', 'none', '--report', 'json')).exit).toBe(1)
  expect((await checked('--waivers', 'none', '--fail-on', 'critical', '--report', 'json')).exit).toBe(0)
})

test('mended, it is silent', { timeout: 90_000 }, async () => {
  const { exit, stdout } = await checked('--overlay', 'mended', '--waivers', 'none')
  expect(exit).toBe(0)
  expect(stdout).toContain('its design holds')
})
