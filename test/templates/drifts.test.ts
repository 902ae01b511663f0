/** What was found by hand in an account is found in a template too: the rows of test/drift/drifts.json that a template can hold. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Inventory } from '../../src/model/resource.ts'
import { type Change, changeOf } from './drifted.ts'
import { type Drift, drifts, type Environment, type Found as Told } from '../drift/rows.ts'
import { elementAdded, elementsLeftOut, placeOf as standsAt, resourceLeftOut, ruleChanged } from './drifted-shape.ts'
import { type Matched, matchesIn, quickAudit, templateInventory, whileChanged } from './quick.ts'
import { scratchFolder, synthesized } from './synthesized.ts'

/** By all but the place in the spec. */
type Found = Omit<Told, 'spec'>

/** Of which the rows were written. */
const account = '123456789012'
const elementTypes = new Set(['AWS::EC2::SecurityGroup', 'AWS::EC2::Subnet', 'AWS::EC2::RouteTable'])
const folder = scratchFolder()
const readText = (file: string) => readFileSync(file, 'utf8')
const places = { dev: await placeOf('dev'), prod: await placeOf('prod') }

async function placeOf(environment: 'dev' | 'prod') {
  const { model, out } = synthesized(folder, environment)
  const inventory: Inventory = await templateInventory(model, out, account)
  return { model, out, matches: matchesIn(model, inventory) }
}

const changed = drifts.map(row => ({ row, changes: changesOf(row) })).filter(({ changes }) => changes.length > 0)

/** One change of one value or rule, or one resource less; what is in two places at once is no change of one template. */
function changesOf({ environment, finds }: Drift): readonly Change[] {
  const [find, ...others] = finds
  if (find === undefined || others.length > 0) return []
  if (find.change === 'missing') return listed(leftOut(environment, find))
  if (find.property?.startsWith('SecurityGroup') === true && find.type === 'AWS::EC2::SecurityGroup')
    return listed(ruled(environment, find))
  if (find.property === null) return []
  if (find.change === 'added' || find.change === 'lost') return elements(environment, find)
  return find.change === 'changed' ? listed(valued(environment, find)) : []
}

function listed(change: Change | null): readonly Change[] {
  return change === null ? [] : [change]
}

function valued(environment: Environment, find: Found): Change | null {
  if (find.property === null) return null
  const { property } = find
  const named = places[environment].matches.filter(one => one.expectation.type === find.type && nameOf(one) === find.name)
  // Two volumes of a node bear its name: the one of which the row says what is stated.
  const match = named.length > 1 ? named.find(one => isStatedAs(one, property, find.expected)) : named[0]
  const fact = match?.actual.properties[property]
  return fact === undefined ? null : changeOf(fact, find, readText)
}

/** An element more or less of a list; of which of them is found out by what is told then. */
function elements(environment: Environment, { type, name, property, item, change }: Found): readonly Change[] {
  const fact = matchNamed(environment, type, name)?.actual.properties[property ?? '']
  if (fact === undefined || item === null) return []
  if (change === 'lost') return elementsLeftOut(fact.from.at, property === 'Tags' ? item : null, readText)
  const match = places[environment].matches.find(one => nameOf(one) === item && elementTypes.has(one.expectation.type))
  return match === undefined ? [] : listed(elementAdded(fact.from.at, standsAt(match.actual.from.at), readText))
}

function matchNamed(environment: Environment, type: string, name: string): Matched | undefined {
  return places[environment].matches.find(one => one.expectation.type === type && nameOf(one) === name)
}

function leftOut(environment: Environment, { type, name }: Found): Change | null {
  const match = matchNamed(environment, type, name)
  return match === undefined ? null : resourceLeftOut(standsAt(match.actual.from.at), readText)
}

function ruled(environment: Environment, { type, name, property, item, change }: Found): Change | null {
  const placed = (one: string) => {
    const match = matchNamed(environment, type, one)
    return match === undefined ? null : standsAt(match.actual.from.at)
  }
  const group = placed(name)
  if (group === null || item === null || (change !== 'added' && change !== 'lost')) return null
  const direction = property === 'SecurityGroupIngress' ? 'Ingress' : 'Egress'
  return ruleChanged(group, { direction, change, item }, readText, placed)
}

function isStatedAs({ expectation }: Matched, property: string, value: unknown): boolean {
  const want = expectation.properties[property]?.want
  return want?.is === 'exactly' && JSON.stringify(want.value) === JSON.stringify(value)
}

function nameOf({ expectation: { name, key } }: Matched): string {
  return name.want.is === 'exactly' ? name.want.value : key
}

/** Rows that a template tells otherwise, each with the reason. */
const otherwise: Readonly<Record<string, string>> = {
  'node-tag-changed': 'tags of an instance are those of its volumes too, where a template propagates them',
  'repository-keeps-more': 'a lifecycle policy is a text that no number can take the place of',
  'service-above-its-band': 'an account has as many tasks as scaling likes, a template the number to begin with',
  'service-stopped': 'an account has as many tasks as scaling likes, a template the number to begin with',
}

describe(`${changed.length} of ${drifts.length} rows`, () => {
  test('are enough', () => expect(changed.length).toBeGreaterThan(150))

  test('all that are told otherwise are among them', () => {
    const ids = new Set(changed.map(({ row }) => row.id))
    expect(Object.keys(otherwise).filter(id => !ids.has(id))).toEqual([])
  })

  test.each(changed.map(({ row, changes }) => [row.environment, row.id, row, changes] as const))('%s: %s', async (_, id, row, changes) => {
    const { model, out } = places[row.environment]
    const expected = row.finds.map(foundIn)
    let told: readonly Found[] = []
    for (const change of changes) {
      const { findings } = quickAudit(model, await whileChanged(change, () => templateInventory(model, out, account)))
      told = findings.map(({ resource: { type, name }, ...finding }) => foundIn({ type, name, ...finding }))
      if (JSON.stringify(told) === JSON.stringify(expected)) break
    }
    if (Object.hasOwn(otherwise, id)) expect(told).not.toEqual(expected)
    else expect(told).toEqual(expected)
  })
})

const foundIn = ({ type, name, property, item, change, expected, actual }: Found): Found => ({
  type,
  name,
  property,
  item,
  change,
  expected,
  actual,
})
