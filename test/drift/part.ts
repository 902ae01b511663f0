/** The trials in parts, so that vitest runs them on two cores. */
import { expect, test } from 'vitest'
import { drifts as applies, silences } from './apply/index.ts'
import { drifts, type Environment } from './rows.ts'
import { trial } from './trial.ts'

const parts = 2

/** Every drift of this part is found exactly as its row says, and nothing else. */
export function trialsOf(part: number) {
  const own = drifts.filter((_, index) => index % parts === part)
  test.each(own.map(drift => [drift.environment, drift.id, drift] as const))('%s: %s', async (environment, id, { finds }) => {
    const apply = applies[id]
    if (apply === undefined) throw new Error(`nothing applies ${id}`)
    expect(sorted(await trial(environment, apply))).toEqual(sorted(finds))
  })
}

/** A change that means nothing is not reported. */
export function silencesOf(environment: Environment) {
  test.each(Object.entries(silences))(`${environment}: %s says nothing`, async (_, apply) =>
    expect(await trial(environment, apply)).toEqual([]),
  )
}

const sorted = (found: readonly object[]) => found.map(one => JSON.stringify(one)).sort()
