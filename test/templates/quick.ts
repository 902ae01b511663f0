/** For tests of many audits: what is judged, without exposure and design review, which cost more than all the rest. */
import { readFileSync, writeFileSync } from 'node:fs'
import { mutated } from '../../infra/mutations.ts'
import { rules } from '../../rules/index.ts'
import { askedFor } from '../../src/audit.ts'
import { judgeAll, nameReferences, pair, type Pair, scopeOf, summarize } from '../../src/compare/index.ts'
import { expectationsOf } from '../../src/expect/index.ts'
import type { Audit } from '../../src/model/audit.ts'
import type { AnyFact } from '../../src/model/fact.ts'
import type { Model } from '../../src/model/language/index.ts'
import type { Actual, Inventory } from '../../src/model/resource.ts'
import { resourcesOf } from '../../src/resources.ts'
import { openTemplate } from '../../src/source/template/open.ts'
import { now, options } from './synthesized.ts'

export function quickAudit(model: Model, inventory: Inventory): Audit {
  const estate = nameReferences(model, inventory, pairing(model, inventory), now)
  const rest = { waivers: [], partial: null, review: [], exposure: [], opens: () => null }
  const audit = summarize(estate, judgeAll(rules, estate), { ...options, ...rest })
  return { ...audit, resources: resourcesOf(estate, audit) }
}

const pairing = (model: Model, inventory: Inventory) =>
  pair(expectationsOf(model, inventory.source.account), inventory, pairs => scopeOf(model, pairs))

export type Matched = Extract<Pair, { readonly is: 'matched' }>

export function matchesIn(model: Model, inventory: Inventory): readonly Matched[] {
  return pairing(model, inventory).pairs.filter(one => one.is === 'matched')
}

/** `accountId` as the audit of an account beside it knows it; null: nobody does. */
export function templateInventory(model: Model, path: string, accountId: string | null): Promise<Inventory> {
  return openTemplate(path, { parameters: null, now }).read({ ...askedFor(model, expectationsOf(model)), accountId })
}

/** What a cdk.out folder holds with one property of one resource changed; null where nobody knows how to change it. */
export function changedInventory(
  model: Model,
  out: string,
  accountId: string | null,
  id: string,
  own: AnyFact['from'],
  fact: AnyFact,
): Promise<Inventory> | null {
  const change = mutated(id, own, fact, file => readFileSync(file, 'utf8'))
  return change === null ? null : whileChanged(new Map([[change.file, change.text]]), () => templateInventory(model, out, accountId))
}

/** While files hold other texts. */
export async function whileChanged<T>(texts: ReadonlyMap<string, string>, read: () => Promise<T>): Promise<T> {
  const before = [...texts.keys()].map(file => [file, readFileSync(file, 'utf8')] as const)
  for (const [file, text] of texts) writeFileSync(file, text)
  try {
    return await read()
  } finally {
    for (const [file, text] of before) writeFileSync(file, text)
  }
}

/** The same with another fact in one place. */
export function withFact(inventory: Inventory, actual: Actual, property: string, fact: AnyFact): Inventory {
  const { type, id } = actual
  const resources = inventory.resources.map(one =>
    one.type === type && one.id === id ? { ...one, properties: { ...one.properties, [property]: fact } } : one,
  )
  return { ...inventory, resources }
}
