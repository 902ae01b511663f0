/** What the contract promises and this version has not: answered in one sentence, never silently accepted. */
import { type ProblemId, said } from '../text/said.ts'
import { usage } from './refusal.ts'

/** Flags of `audit`, as commander reads them, each with what it will do. */
export const flagsNotYet = {
  '--pack <name>': 'not-yet-packs',
  '--prove': 'not-yet-proofs',
} as const satisfies Readonly<Record<string, ProblemId>>

/** Throws for the first flag that was given. `given` has the flags by their names in camel case, as commander gives them. */
export function refuseNotYet(given: Readonly<Record<string, unknown>>): void {
  for (const [flag, what] of Object.entries(flagsNotYet)) {
    const [name = flag] = flag.split(' ')
    if (given[name.slice(2)] !== undefined)
      throw usage('USAGE_NOT_YET', said('not-yet', { flag: name, what: said(what) }), said('not-yet-hint'))
  }
}
