/** Tables of a kind's readers, for tests: an API item, and the fact that it makes of one property. */
import { expect, test } from 'vitest'
import type { AnyFact, From } from '../model/fact.ts'
import { isReference } from '../model/resource.ts'
import { type AnyKind, actualOf } from './define.ts'

export const from: From = { call: 'test:Describe', at: '/Items/x' }

/** A fact that is not known is `unknown: ` and the field that was not there. */
type Row = readonly [when: string, item: unknown, property: string, then: unknown]

/** A test a row. A reference is written as `-> alias`. */
export function factTable(kind: AnyKind, rows: readonly Row[]): void {
  test.each(rows)(`${kind.type}: %s`, (_when, item, property, then) => {
    const fact = actualOf(kind, item, from).properties[property]
    if (fact === undefined) throw new Error(`${kind.type} has no ${property}`)
    expect(toldFact(fact)).toEqual(then)
  })
}

export function toldFact(fact: AnyFact): unknown {
  return fact.known ? withArrows(fact.value) : `unknown: ${fact.because.message.replace('the answer has no readable ', '')}`
}

function withArrows(value: unknown): unknown {
  if (isReference(value)) return `-> ${value.alias}`
  return Array.isArray(value) ? value.map(withArrows) : value
}
