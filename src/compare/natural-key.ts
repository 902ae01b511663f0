/** Natural keys: what tells a thing that lost its name. References in them are read by what is paired already, parents first. */
import { kindOf } from '../kinds/index.ts'
import { valueOf } from '../model/claim.ts'
import { type Actual, type Expectation, isReference } from '../model/resource.ts'
import type { Pair } from './pair.ts'
import { satisfies } from './want.ts'

export function hasNaturalKey(expectation: Expectation, actual: Actual, done: readonly Pair[]): boolean {
  const { naturalKey } = kindOf(expectation.type)
  return naturalKey.length > 0 && naturalKey.every(property => keyFits(expectation, actual, property, done) === true)
}

/** Of several with the same name, those that also have the natural key: a doubled name must not hide which is the real one. */
export function narrowed(expectation: Expectation, matches: readonly Actual[], done: readonly Pair[]): readonly Actual[] {
  const fitting = matches.filter(actual => hasNaturalKey(expectation, actual, done))
  return fitting.length === 1 ? fitting : matches
}

/** Where both natural keys are known and differ, the last one left is another thing; and so it is where its name is all it is. */
export function mayBe(expectation: Expectation, actual: Actual, done: readonly Pair[]): boolean {
  const { naturalKey, neverRenamed } = kindOf(expectation.type)
  return neverRenamed !== true && naturalKey.every(property => keyFits(expectation, actual, property, done) !== false)
}

/** True, false, or undefined when either side does not say. */
function keyFits(expectation: Expectation, actual: Actual, property: string, done: readonly Pair[]): boolean | undefined {
  const want = expectation.properties[property]?.want
  const fact = actual.properties[property]
  if (want === undefined || want.is === 'unstated' || fact === undefined || !fact.known) return undefined
  return satisfies(want, spelt(fact.value, done))
}

/** A reference by the name of what it was paired with; what was paired with nothing has no name that the spec could state. */
function spelt(value: unknown, done: readonly Pair[]): unknown {
  if (Array.isArray(value)) return value.map(one => spelt(one, done))
  if (!isReference(value))
    return isMap(value) ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, spelt(one, done)])) : value
  const found = done.find(one => one.is === 'matched' && one.actual.type === value.refersTo && one.actual.aliases.includes(value.alias))
  return found === undefined ? value.alias : (valueOf(found.expectation.name) ?? found.expectation.key)
}

const isMap = (value: unknown): value is object => typeof value === 'object' && value !== null
