/** Interrupted, or read by somebody who leaves early. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawn } from 'node:child_process'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cli, ended, root, start } from './program.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'popcorn-interrupted-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('a signal', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s ends an audit with %i, and the report says that nothing was read', async (signal, code) => {
    const account = await silentAccount()
    const args = ['audit', '--env', 'dev', '--report', `json=${join(folder, 'a.json')}`, '--evidence', join(folder, 'evidence')]
    const child = start(args, { env: { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test', AWS_ENDPOINT_URL: account.url } })
    const end = ended(child)
    await account.asked
    child.kill(signal)
    const { exit, stdout } = await end
    account.close()
    expect({ exit, stdout }).toEqual({ exit: code, stdout: '' })
    const audit = JSON.parse(readFileSync(join(folder, 'a.json'), 'utf8'))
    expect([audit.verdict, audit.summary.conforms, audit.exitCode]).toEqual(['incomplete', 0, 3])
    expect(existsSync(join(folder, 'evidence', 'manifest.json'))).toBe(true)
  })
})

describe('a reader that leaves early', () => {
  test('is no error of the program', async () => {
    const child = spawn('sh', ['-c', `"$0" "$1" rules --format markdown | head -n 1`, process.execPath, cli], { cwd: root })
    const { stdout, stderr } = await ended(child)
    expect({ stdout, stderr }).toEqual({ stdout: '# Rules\n', stderr: '' })
  })
})

/** Takes every request on the loopback and never answers one. */
async function silentAccount() {
  let heard = () => undefined as void
  const asked = new Promise<void>(resolve => {
    heard = resolve
  })
  const server = createServer(() => heard())
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  return { url: `http://127.0.0.1:${port}`, asked, close }
}
