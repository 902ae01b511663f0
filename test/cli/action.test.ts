/** The Action's step, with a faked runner and a stand-in for GitHub's API on the loopback. */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ended, root } from './program.ts'

interface Comment {
  readonly id: number
  body: string
}

let folder = ''
let server: Server
let comments: Comment[] = []
let refuse = false
const asked: string[] = []

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'popcorn-action-'))
  comments = Array.from({ length: 100 }, (_, id) => ({ id, body: `somebody's words ${id}` }))
  refuse = false
  asked.length = 0
  server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      asked.push(`${request.method} ${request.url} ${request.headers.authorization}`)
      if (refuse) return void response.writeHead(403).end('Resource not accessible by integration')
      const body = () => JSON.parse(Buffer.concat(chunks).toString('utf8')).body as string
      if (request.method === 'POST') comments.push({ id: comments.length, body: body() })
      const patched = comments.find(({ id }) => request.url?.endsWith(`/issues/comments/${id}`))
      if (request.method === 'PATCH' && patched !== undefined) patched.body = body()
      const page = Number(new URL(request.url ?? '', 'http://x').searchParams.get('page') ?? 1)
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(JSON.stringify(request.method === 'GET' ? comments.slice((page - 1) * 100, page * 100) : {}))
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
})
afterEach(() => {
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

async function run(inputs: Readonly<Record<string, string>>) {
  const { port } = server.address() as AddressInfo
  const event = join(folder, 'event.json')
  writeFileSync(event, JSON.stringify({ pull_request: { number: 7 } }))
  const files = { GITHUB_OUTPUT: join(folder, 'output'), GITHUB_STEP_SUMMARY: join(folder, 'summary') }
  const defaults = {
    INPUT_SPEC: 'spec',
    INPUT_ENV: 'dev',
    INPUT_ON: 'examples/dev',
    INPUT_FAIL_ON: 'low',
    INPUT_COMMENT: 'true',
    INPUT_TOKEN: 'planted-token',
  }
  const runner = {
    GITHUB_EVENT_PATH: event,
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_API_URL: `http://127.0.0.1:${port}`,
    RUNNER_TEMP: folder,
  }
  const env = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', ...files, ...defaults, ...runner, ...inputs }
  const { exit, stdout, stderr } = await ended(
    spawn(process.execPath, ['action/main.mjs'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] }),
  )
  const text = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '')
  const outputs = Object.fromEntries(
    text(files.GITHUB_OUTPUT)
      .trim()
      .split('\n')
      .map(line => line.split('=')),
  )
  return { exit, stdout, stderr, outputs, summary: text(files.GITHUB_STEP_SUMMARY) }
}

describe('the step', () => {
  test('annotates, writes the summary and the outputs, and one comment that it finds again', async () => {
    const first = await run({})
    expect(first.exit).toBe(0)
    expect(first.outputs).toMatchObject({ 'exit-code': '1', verdict: 'deviates' })
    expect(first.stdout).toMatch(/^::(error|warning|notice) file=spec\//m)
    expect(JSON.parse(readFileSync(first.outputs['sarif'] ?? '', 'utf8')).version).toBe('2.1.0')
    expect(comments).toHaveLength(101)
    expect(comments[100]?.body).toMatch(/^<!-- popcorn-audit spec dev -->\n/)
    expect(first.summary.length).toBeGreaterThan(500)
    await run({ INPUT_FAIL_ON: 'never' })
    expect(comments).toHaveLength(101)
    expect(asked.filter(line => line.startsWith('PATCH'))).toEqual(['PATCH /repos/acme/shop/issues/comments/100 Bearer planted-token'])
  })

  test('a token that may not comment is a warning, and the verdict stands', async () => {
    refuse = true
    const { exit, stdout, outputs } = await run({})
    expect({ exit, code: outputs['exit-code'] }).toEqual({ exit: 0, code: '1' })
    expect(stdout).toContain('::warning::The comment could not be written: 403')
    expect(stdout).not.toContain('planted-token')
  })

  test('a spec that is wrong: its exit code, no comment', async () => {
    const { outputs, stderr } = await run({ INPUT_SPEC: 'nowhere' })
    expect(outputs).toEqual({ 'exit-code': '2' })
    expect(stderr).toContain('SPEC_NOT_FOUND')
    expect(asked).toEqual([])
  })
})
