/** The one class: something the user can mend. Everything else that is thrown is a bug of this program. */
import type { Place } from './claim.ts'
import type { Words } from './words.ts'

export interface Problem {
  /** What to grep for: SPEC_UNKNOWN_KEY, EVIDENCE_TAMPERED. */
  readonly code: string
  /** What is wrong, in the user's words. One sentence. */
  readonly message: Words
  /** Where; null for what is no file (a flag, credentials). */
  readonly at: Pick<Place, 'file' | 'line' | 'column'> | null
  /** The line of the file that `at` names, for the code frame. */
  readonly source?: string
  /** The next step: `did you mean "private-2a"?` */
  readonly hint?: Words
}

export class UserError extends Error {
  readonly problems: readonly Problem[]
  constructor(problems: readonly [Problem, ...(readonly Problem[])]) {
    super(problems.map(problem => `${problem.code}: ${problem.message.en}`).join('\n'))
    this.name = 'UserError'
    this.problems = problems
  }
}
