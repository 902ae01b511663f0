/**
 * The fault matrix: every call that an audit makes, times every way in which it can fail. Generated from the declared reads, so that a new
 * call is in it by being there. The oracle does not trust the declarations: a claim whose verdict changes when a call's answer is altered
 * depends on that call, and must be unknown when the call fails; whatever is not unknown must be as in the clean run, byte for byte.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { audit, everything, openEvidence, reads, readSpec, type Session, sourceOf } from '../../src/index.ts'
import type { Inventory } from '../../src/model/resource.ts'
import { reports } from '../../src/report/index.ts'
import { askedFor } from '../../src/audit.ts'
import { expectationsOf } from '../../src/expect/index.ts'
import { type Answer, type AnyRead, callName, failed } from '../../src/source/call.ts'
import { callerIdentity } from '../../src/source/session.ts'
import { viewOf } from '../../src/cli/texts.ts'
import { fakeWorld } from '../../src/cli/fake-world.ts'
import { answering, asRecorded, type Instead } from './answering.ts'
import { altered, alteredField, emptied } from './alter.ts'
import { claimsOf } from './claims.ts'
import { grownModel, grownSession } from './grown.ts'
import { faults, startWire, type Wire } from './wire.ts'

const environments = ['dev', 'prod', 'grown'] as const
const models = new Map(environments.map(name => [name, name === 'grown' ? grownModel() : readSpec({ folder: 'spec', environment: name })]))
const options = { ...everything, toolVersion: '0.0.0', failOn: 'never', now: '2026-11-25T00:00:00Z' } as const

type Environment = (typeof environments)[number]

let wire: Wire
const recorded = new Map<Environment, Session>()
beforeAll(async () => {
  Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test', AWS_EC2_METADATA_DISABLED: 'true' })
  wire = await startWire()
  for (const name of environments) recorded.set(name, name === 'grown' ? await grownSession() : await openEvidence(`test/evidence/${name}`))
})
afterAll(() => wire.close())

/** The recorded account with one call answered otherwise. */
function sessionWith(environment: Environment, of: AnyRead | readonly AnyRead[] | null, instead: Instead): Session {
  const session = recorded.get(environment)
  if (session === undefined) throw new Error(environment)
  const meant = new Set([of ?? []].flat().map(callName))
  return answering(session, (read, input, as) => (meant.has(callName(read)) ? instead : asRecorded)(read, input, as))
}

function modelOf(environment: Environment) {
  const model = models.get(environment)
  if (model === undefined) throw new Error(environment)
  return model
}

function inventoryWith(environment: Environment, of: AnyRead | readonly AnyRead[] | null, instead: Instead): Promise<Inventory> {
  const model = modelOf(environment)
  return sourceOf(sessionWith(environment, of, instead)).read(askedFor(model, expectationsOf(model)))
}

const clean = new Map<Environment, ReadonlyMap<string, string>>()
const called = new Map<Environment, ReadonlySet<string>>()

async function cleanClaims(environment: Environment) {
  const before = clean.get(environment)
  if (before !== undefined) return before
  const inventory = await inventoryWith(environment, null, asRecorded)
  const found = claimsOf(modelOf(environment), inventory)
  clean.set(environment, found)
  called.set(environment, new Set(inventory.ledger.map(({ call }) => call)))
  return found
}

/** Claims that change when the call's answer does: by what stands in it, and by what does not. */
async function dependents(environment: Environment, read: AnyRead): Promise<Set<string>> {
  const before = await cleanClaims(environment)
  const changed = new Set<string>()
  for (const alter of [altered, emptied]) {
    const inventory = await inventoryWith(environment, read, async (one, input, session) => {
      const answer = await session.call<unknown, unknown>(one, input)
      return answer.ok ? { ok: true, output: alter(one, answer.output) } : answer
    })
    const after = claimsOf(modelOf(environment), inventory)
    for (const [name, verdict] of before) if (after.get(name) !== verdict && after.has(name)) changed.add(name)
  }
  return changed
}

/** What is wrong with an audit in which one call failed. */
async function wrongs(
  environment: Environment,
  read: AnyRead,
  inventory: Inventory,
  depends: ReadonlySet<string>,
): Promise<readonly string[]> {
  const before = await cleanClaims(environment)
  const after = claimsOf(modelOf(environment), inventory)
  const wrong: string[] = []
  for (const [name, verdict] of before) {
    const now = after.get(name)
    if (now !== verdict && now !== 'unknown') wrong.push(`${name}: ${verdict} became ${now}`)
    if (now !== 'unknown' && depends.has(name)) wrong.push(`${name}: depends on ${callName(read)} and is ${now}`)
  }
  return wrong
}

/**
 * Of two calls that say the same of a thing, either is enough: what a summary in a list says is known without the details. Proved, not
 * believed: while the call fails, one field that both answers have is altered in the other call's answer, and the claim must then
 * deviate by it. Whatever is found otherwise was judged from nothing.
 */
