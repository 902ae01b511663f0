/**
 * What people are refused with, in both languages at once: where it is thrown, nobody knows the reader. Words with `{name}`s and no more
 * grammar than that, so that a misspelt flag is answered without loading a formatter of messages.
 */
import type { Language, Words } from '../model/words.ts'
import { sourceProblems } from './source-problems.ts'
import { specProblems } from './spec-problems.ts'
import { usageProblems } from './usage-problems.ts'
import { warningMessages } from './warning-messages.ts'

export const problems = { ...usageProblems, ...specProblems, ...sourceProblems, ...warningMessages }
export type ProblemId = keyof typeof problems

type NamesIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never
type Names<Id extends ProblemId> = NamesIn<(typeof problems)[Id]['en']>
type Filling = string | number | Words

/** The message with its `{name}`s filled in, by data or by other words. The compiler asks for every name, and for no other. */
export function said<Id extends ProblemId>(
  id: Id,
  ...[args]: [Names<Id>] extends [never] ? [] : [Readonly<Record<Names<Id>, Filling>>]
): Words {
  const fillings: Readonly<Record<string, Filling | undefined>> = args ?? {}
  const filled = (language: Language) =>
    problems[id][language].replaceAll(/\{(\w+)\}/g, (name: string, inner: string) => {
      const filling = fillings[inner]
      return typeof filling === 'object' ? filling[language] : String(filling ?? name)
    })
  return { en: filled('en'), ko: filled('ko') }
}

/** Data, which is the same to every reader. */
export const alike = (text: string): Words => ({ en: text, ko: text })

/** One after the other; what there is not is left out. */
export function joined(between: string, ...parts: readonly (Words | undefined)[]): Words {
  const all = parts.filter(part => part !== undefined)
  return { en: all.map(({ en }) => en).join(between), ko: all.map(({ ko }) => ko).join(between) }
}
