/** What was found by hand in an account is found in a template too: the rows of test/drift/drifts.json that a template can hold. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Drift, drifts, type Found } from '../drift/rows.ts'
import { byHand } from './drifted/by-hand.ts'
import type { Desk } from './drifted/desk.ts'
import { changedTexts, draftOf } from './drifted/draft.ts'
import { edited } from './drifted/edits.ts'
import { notInTemplates, toldOtherwise } from './drifted/exceptions.ts'
import { matchesIn, quickAudit, templateInventory, whileChanged } from './quick.ts'
import { scratchFolder, synthesized, templateFiles } from './synthesized.ts'

/** Of which the rows were written. */
const account = '123456789012'
const folder = scratchFolder()
const places = { dev: await placeOf('dev'), prod: await placeOf('prod') }

async function placeOf(environment: 'dev' | 'prod') {
  const { model, out } = synthesized(folder, environment)
  const texts = new Map(templateFiles(out).map(file => [file, JSON.stringify(JSON.parse(readFileSync(file, 'utf8')))]))
  return { model, out, texts, matches: matchesIn(model, await templateInventory(model, out, account)) }
}

/** The templates as they would say it; null where none could be brought to. */
function changedBy({ id, environment, finds }: Drift): ReadonlyMap<string, string> | null {
  const { texts, matches } = places[environment]
  const desk: Desk = { draft: draftOf(texts), matches, added: new Map() }
  const isDone = byHand[id]?.(desk) ?? edited(desk, finds)
  const after = changedTexts(desk.draft, texts)
  return isDone && after.size > 0 ? after : null
}

const tried = drifts.map(row => ({ row, texts: changedBy(row) }))

describe(`${tried.filter(({ texts }) => texts !== null).length} of ${drifts.length} rows`, () => {
  test('are all but those that no template can hold, each of which has its reason', () => {
    const untried = tried.flatMap(({ row, texts }) => (texts === null ? [row.id] : []))
    expect(untried.toSorted()).toEqual(Object.keys(notInTemplates).toSorted())
  })

  test('are told as in an account, but for some', () => {
    const ids = new Set(drifts.map(({ id }) => id))
    expect([...Object.keys(toldOtherwise), ...Object.keys(byHand)].filter(id => !ids.has(id))).toEqual([])
  })

  const cases = tried.flatMap(({ row, texts }) => (texts === null ? [] : [[row.environment, row.id, row, texts] as const]))
  test.each(cases)('%s: %s', async (_, id, row, texts) => {
    const { model, out } = places[row.environment]
    const { findings } = quickAudit(model, await whileChanged(texts, () => templateInventory(model, out, account)))
    const told = findings.map(({ resource: { type, name }, spec, ...finding }) => toldIn({ type, name, ...finding, spec: spec.pointer }))
    const { finds } = row
    expect(told).toEqual((toldOtherwise[id]?.told(finds) ?? finds).map(toldIn))
  })
})

/** An identifier that AWS draws by lot is the logical one here: what is unmanaged goes by its name alone. */
function toldIn({ type, name, property, item, change, expected, actual, spec }: Found): Found {
  const byName = <T>(value: T) => (typeof value === 'string' ? value.replace(/ \((?:[^()]*[/:]|[a-z]+-)[^()]*\)$/, '') : value)
  return { type, name, property, item: byName(item), change, expected: byName(expected), actual: byName(actual), spec }
}
