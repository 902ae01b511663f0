/**
 * Whatever bytes a file has: a reader gives a result or a UserError, in a bounded time, and no prototype has changed. Every file of
 * corpus/ is read as it is, then mutated; whatever was found once becomes a file there. `POPCORN_FUZZ` multiplies the runs (default 1),
 * `POPCORN_SEED` draws others.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { rules } from '../../rules/index.ts'
import { askedFor, auditInventory, auditSpec, everything } from '../../src/audit.ts'
import { readAudit } from '../../src/cli/audit-file.ts'
import { fakeWorld } from '../../src/cli/fake-world.ts'
import { viewOf } from '../../src/cli/texts.ts'
import { expectationsOf } from '../../src/expect/index.ts'
import {
  type Audit,
  audit,
  openEvidence,
  openTemplate,
  readSpec,
  readTargets,
  readWaivers,
  reports,
  sourceOf,
  UserError,
  type View,
} from '../../src/index.ts'
import { digestOf } from '../../src/source/evidence/format.ts'
import { sessionOf } from '../../src/source/session.ts'
import { inMemory } from '../../src/spec/index.ts'
import { type Mutation, mutated, mutatedJson, mutations } from './mutations.ts'
import { watchdog } from './watchdog.ts'

const scale = Number(process.env['POPCORN_FUZZ'] ?? 1)
const seed = Number(process.env['POPCORN_SEED'] ?? 7)
const now = '2026-11-25T00:00:00Z'
const options = { ...everything, toolVersion: '0', failOn: 'low', now } as const
const folder = mkdtempSync(join(tmpdir(), 'popcorn-fuzz-'))
const watch = watchdog()
afterAll(async () => {
  await watch.end()
  rmSync(folder, { recursive: true })
})

const prototypes = () =>
  JSON.stringify([Object.prototype, Array.prototype, Function.prototype, String.prototype].map(one => Object.getOwnPropertyNames(one)))
const untouched = prototypes()
const model = readSpec({ folder: 'test/cases/drifted-database/spec', environment: 'dgz' })
const asked = askedFor(model, expectationsOf(model))
let view: View
beforeAll(async () => {
  cpSync('test/cases/drifted-database', join(folder, 'manifest'), { recursive: true })
  view = await viewOf({ color: true, spec: 'spec' }, fakeWorld().world)
})

/** Gives what was read; null for a UserError. Anything else that is thrown is a finding. */
async function survives<T>(input: Uint8Array, read: () => T | Promise<T>): Promise<T | null> {
  watch.on(input)
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return null
  } finally {
    watch.on(null)
    expect(prototypes()).toBe(untouched)
  }
}

/** Every format takes every audit that the program makes. */
async function reported(done: Audit, formats = Object.keys(reports)): Promise<void> {
  for (const format of formats) expect((await reports[format as keyof typeof reports](done, view)).text.length).toBeGreaterThan(0)
}

type Reader = (bytes: Buffer) => unknown

