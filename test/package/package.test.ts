/** The package as `npm pack` makes it, installed somewhere else without a network: it needs nothing but itself. */
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { root } from '../cli/program.ts'

const exec = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'popcorn-package-'))
const tarball = inject('tarball')
const home = join(folder, 'elsewhere')
const installed = join(home, 'node_modules', 'popcorn-audit')
const npm = (args: readonly string[], cwd: string) => exec('npm', [...args], { cwd, env: { ...process.env, npm_config_offline: 'true' } })

beforeAll(async () => {
  mkdirSync(home)
  writeFileSync(join(home, 'package.json'), '{"name":"elsewhere","version":"1.0.0","private":true,"type":"module"}')
  await npm(['install', '--silent', tarball], home)
}, 180_000)
afterAll(() => rmSync(folder, { recursive: true }))

async function popcornAudit(args: readonly string[], cwd: string) {
  const command = join(home, 'node_modules', '.bin', 'popcorn-audit')
  const env = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C' }
  return exec(command, [...args], { cwd, env }).then(
    ({ stdout, stderr }) => ({ stdout, stderr, exit: 0 }),
    (error: { stdout: string; stderr: string; code: number }) => ({ stdout: error.stdout, stderr: error.stderr, exit: error.code }),
  )
}

describe('the package, installed elsewhere', () => {
  test('has no dependency', () =>
    expect(readdirSync(join(home, 'node_modules')).filter(name => !name.startsWith('.'))).toEqual(['popcorn-audit']))

  test('says its version', async () => {
    expect((await popcornAudit(['--version'], home)).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  test('brings an example, which is valid and which it audits', async () => {
    expect(await popcornAudit(['init', '--example', 'mine'], home)).toMatchObject({ exit: 0, stderr: '' })
    const mine = join(home, 'mine')
    expect(await popcornAudit(['spec', 'check', '--env', 'dev'], mine)).toMatchObject({ exit: 0, stderr: '' })
    const { exit } = await popcornAudit(['audit', '--env', 'dev', '--on', 'evidence', '--report', 'json=audit.json'], mine)
    const audit: unknown = JSON.parse(readFileSync(join(mine, 'audit.json'), 'utf8'))
    expect(audit).toMatchObject({ source: { kind: 'evidence' }, exitCode: exit })
  })

  test('writes its example into no folder that holds something', async () => {
    expect(await popcornAudit(['init', '--example'], home)).toMatchObject({ exit: 2 })
  })

  test('is a library with types', async () => {
    writeFileSync(
      join(home, 'use.mjs'),
      "import { audit, readSpec, reports } from 'popcorn-audit'\nconsole.log(typeof audit, typeof readSpec, Object.keys(reports).join())",
    )
    expect((await exec(process.execPath, ['use.mjs'], { cwd: home })).stdout).toBe(
      'function function terminal,markdown,json,sarif,junit,html,github,asff\n',
    )
    writeFileSync(
      join(home, 'use.ts'),
      "import { type Audit, readSpec } from 'popcorn-audit'\nexport const verdict = (audit: Audit): string => audit.verdict + typeof readSpec\n",
    )
    const options = ['--strict', '--noEmit', '--skipLibCheck', '--target', 'es2023', '--module', 'nodenext', '--types', '', 'use.ts']
    await exec(process.execPath, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), ...options], { cwd: home })
  })

  test('its types resolve, as Are The Types Wrong judges', async () => {
    const attw = join(root, 'node_modules', '@arethetypeswrong', 'cli', 'dist', 'index.js')
    await exec(process.execPath, [attw, tarball, '--profile', 'esm-only'])
  })

  test('carries its own licence and those of what is bundled', () => {
    expect(readFileSync(join(installed, 'LICENSE'), 'utf8')).toContain('Apache License')
    const notices = readFileSync(join(installed, 'dist', 'THIRD-PARTY-NOTICES.txt'), 'utf8')
    expect(['commander', '@aws-sdk/client-ec2', 'yaml'].filter(name => !notices.includes(`== ${name} `))).toEqual([])
  })
})
