/** The example that ships: its reports are kept in reports/, and a person or a program sees in them what `npm start` prints. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root, runProgram } from './program.ts'

test.each([
  ['markdown', 'example.md'],
  ['json', 'example.json'],
])('the %s report of the example is the one in reports/%s', async (format, name) => {
  const folder = mkdtempSync(join(tmpdir(), 'popcorn-example-'))
  try {
    const file = join(folder, name)
    const { exit } = await runProgram(['audit', '--env', 'dev', '--on', 'examples/dev', '--report', `${format}=${file}`])
    expect([1, 3]).toContain(exit)
    const text = readFileSync(file, 'utf8')
    if (process.env['UPDATE'] === '1') writeFileSync(join(root, 'reports', name), text)
    expect(text).toBe(readFileSync(join(root, 'reports', name), 'utf8'))
  } finally {
    rmSync(folder, { recursive: true })
  }
})
