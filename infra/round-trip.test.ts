/**
 * Spec → synth → audit of the templates: whoever made one mistake in the deployer and the auditor alike is found out here.
 * Then every property that was looked at is changed once, and exactly that is found.
 */
import { describe, expect, test } from 'vitest'
import { statedName } from '../src/compare/index.ts'
import { actualsOfTemplate } from '../src/kinds/define.ts'
import { kinds } from '../src/kinds/index.ts'
import { inTemplate, templateItem } from '../src/kinds/template-stub.ts'
import { isStated } from '../src/model/claim.ts'
import { changedInventory, matchesIn, quickAudit, templateInventory } from '../test/templates/quick.ts'
import { auditOf, everyCase, grown, said, scratchFolder, type Synthesized, synthesized } from '../test/templates/synthesized.ts'
import { goesWith, movesAway, notStated, onlyUnknown } from './mutations.ts'

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

/** Each property of each kind once, where a template has it stated: in an environment, else where the spec has grown. */
const places = [grown(folder, 'prod'), synthesized(folder, 'dev'), synthesized(folder, 'prod')]
const subjects = [...new Map((await Promise.all(places.map(propertiesOf))).flat().map(one => [one.id, one])).values()]

test.each(subjects.map(one => [one.id, one] as const))(
  '%s is changed, and exactly that is found',
  async (id, { name, fact, own, where }) => {
    const changed = await changedInventory(where.model, where.out, null, id, own, fact)
    if (changed === null) throw new Error('nobody knows how to change it')
    const { findings } = quickAudit(where.model, changed)
    const ids = [id, ...(goesWith[id] ?? [])]
    const verdict = onlyUnknown.includes(id) ? 'unknown' : 'deviates'
    const others = findings.filter(one => one.verdict !== verdict || !ids.includes(`${one.resource.type}.${one.property}`))
    expect(others.map(said)).toEqual([])
    expect(findings.some(one => one.resource.name === name && `${one.resource.type}.${one.property}` === id)).toBe(true)
  },
)

test('every property that a template can hold is among them, or it is said why not', () => {
  const known = new Set([...subjects.map(({ id }) => id), ...Object.keys(movesAway)])
  expect(
    holdable()
      .filter(id => !known.has(id))
      .toSorted(),
  ).toEqual(Object.keys(notStated).toSorted())
})

/** The properties of all kinds that are read from templates, but for those that none can hold. */
function holdable(): readonly string[] {
  return kinds.flatMap(kind => {
    const [made] = actualsOfTemplate(kind, templateItem(kind.templateTypes?.[0] ?? kind.type, {}), inTemplate)
    return Object.keys(made?.properties ?? {}).map(property => `${kind.type}.${property}`)
  })
}

async function propertiesOf(where: Synthesized) {
  const { model, out } = where
  return matchesIn(model, await templateInventory(model, out, null))
    .toReversed()
    .flatMap(({ expectation, actual }) =>
      Object.entries(expectation.properties).flatMap(([property, claim]) => {
        const [id, fact] = [`${expectation.type}.${property}`, actual.properties[property]]
        if (!isStated(claim) || fact === undefined || Object.hasOwn(movesAway, id)) return []
        return [{ id, name: statedName(expectation), fact, own: actual.from, where }]
      }),
    )
}
