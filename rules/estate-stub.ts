/** For tests: estates, and what they are made of, with only what a test is about. */
import type { Estate } from '../src/compare/index.ts'
import { exactly, type Place } from '../src/model/claim.ts'
import { known } from '../src/model/fact.ts'
import type { Model } from '../src/model/language/index.ts'
import type { Actual, Expectation } from '../src/model/resource.ts'

export const from = { call: 'test:Describe', at: '/Items/x' }
export const at: readonly Place[] = [{ file: 'spec/architecture.yaml', line: 1, column: 1, pointer: '/x' }]

export function actual(type: string, id: string, properties: Actual['properties'] = {}, more: Partial<Actual> = {}): Actual {
  return {
    type,
    id,
    arn: null,
    name: known(id, from),
    aliases: [id],
    parent: null,
    vpc: known(null, from),
    tags: known({}, from),
    properties,
    pending: {},
    gone: null,
    madeByAws: null,
    from,
    ...more,
  }
}

export function expected(type: string, name: string, properties: Expectation['properties'] = {}): Expectation {
  return { type, key: name, name: exactly(name, at), parent: null, at, properties }
}

/** An empty estate, but for what is given. */
export function estate({
  inventory,
  ...more
}: Partial<Omit<Estate, 'inventory'>> & { readonly inventory?: Partial<Estate['inventory']> }): Estate {
  return {
    // Rules look at the estate; who needs the model gives one.
    model: {} as Model,
    inventory: {
      source: { kind: 'live', account: '123456789012', region: 'eu-west-1', startedAt: '', finishedAt: '', calls: 0 },
      resources: [],
      gaps: [],
      ledger: [],
      ...inventory,
    },
    asOf: '2026-01-01T00:00:00.000Z',
    pairs: [],
    unmanaged: [],
    folded: [],
    siblings: [],
    parts: [],
    unexplained: [],
    imbalances: [],
    notApplicable: [],
    gaps: [],
    ...more,
  }
}
