/**
 * Spec → synth → audit of the templates: whoever made one mistake in the deployer and the auditor alike is found out here.
 * Then every property that was looked at is changed once, and exactly that is found.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { askedFor, audit } from '../src/audit.ts'
import { pair, scopeOf } from '../src/compare/index.ts'
import { expectationsOf } from '../src/expect/index.ts'
import type { Finding } from '../src/model/audit.ts'
import { isStated, valueOf } from '../src/model/claim.ts'
import type { Model } from '../src/model/language/index.ts'
import { noWaivers } from '../src/model/waiver.ts'
import { openTemplate } from '../src/source/template/open.ts'
import { environmentsOf, readSpec } from '../src/spec/index.ts'
import { appOf } from './app.ts'
import { goesWith, movesAway, mutated, onlyUnknown } from './mutations.ts'

const folder = mkdtempSync(join(tmpdir(), 'synth-'))
afterAll(() => rmSync(folder, { recursive: true }))

const now = '2026-01-01T00:00:00.000Z'
const options = {
  toolVersion: '0',
  failOn: 'low',
  asOf: null,
  only: [],
  off: [],
  severity: {},
  waivers: noWaivers,
  now,
  base: null,
} as const
const audited = (model: Model, out: string) => audit(model, openTemplate(out, { parameters: null, now }), options)
const said = ({ verdict, resource, property, message, at }: Finding) => [
  verdict,
  resource.type,
  resource.name,
  property,
  message,
  at?.constructPath,
]

const overlays = existsSync('spec/overlays/mended.yaml') ? [[], ['mended']] : [[]]
const cases = environmentsOf('spec').flatMap(environment => overlays.map(overlay => [environment, overlay] as const))

describe.each(cases)('%s %j', (environment, overlay) => {
  const model = readSpec({ folder: 'spec', environment, overlays: overlay })
  const out = join(folder, [environment, ...overlay].join('-'))

  test('what is synthesized conforms, and all of it was looked at', async () => {
    appOf(model, out).synth()
    const { findings, summary, verdict } = await audited(model, out)
    expect(findings.map(said)).toEqual([])
    expect(verdict).toBe('conforms')
    expect(summary.conforms).toBeGreaterThan(900)
    expect(summary.conforms).toBe(summary.claims)
  }, 120_000)
})

test('a property is changed, and exactly that is found', async () => {
  const model = readSpec({ folder: 'spec', environment: 'prod' })
  const out = join(folder, 'prod')
  const wrong: unknown[] = []
  for (const { id, name, fact, own } of await readProperties(model, out)) {
    const change = mutated(id, own, fact, file => readFileSync(file, 'utf8'))
    if (change === null) {
      wrong.push([id, 'nobody knows how to change it'])
      continue
    }
    const before = readFileSync(change.file, 'utf8')
    writeFileSync(change.file, change.text)
    const { findings } = await audited(model, out)
    writeFileSync(change.file, before)
    const expected = [id, ...(goesWith[id] ?? [])]
    const others = findings.filter(
      one =>
        one.verdict !== (onlyUnknown.includes(id) ? 'unknown' : 'deviates') || !expected.includes(`${one.resource.type}.${one.property}`),
    )
    const found = findings.some(one => one.resource.name === name && `${one.resource.type}.${one.property}` === id)
    if (!found || others.length > 0) wrong.push([id, found, ...others.map(said)])
  }
  expect(wrong).toEqual([])
}, 600_000)

/** Each property of each kind once: where it was first read, and stated. */
async function readProperties(model: Model, out: string) {
  const expectations = expectationsOf(model)
  const inventory = await openTemplate(out, { parameters: null, now }).read(askedFor(model, expectations))
  const { pairs } = pair(expectations, inventory, done => scopeOf(model, done))
  const all = pairs.flatMap(one =>
    one.is !== 'matched'
      ? []
      : Object.entries(one.expectation.properties).flatMap(([property, claim]) => {
          const fact = one.actual.properties[property]
          const id = `${one.expectation.type}.${property}`
          if (!isStated(claim) || fact === undefined || Object.hasOwn(movesAway, id)) return []
          return [[id, { id, name: valueOf(one.expectation.name) ?? '', fact, own: one.actual.from }] as const]
        }),
  )
  return new Map(all.toReversed()).values()
}
