/**
 * A server that accepts and stays silent: `--timeout` ends the whole program, with a valid report of what was not read. No time is
 * asserted, only that it ended by itself, long before it would be killed. Measured on 2026-11-25: `--timeout 5` ended after 5.5 s on two
 * cores that four others used, with 1.2 s of processor time.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ended, start } from './program.ts'

/** Generous: a program that hangs is ended here, by a signal, and its exit code is then null. */
const killAfter = 30_000

test.each([
  ['every request', () => undefined],
  [
    'every request, after the first bytes of an answer',
    (socket: { readonly write: (text: string) => unknown }) => void socket.write('HTTP/1.1 200 OK\r\n'),
  ],
] as const)('%s is met with silence', async (_, greet) => {
  const server = createServer(socket => {
    socket.on('error', () => undefined)
    greet(socket)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const folder = mkdtempSync(join(tmpdir(), 'popcorn-silent-'))
  const env = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test', AWS_ENDPOINT_URL: `http://127.0.0.1:${port}` }
  const begun = performance.now()
  const child = start(['audit', '--env', 'dev', '--timeout', '5', '--report', `json=${join(folder, 'a.json')}`], { env })
  const kill = setTimeout(() => child.kill('SIGKILL'), killAfter)
  try {
    const { exit, stdout } = await ended(child)
    console.log(`--timeout 5 against silence: ended after ${((performance.now() - begun) / 1000).toFixed(2)} s`)
    expect({ exit, stdout }).toEqual({ exit: 3, stdout: '' })
    const audit = JSON.parse(readFileSync(join(folder, 'a.json'), 'utf8'))
    expect([audit.verdict, audit.exitCode, audit.summary.conforms, audit.summary.deviates]).toEqual(['incomplete', 3, 0, 0])
    expect(audit.findings.length).toBeGreaterThan(0)
    for (const { because } of audit.findings) expect(['timeout', 'unreachable']).toContain(because.reason)
  } finally {
    clearTimeout(kill)
    server.close()
    rmSync(folder, { recursive: true })
  }
})
