/** `spec diff` of two evidence folders, and of an environment with what was recorded of it. */
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fakeWorld } from './fake-world.ts'
import { run } from './run.ts'

const recorded = 'test/evidence/dev'
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'popcorn-audit-diff-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function differing(...args: readonly string[]) {
  const { world, stdout, stderr } = fakeWorld()
  const exit = await run(['spec', 'diff', ...args], world)
  return { exit, stdout: stdout(), stderr: stderr() }
}

/** The recorded account with another text in one of its answers; its digest is true again. */
function altered(name: string, call: string, from: string, to: string): string {
  const copy = join(folder, name)
  cpSync(recorded, copy, { recursive: true })
  const file = join(copy, 'calls', `${call}.json`)
  const before = readFileSync(file, 'utf8')
  if (!before.includes(from)) throw new Error(`not in ${call}: ${from}`)
  const text = before.replace(from, () => to)
  writeFileSync(file, text)
  const manifest = readFileSync(join(copy, 'manifest.json'), 'utf8')
  const digest = (of: string) => createHash('sha256').update(of).digest('hex')
  writeFileSync(join(copy, 'manifest.json'), manifest.replace(digest(before), digest(text)))
  return copy
}

const groups = 'ec2.DescribeSecurityGroups'
const slow = { timeout: 90_000 }

test('the same twice: nothing', slow, async () => {
  expect(await differing(recorded, recorded, '--env', 'dev', '--fail-on-opened', 'internet,data')).toEqual({
    exit: 0,
    stdout: '',
    stderr: '',
  })
})

test('a rule that somebody added: the way that it opens, and the call that shows it', slow, async () => {
  const web = /"FromPort": ?443,/.exec(readFileSync(`${recorded}/calls/${groups}.json`, 'utf8'))?.[0] ?? ''
  const opened = altered('opened', groups, web, '"FromPort": 440,')
  const there = await differing(recorded, opened, '--env', 'dev', '--lang', 'en', '--fail-on-opened', 'internet')
  expect(there.exit).toBe(1)
  expect(there.stdout.split('\n').slice(0, 2)).toEqual([
    '+ tcp 440-442: internet → goorm-popcorn-alb-dev  (becomes possible)',
    expect.stringMatching(/^ {2}ec2:DescribeSecurityGroups \/SecurityGroups\/sg-\w+\/IpPermissions$/),
  ])
  expect(there.stdout).toContain('SecurityGroupIngress goorm-popcorn-dev-alb-sg: tcp 440-443 from 0.0.0.0/0')
  const back = await differing(opened, recorded, '--env', 'dev', '--lang', 'ko', '--fail-on-opened', 'internet')
  expect(back.exit).toBe(0)
  expect(back.stdout.split('\n')[0]).toBe('- tcp 440-442: internet → goorm-popcorn-alb-dev  (불가능해짐)')
})

test('rules in another order, or split: nothing', slow, async () => {
  const whole = '"IpRanges":[{"CidrIp":"0.0.0.0/0"}]'
  const text = readFileSync(`${recorded}/calls/${groups}.json`, 'utf8')
  const written = text.includes(whole) ? whole : /"IpRanges": ?\[\s*\{\s*"CidrIp": ?"0\.0\.0\.0\/0"\s*\}\s*\]/.exec(text)?.[0]
  const halves = '"IpRanges":[{"CidrIp":"128.0.0.0/1"},{"CidrIp":"0.0.0.0/1"}]'
  const split = altered('split', groups, written ?? whole, halves)
  expect((await differing(recorded, split, '--env', 'dev')).stdout).toBe('')
})

test('what was not recorded is not known, and fails with 3 where it may open a way', slow, async () => {
  const blind = join(folder, 'blind')
  cpSync(recorded, blind, { recursive: true })
  const manifest = JSON.parse(readFileSync(join(blind, 'manifest.json'), 'utf8')) as { files: Record<string, string> }
  const { [`calls/${groups}.json`]: _, ...files } = manifest.files
  rmSync(join(blind, 'calls', `${groups}.json`))
  writeFileSync(join(blind, 'manifest.json'), JSON.stringify({ ...manifest, files }))
  const found = await differing(recorded, blind, '--env', 'dev', '--lang', 'en', '--fail-on-opened', 'internet,data')
  expect(found.exit).toBe(3)
  expect(found.stdout).toMatch(/^\? .* → .*goorm-popcorn-dev-postgres.* {2}\(may become possible, not known: /m)
})

test('an environment with what was recorded of it is an audit', slow, async () => {
  expect((await differing('dev', recorded)).exit).toBe(2)
})

test('one source alone is refused', slow, async () => {
  const { exit, stderr } = await differing(recorded)
  expect(exit).toBe(2)
  expect(stderr).toContain('two sources')
})
