/**
 * Spec → synth → audit of the templates: whoever made one mistake in the deployer and the auditor alike is found out here.
 * Then every property that was looked at is changed once, and exactly that is found.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { auditOf, everyCase, grown, now, said, scratchFolder, synthesized } from '../test/templates/synthesized.ts'
import { askedFor } from '../src/audit.ts'
import { pair, scopeOf } from '../src/compare/index.ts'
import { expectationsOf } from '../src/expect/index.ts'
import { isStated, valueOf } from '../src/model/claim.ts'
import type { Model } from '../src/model/language/index.ts'
import { openTemplate } from '../src/source/template/open.ts'
import { goesWith, movesAway, mutated, onlyUnknown } from './mutations.ts'

const folder = scratchFolder()

describe.each(everyCase)('%s %j', (environment, overlays) => {
  test('what is synthesized conforms, and all of it was looked at', async () => {
    const { model, out } = synthesized(folder, environment, overlays)
    const { findings, summary, verdict } = await auditOf(model, out)
    expect(findings.map(said)).toEqual([])
    expect(verdict).toBe('conforms')
    expect(summary.conforms).toBeGreaterThan(900)
    expect(summary.conforms).toBe(summary.claims)
  }, 120_000)
})

test('what a spec that has grown states conforms too', async () => {
  const { model, out } = grown(folder, 'prod')
  const { findings, summary } = await auditOf(model, out)
  expect(findings.map(said)).toEqual([])
  expect(summary.conforms).toBe(summary.claims)
}, 120_000)

test('a property is changed, and exactly that is found', async () => {
  const { model, out } = synthesized(folder, 'prod')
  const wrong: unknown[] = []
  for (const { id, name, fact, own } of await readProperties(model, out)) {
    const change = mutated(id, own, fact, file => readFileSync(file, 'utf8'))
    if (change === null) {
      wrong.push([id, 'nobody knows how to change it'])
      continue
    }
    const before = readFileSync(change.file, 'utf8')
    writeFileSync(change.file, change.text)
    const { findings } = await auditOf(model, out)
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
