/** What `record --anonymize` writes: nothing that was a name, and an audit that says the same of it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fakeWorld } from './fake-world.ts'
import { run } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'popcorn-anonymize-'))
afterAll(() => rmSync(folder, { recursive: true }))
const keyFile = join(folder, 'key')
beforeAll(() => writeFileSync(keyFile, Buffer.alloc(32, 7)))

/** Every file below a folder, with its text. */
function textsIn(path: string): ReadonlyMap<string, string> {
  const names = readdirSync(path, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  return new Map(names.map(entry => [join(entry.parentPath, entry.name), readFileSync(join(entry.parentPath, entry.name), 'utf8')]))
}

async function record(out: string, ...args: readonly string[]) {
  const heard = fakeWorld({})
  const code = await run(['record', '--out', join(folder, out), '--anonymize', ...args], heard.world)
  return { code, stderr: heard.stderr(), texts: textsIn(join(folder, out)) }
}

/** Fields that hold what somebody named, wrote or drew; AWS's own names in them. */
const naming = /(name|identifier|description|address|ip|family|image|arn|uri|arns|body|value|id|subject|aliases)$/i
const awsOwn =
  /^(default.*|Primary network interface|[a-z_]+|AWS\/.*|com\.amazonaws\..*|\/dev\/.*|ap-northeast-2[abc]?|[a-z0-9-]+|[A-Z]\w*|true|false|\[redacted\]|0\.0\.0\.0\/0|[\d.]{1,6})$/

/** Every whole text of such a field that has more than one word. */
function* named(value: unknown, field = ''): Iterable<string> {
  if (typeof value === 'string') {
    if (naming.test(field) && (value.split(/[^A-Za-z0-9]+/).length > 2 || /[0-9a-f]{8}/.test(value)) && !awsOwn.test(value)) yield value
  } else if (Array.isArray(value)) for (const one of value) yield* named(one, field)
  else if (typeof value === 'object' && value !== null) for (const [key, one] of Object.entries(value)) yield* named(one, key)
}

const patterns = [
  // Identifiers, accounts, UUIDs, digests.
  /\b[a-z]{1,12}(?:-[a-z]+)?-[0-9a-f]{8,17}\b|\b[0-9]{12}\b|[0-9a-f]{8}-[0-9a-f-]{27}|\b[0-9a-f]{16}\b/g,
  // The words that this architecture is told by, alone and in names.
  /goorm[A-Za-z.-]*(?:-[A-Za-z0-9]+)*|\b(?:payment|checkin|order-query|user-service|store-service)\b/gi,
  /\b(?:[0-9]{1,3}\.){3}[0-9]{1,3}\b/g,
]
const anybodysAddress = /^(0|255|169\.254|172\.31)\.|\.0$/

function namesIn(texts: ReadonlyMap<string, string>): ReadonlySet<string> {
  const found = [...texts.values()].flatMap(text => patterns.flatMap(pattern => [...text.matchAll(pattern)].map(([name]) => name)))
  const whole = [...texts].filter(([file]) => file.includes('/calls/')).flatMap(([, text]) => [...named(JSON.parse(text))])
  return new Set([...found, ...whole].filter(name => !anybodysAddress.test(name)))
}

describe.each([
  ['the example', 'examples/dev', 'dev'],
  ['prod', 'test/evidence/prod', 'prod'],
])('%s', (_, evidence, environment) => {
  const args = ['--on', evidence, '--env', environment, '--anonymize-key', keyFile]
  let recorded: Awaited<ReturnType<typeof record>>
  beforeAll(async () => {
    recorded = await record(environment, ...args)
  })

  test('is recorded', () => expect({ ...recorded, texts: recorded.texts.size > 40 }).toMatchObject({ code: 0, texts: true }))

  test('nothing of the original remains, in any file or name of a file', () => {
    const names = namesIn(new Map([...textsIn(evidence), ...textsIn('spec')]))
    expect(names.size).toBeGreaterThan(400)
    const all = [...recorded.texts].map(([file, text]) => `${file.slice(folder.length)}\n${text}`).join('\n')
    expect([...names].filter(name => stands(name, all))).toEqual([])
  })

  test('its audit has the same verdicts, in the same numbers', async () => {
    const [, env = ''] = /--env (\S+)/.exec(recorded.stderr) ?? []
    const [before, after] = [
      await audited(evidence, 'spec', environment),
      await audited(join(folder, environment), join(folder, environment, 'spec'), env),
    ]
    expect(after.findings.map(shape).sort()).toEqual(before.findings.map(shape).sort())
    expect(after.summary).toEqual(before.summary)
    expect(after.exposure.length).toBe(before.exposure.length)
    expect(after.verdict).toBe(before.verdict)
  })
})

/** As a word of its own: `dev` is in `devices`, and says nothing there. */
function stands(name: string, text: string): boolean {
  const written = JSON.stringify(name).slice(1, -1)
  for (let at = text.indexOf(written); at !== -1; at = text.indexOf(written, at + 1))
    if (!/[A-Za-z0-9]/.test(text[at - 1] ?? '') && !/[A-Za-z0-9]/.test(text[at + written.length] ?? '')) return true
  return false
}

interface Audited {
  readonly verdict: string
  readonly summary: object
  readonly exposure: readonly unknown[]
  readonly findings: readonly Found[]
}
interface Found {
  readonly rule: string
  readonly verdict: string
  readonly severity: string
  readonly change: string | null
  readonly property: string | null
  readonly resource: { readonly type: string }
}

const shape = ({ rule, verdict, severity, change, property, resource }: Found) =>
  [rule, verdict, severity, change, property, resource.type].join(' ')

async function audited(on: string, spec: string, env: string): Promise<Audited> {
  const heard = fakeWorld({})
  await run(['audit', '--on', on, '--spec', spec, '--env', env, '--report', 'json', '--as-of', '2026-11-25T00:00:00Z'], heard.world)
  const text = heard.stdout()
  if (text === '') throw new Error(heard.stderr())
  return JSON.parse(text)
}

describe('the key', () => {
  const args = ['--on', 'examples/dev', '--env', 'dev']

  test('is drawn where none is given: the names are others each time', async () => {
    const named = async (out: string) => /--env (\S+)/.exec((await record(out, ...args)).stderr)?.[1]
    expect(await named('drawn')).not.toBe(await named('again'))
  })

  test.each([
    ['a short one', [...args, '--anonymize-key', join(folder, 'short')], 'USAGE_ANONYMIZE'],
    ['one that is not there', [...args, '--anonymize-key', join(folder, 'nowhere')], 'USAGE_ANONYMIZE'],
    ['a folder that holds something', [...args, '--out', folder], 'USAGE_FOLDER_NOT_EMPTY'],
    ['what is no source', ['--on', 'test/faults', '--env', 'dev'], 'USAGE_NOT_A_SOURCE'],
  ])('%s is refused', async (_, more, code) => {
    writeFileSync(join(folder, 'short'), 'secret')
    const heard = fakeWorld({})
    expect(await run(['record', '--out', join(folder, 'refused'), '--anonymize', ...more], heard.world)).toBe(2)
    expect(heard.stderr()).toContain(code)
  })
})
