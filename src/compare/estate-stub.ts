/** For tests: what rules look at, with only what a test is about. */
import type { Model } from '../model/language/index.ts'
import { actual, inventory } from '../model/resource-stub.ts'
import type { Drift, Estate } from './index.ts'

/** An empty estate, but for what is given. */
export function estate({
  inventory: held,
  ...more
}: Partial<Omit<Estate, 'inventory'>> & { readonly inventory?: Partial<Estate['inventory']> }): Estate {
  return {
    // Rules look at the estate; who needs the model gives one.
    model: {} as Model,
    inventory: inventory([], held),
    asOf: '2026-01-01T00:00:00.000Z',
    pairs: [],
    unmanaged: [],
    folded: [],
    siblings: [],
    parts: [],
    unexplained: [],
    unplaced: [],
    imbalances: [],
    notApplicable: [],
    gaps: [],
    ...more,
  }
}

/** One property that differs from what is stated, as a restore command is asked for it. */
export function drift(property: string, expected: Drift['expected'], more: Partial<Drift> = {}): Drift {
  return {
    change: 'changed',
    item: null,
    expected,
    actual: null,
    messageId: 'value-differs',
    args: {},
    property,
    region: 'eu-west-1',
    resourceOf: () => null,
    actualResource: actual('AWS::EC2::Instance', 'x'),
    ...more,
  }
}
