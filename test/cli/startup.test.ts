/** What a command loads: which packages' code is in the files that Node has read, by what the build says of each. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root, runProgram } from './program.ts'

describe('a command loads no more than it needs', () => {
  test.each([
    ['--version', ['--version'], 0],
    ['--help', ['--help'], 0],
    ['a misspelt flag', ['audit', '--reprot'], 2],
  ])('%s: neither the AWS SDK nor YAML nor message formats', async (_, args, exit) => {
    const { packages, code } = await loadedBy(args)
    expect(code).toBe(exit)
    expect(packages.filter(name => heavy.test(name) || /^(yaml|ajv|intl-messageformat)$/.test(name))).toEqual([])
    expect(packages).toContain('commander')
  })

  test('spec check: no module of the AWS SDK', async () => {
    const { packages, code } = await loadedBy(['spec', 'check', '--env', 'dev'])
    expect(code).toBe(0)
    expect(packages.filter(name => heavy.test(name))).toEqual([])
    expect(packages).toContain('yaml')
  })

  test('the count itself sees the SDK where it is loaded', async () => {
    const env = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test', AWS_ENDPOINT_URL: 'http://127.0.0.1:9' }
    const { packages } = await loadedBy(['audit', '--env', 'dev', '--report', 'json'], env)
    expect(packages).toContain('@aws-sdk/client-ec2')
  })
})

const heavy = /^@(aws-sdk|smithy|aws-crypto|aws)\//

const contents: object = JSON.parse(readFileSync(join(root, 'dist', '.contents.json'), 'utf8'))

async function loadedBy(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'popcorn-startup-'))
  try {
    const { exit } = await runProgram(args, { env: { ...env, NODE_V8_COVERAGE: folder } })
    const files = readdirSync(folder).flatMap(file => filesIn(join(folder, file)))
    return { code: exit, packages: [...new Set(files.flatMap(packagesIn))] }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Node writes for each script that it has read its address (NODE_V8_COVERAGE). */
function filesIn(coverage: string): readonly string[] {
  return [...readFileSync(coverage, 'utf8').matchAll(/"url":"file:[^"]*\/dist\/([^"]*\.js)"/g)].map(([, file = '']) => file)
}

/** `../x/node_modules/@aws-sdk/client-ec2` is @aws-sdk/client-ec2. */
function packagesIn(file: string): readonly string[] {
  const folders: unknown = Reflect.get(contents, file)
  if (!Array.isArray(folders)) throw new Error(`the build names no contents of ${file}`)
  return folders.map(folder => String(folder).split('node_modules/').at(-1) ?? '')
}