async function saidElsewhere(environment: Environment, read: AnyRead, depends: ReadonlySet<string>): Promise<readonly string[]> {
  const failing: Instead = () => Promise.resolve({ ok: false, because: failed(read, 'error', 'planted'), errorName: 'Planted' })
  const without = claimsOf(modelOf(environment), await inventoryWith(environment, read, failing))
  const known = [...depends].filter(name => without.get(name) !== 'unknown')
  if (known.length === 0) return []
  const proved = new Set<string>()
  const others = reads.filter(one => one !== read && one.service === read.service && called.get(environment)?.has(callName(one)))
  const fields = await fieldsOf(environment, read)
  for (const other of others)
    for (const field of fields) {
      const alter: Instead = async (one, input, session) => {
        if (one.operation === read.operation) return failing(one, input, session)
        const answer = await session.call<unknown, unknown>(one, input)
        return answer.ok ? { ok: true, output: alteredField(answer.output, field) } : answer
      }
      const after = claimsOf(modelOf(environment), await inventoryWith(environment, [read, other], alter))
      for (const name of known) if (after.get(name)?.startsWith('["deviates"') === true) proved.add(name)
    }
  return [...proved]
}

/** The names of the fields that hold a value in an answer of the call. */
async function fieldsOf(environment: Environment, read: AnyRead): Promise<readonly string[]> {
  const found = new Set<string>()
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, one] of Object.entries(value))
      if (typeof one === 'object') look(one)
      else if (!Array.isArray(value)) found.add(key)
  }
  await inventoryWith(environment, read, async (one, input, session) => {
    const answer = await session.call<unknown, unknown>(one, input)
    if (answer.ok) look(answer.output)
    return answer
  })
  return [...found]
}

const declared = [...reads, callerIdentity]
const cells = { count: 0 }

/** The first environment whose audit makes the call; null when none of them does. */
async function environmentOf(name: string): Promise<Environment | null> {
  for (const environment of environments) {
    await cleanClaims(environment)
    if (called.get(environment)?.has(name)) return environment
  }
  return null
}

describe.each(declared.map(read => [callName(read), read] as const))('%s', (name, read) => {
  test('fails in every way', async () => {
    const environment = await environmentOf(name)
    if (environment === null) throw new Error(`no account makes ${name}: grown.ts must have what it is asked for`)
    const depends = await dependents(environment, read)
    for (const claim of await saidElsewhere(environment, read, depends)) depends.delete(claim)
    for (const fault of faults) {
      const session = wire.session(fault)
      let answer: Promise<Answer<unknown>> | null = null
      // Every request of this call fails alike: one is sent, and stands for them all.
      const inventory = await inventoryWith(environment, read, (one, input) => (answer ??= session.call<unknown, unknown>(one, input)))
      cells.count += 1
      expect(await wrongs(environment, read, inventory, depends), `${name} × ${fault}`).toEqual([])
      // The whole audit for one way of failing: after the claims, all of them take the same way.
      if (read.stateOnly === true || fault !== 'denied') continue
      const { exitCode, verdict } = await audit(modelOf(environment), { read: () => Promise.resolve(inventory) }, options)
      expect([verdict, exitCode], `${name} × ${fault}`).toEqual(['incomplete', 3])
    }
  })
})

describe('a list of which a page fails after others', { timeout: 120_000 }, () => {
  const paged = declared.filter(read => read.page !== undefined && read.items !== undefined)
  test.each(paged.map(read => [callName(read), read] as const))(
    '%s: what was read is judged, what was not found is unknown',
    async (name, read) => {
      for (const environment of environments) {
        const { token, next } = read.page ?? { token: '', next: '' }
        const inventory = await inventoryWith(environment, read, async (one, input, session) => {
          if (typeof input === 'object' && input !== null && token in input)
            return { ok: false, because: { reason: 'timeout', call: name, action: null, message: 'planted' }, errorName: null }
          const answer = await session.call<unknown, unknown>(one, input)
          if (!answer.ok) return answer
          const output: Readonly<Record<string, unknown>> =
            typeof answer.output === 'object' && answer.output !== null ? { ...answer.output } : {}
          const items = output[read.items?.field ?? '']
          const half = Array.isArray(items) ? items.slice(0, Math.floor(items.length / 2)) : items
          return { ok: true, output: { ...output, [read.items?.field ?? '']: half, [next]: 'page-2' } }
        })
        cells.count += 1
        expect(await wrongs(environment, read, inventory, new Set()), name).toEqual([])
      }
    },
  )
})

describe('everything denied', () => {
  test.each(environments)('%s: no word of conformity, in any format', async environment => {
    const session = wire.session('denied')
    const denied: Session = {
      ...session,
      account: () => Promise.resolve({ known: true, value: '123456789012', from: { call: 'sts:GetCallerIdentity', at: '/Account' } }),
    }
    const done = await audit(modelOf(environment), sourceOf(denied), options)
    expect([done.verdict, done.exitCode, done.summary.conforms, done.summary.deviates]).toEqual(['incomplete', 3, 0, 0])
    for (const lang of ['en', 'ko'] as const)
      for (const format of ['terminal', 'markdown'] as const) {
        const view = await viewOf({ color: false, lang, spec: 'spec' }, fakeWorld().world)
        const { text } = reports[format](done, view)
        expect(text).not.toMatch(/conform|준수|all .* hold/i)
      }
  })
})

test('the cells are many', () => {
  console.log(`fault matrix: ${cells.count} cells over ${declared.length} calls`)
  expect(cells.count).toBeGreaterThan(600)
})
