/** What the contract promises and this version has not: answered in one sentence, never silently accepted. */
import { usage } from './refusal.ts'

/** Flags of `audit`, as commander reads them, each with what it will do. */
export const flagsNotYet = {
  '--pack <name>': 'packs of further rules',
  '--prove': 'proofs of reachability',
} as const

/** Throws for the first flag that was given. `given` has the flags by their names in camel case, as commander gives them. */
export function refuseNotYet(given: Readonly<Record<string, unknown>>): void {
  for (const [flag, what] of Object.entries(flagsNotYet)) {
    const [name = flag] = flag.split(' ')
    if (given[name.slice(2)] !== undefined) throw notYet(`${name} (${what})`)
  }
}

const notYet = (what: string) => usage('USAGE_NOT_YET', `${what} is not in this version yet`, 'see CHANGELOG.md for what is')
