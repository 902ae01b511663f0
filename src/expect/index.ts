/** Asks every kind what a Model expects. */
import { kinds } from '../kinds/index.ts'
import { textOf } from '../kinds/claims.ts'
import type { Model } from '../model/language/index.ts'
import type { Expectation } from '../model/resource.ts'

/** All that the spec wants, in the order of the kinds and of the spec. Keys are unique: the spec reader refuses two of one name. */
export function expectationsOf(model: Model): readonly Expectation[] {
  return kinds.flatMap(kind =>
    [...kind.expected(model)].map(({ name, key, parent, at, properties }) => {
      const own = key ?? textOf(name)
      return { type: kind.type, key: parent === null ? own : `${parent.key}/${own}`, name, parent, at, properties }
    }),
  )
}
