/** Tables of a data rule, for tests: what the spec says, what AWS has, and what the rule makes of it. */
import { expect, test } from 'vitest'
import { type Judged, judgeAll } from '../src/compare/judge.ts'
import type { AnyDataRule, Estate } from '../src/compare/index.ts'
import { type AnyClaim, exactly, unstated, type Want } from '../src/model/claim.ts'
import { type AnyFact, known, type Reason, type Unknown, unknown } from '../src/model/fact.ts'
import type { Actual, Expectation } from '../src/model/resource.ts'
import { estate } from '../src/compare/estate-stub.ts'
import { actual, at, denied, expected, from } from '../src/model/resource-stub.ts'

/** The spec is silent. */
export const silent = Symbol('the spec is silent')

/** A wanted value with room: `room({ is: 'atLeast', value: 7 })`. */
export const room = (want: Want<unknown>) => ({ want, at })

/** A fact that could not be read. */
export const unread = (reason: Reason = 'denied'): Unknown => unknown({ ...denied, reason }, from)

/** Properties by name: a value, `silent`, `room(…)`, `unread(…)`. */
type Row = readonly [when: string, spec: Readonly<Record<string, unknown>>, aws: Readonly<Record<string, unknown>>, then: string]

/**
 * A test a row. `then` is the verdict over all the properties of the row: `conforms`, `unstated`, `unknown`, or each deviation as
 * `effect change[ item]`, joined by `; `: `opened added tcp 22 from ::/0`.
 */
export function ruleTable(rule: AnyDataRule, rows: readonly Row[]): void {
  test.each(rows)(`${rule.id}: %s`, (_when, spec, aws, then) => expect(told(rule, spec, aws)).toBe(then))
}

/** What a rule makes of one pair, in the words of a row. */
function told(rule: AnyDataRule, spec: Readonly<Record<string, unknown>>, aws: Readonly<Record<string, unknown>>): string {
  const judged = judgedBy(rule, spec, aws)
  if (judged.length === 0) return 'unstated'
  const drafts = judged.flatMap(one => one.drafts)
  if (drafts.length === 0) return 'conforms'
  return drafts
    .map(draft =>
      draft.verdict === 'unknown' ? 'unknown' : [draft.effect, draft.change, draft.item].filter(word => word !== null).join(' '),
    )
    .join('; ')
}

/** The verdicts of one rule over one pair, for tests of what comes after judging. */
export function judgedBy(
  rule: AnyDataRule,
  spec: Readonly<Record<string, unknown>>,
  aws: Readonly<Record<string, unknown>>,
): readonly Judged[] {
  return judgeAll([rule], pairedBy(rule.kind, spec, aws))
}

/** An estate of one pair of a kind. */
export function pairedBy(kind: string, spec: Readonly<Record<string, unknown>>, aws: Readonly<Record<string, unknown>>): Estate {
  return estateOf(kind, claimsOf(spec), factsOf(aws))
}

function claimsOf(spec: Readonly<Record<string, unknown>>): Readonly<Record<string, AnyClaim>> {
  return mapped(spec, value => (value === silent ? unstated(at) : isRoom(value) ? value : exactly(value, at)))
}

function factsOf(aws: Readonly<Record<string, unknown>>): Readonly<Record<string, AnyFact>> {
  return mapped(aws, value => (isUnknown(value) ? value : known(value, from)))
}

const mapped = <T>(record: Readonly<Record<string, unknown>>, f: (value: unknown) => T): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, f(value)]))

const isRoom = (value: unknown): value is AnyClaim => typeof value === 'object' && value !== null && 'want' in value
const isUnknown = (value: unknown): value is Unknown => typeof value === 'object' && value !== null && 'because' in value

function estateOf(type: string, claims: Expectation['properties'], facts: Actual['properties']): Estate {
  const there = actual(type, 'x-1', { properties: facts, name: known('x', from) })
  return estate({
    inventory: { resources: [there] },
    pairs: [{ is: 'matched', expectation: expected(type, 'x', claims), actual: there, by: 'name' }],
  })
}