const file = (name: string, bytes: Uint8Array) => {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

const readers: Readonly<Record<string, readonly [runs: number, read: Reader]>> = {
  spec: [
    400,
    async bytes => {
      const files = inMemory(
        new Map<string, string | Uint8Array>([
          ['spec/architecture.yaml', bytes],
          ['spec/env/dev.yaml', '{}'],
        ]),
      )
      await reported(auditSpec(readSpec({ folder: 'spec', environment: 'dev', files }), options), ['json', 'markdown'])
    },
  ],
  template: [
    400,
    async bytes =>
      auditInventory(
        model,
        await openTemplate(file(bytes[0] === 0x7b ? 't.json' : 't.yaml', bytes), { parameters: null, now }).read(asked),
        options,
      ),
  ],
  targets: [400, bytes => readTargets({ folder: 'f', name: 't.yaml', files: inMemory(new Map([['f/t.yaml', bytes]])) })],
  waivers: [
    400,
    bytes =>
      readWaivers({
        folder: 'f',
        name: 'w.yaml',
        rules: rules.map(({ id }) => id),
        environments: ['dev'],
        files: inMemory(new Map([['f/w.yaml', bytes]])),
      }),
  ],
  audit: [100, async bytes => reported(readAudit(file('a.json', bytes)))],
  evidence: [
    150,
    async bytes => {
      writeFileSync(join(folder, 'manifest', 'manifest.json'), bytes)
      return audit(model, sourceOf(await openEvidence(join(folder, 'manifest'))), options)
    },
  ],
}

const corpus = 'test/fuzz/corpus'

describe.each(Object.entries(readers))('%s', (kind, [runs, read]) => {
  const seeds = readdirSync(join(corpus, kind)).map(name => [name, readFileSync(join(corpus, kind, name))] as const)

  test.each(seeds)('%s as it is', async (_, bytes) => void (await survives(bytes, () => read(bytes))))

  const ends = { read: 0, refused: 0 }
  const tried = async (input: Buffer) => {
    const done = await survives(input, async () => {
      await read(input)
      return true
    })
    ends[done === null ? 'refused' : 'read'] += 1
  }
  const shrinks = { numRuns: Math.round((runs * scale) / 2), seed, endOnFailure: scale > 1 }

  test('mutated byte by byte', async () => {
    const property = fc.asyncProperty(fc.constantFrom(...seeds), mutations, ([, bytes], changes) => tried(mutated(bytes, changes)))
    await fc.assert(property, shrinks)
  })

  // JSON is YAML: what lies behind the parser is met.
  test('mutated value by value', async () => {
    const values = seeds.map(([, bytes]) => parse(bytes.toString(), { logLevel: 'silent' }))
    const property = fc.asyncProperty(fc.constantFrom(...values), mutations, (value, changes) =>
      tried(Buffer.from(JSON.stringify(mutatedJson(value, changes)))),
    )
    await fc.assert(property, shrinks)
  })

  // What is only ever refused at the door has not been tried.
  test('some are read, and some refused', () => expect(Math.min(ends.read, ends.refused), JSON.stringify(ends)).toBeGreaterThan(0))
})

describe('answers in evidence', () => {
  const recorded = 'test/cases/drifted-database'
  const at = join(folder, 'evidence')
  beforeAll(() => cpSync(recorded, at, { recursive: true }))
  const names = readdirSync(`${recorded}/calls`).filter(name => readFileSync(`${recorded}/calls/${name}`, 'utf8').length > 700)

  /** With its digest: what is in the file is then believed, and read by collectors, kinds, rules and reports. */
  async function replayed(name: string, changes: readonly Mutation[]): Promise<void> {
    const original = readFileSync(`${recorded}/calls/${name}`, 'utf8')
    const bytes = Buffer.from(JSON.stringify(mutatedJson(JSON.parse(original), changes)))
    const manifest = JSON.parse(readFileSync(`${recorded}/manifest.json`, 'utf8'))
    writeFileSync(join(at, 'calls', name), bytes)
    writeFileSync(
      join(at, 'manifest.json'),
      JSON.stringify({ ...manifest, files: { ...manifest.files, [`calls/${name}`]: digestOf(bytes) } }),
    )
    try {
      await survives(bytes, async () =>
        reported(await audit(model, sourceOf(await openEvidence(at)), options), [
          'json',
          'markdown',
          'terminal',
          'sarif',
          'junit',
          'github',
          'asff',
        ]),
      )
    } finally {
      writeFileSync(join(at, 'calls', name), original)
    }
  }

  test('there are answers to change', () => expect(names.length).toBeGreaterThan(5))
  test('mutated', async () => {
    const property = fc.asyncProperty(fc.constantFrom(...names), mutations, replayed)
    await fc.assert(property, { numRuns: Math.round(200 * scale), seed, endOnFailure: scale > 1 })
  })
  test('found once', async () => {
    for (const name of readdirSync(join(corpus, 'answers'))) {
      const { call, changes }: { readonly call: string; readonly changes: readonly Mutation[] } = JSON.parse(
        readFileSync(join(corpus, 'answers', name), 'utf8'),
      )
      await replayed(call, changes)
    }
  })
})

/** In memory, over everything that is asked of a whole account: collectors, joins, kinds, pairing, rules. */
test('answers of every service, mutated', async () => {
  const prod = readSpec({ folder: 'spec', environment: 'prod' })
  const recorded = await openEvidence('test/evidence/prod')
  const names = readdirSync('test/evidence/prod/calls').map(name => name.replace(/\.json$/, ''))
  const about = { kind: 'evidence', region: 'ap-northeast-2', startedAt: now, finishedAt: now } as const
  const property = fc.asyncProperty(fc.constantFrom(...names), mutations, async (name, changes) => {
    const session = sessionOf(
      async (read, input) => {
        const answer = await recorded.call<unknown, unknown>(read, input)
        const isMeant = answer.ok && `${read.service}.${read.operation}` === name
        return { answer: isMeant ? { ok: true, output: mutatedJson(answer.output, changes) } : answer, attempts: 1 }
      },
      (account, calls) => ({ ...about, account, calls }),
    )
    await survives(Buffer.from(JSON.stringify([name, changes])), () => audit(prod, sourceOf(session), options))
  })
  await fc.assert(property, { numRuns: Math.round(60 * scale), seed, endOnFailure: scale > 1 })
})
