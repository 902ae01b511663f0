/** Asks every kind what a Model expects. */
import { kinds } from '../kinds/index.ts'
import { textOf } from '../kinds/claims.ts'
import { type AnyClaim, mapClaim } from '../model/claim.ts'
import type { Model } from '../model/language/index.ts'
import type { Expectation } from '../model/resource.ts'

/**
 * All that the spec wants, in the order of the kinds and of the spec. Keys are unique: the spec reader refuses two of one name.
 * `account` is the one that is looked at, for names with `${account}` in them; null leaves them as they are written.
 */
export function expectationsOf(model: Model, account: string | null = null): readonly Expectation[] {
  return kinds.flatMap(kind =>
    [...kind.expected(model)].map(({ name, key, parent, at, properties, liveOnly }) => {
      const own = key ?? textOf(name)
      const path = parent === null ? own : `${parent.key}/${own}`
      return inAccount({ type: kind.type, key: path, name, parent, at, properties, ...(liveOnly === true && { liveOnly }) }, account)
    }),
  )
}

/** The spec reader lets `${account}` stand in names alone, so whatever text still holds it is made of such a name. */
function inAccount(expectation: Expectation, account: string | null): Expectation {
  const { name, properties } = expectation
  if (account === null || ![name, ...Object.values(properties)].some(names)) return expectation
  const filled = (value: unknown) => (typeof value === 'string' ? value.replaceAll(placeholder, account) : value)
  return {
    ...expectation,
    name: mapClaim(name, text => text.replaceAll(placeholder, account)),
    properties: Object.fromEntries(Object.entries(properties).map(([key, claim]) => [key, names(claim) ? mapClaim(claim, filled) : claim])),
  }
}

const placeholder = '${account}'

const names = ({ want }: AnyClaim) => want.is === 'exactly' && typeof want.value === 'string' && want.value.includes(placeholder)
