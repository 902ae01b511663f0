/** For tests: all that a kind reads of one item, at once. */
import { type AnyKind, actualOf } from './define.ts'
import { from, toldFact } from './fact-table.ts'

/** Facts by property, as a fact table tells them. */
export function allFacts(kind: AnyKind, item: unknown): Readonly<Record<string, unknown>> {
  const { properties } = actualOf(kind, item, from)
  return Object.fromEntries(Object.entries(properties).map(([property, fact]) => [property, toldFact(fact)]))
}

/** What a reader says of it besides its properties. */
export function about(kind: AnyKind, item: unknown) {
  const { id, name, parent, gone, aliases } = actualOf(kind, item, from)
  return { id, name: toldFact(name), parent: parent === null ? null : toldFact(parent), gone, aliases }
}
