/** Commander's errors in this program's own form. */
import type { CommanderError } from 'commander'
import type { UserError } from '../model/errors.ts'
import { type UsageCode, usage } from './refusal.ts'

/** Help and version were asked for and are printed: no error at all. */
export const isAnswered = (error: CommanderError) => error.exitCode === 0

/** Help was printed because no command was given. */
export const isHelpOnly = (error: CommanderError) => error.code === 'commander.help'

const codes: Readonly<Record<string, UsageCode>> = {
  'commander.unknownCommand': 'USAGE_UNKNOWN_COMMAND',
  'commander.unknownOption': 'USAGE_UNKNOWN_FLAG',
  'commander.missingArgument': 'USAGE_ARGUMENT',
  'commander.excessArguments': 'USAGE_ARGUMENT',
}

/** `error: unknown option '--reprot'\n(Did you mean --report?)`, as commander 14 words it, becomes a problem with a hint. */
export function usageOf(error: CommanderError): UserError {
  const [first = '', ...rest] = error.message.split('\n')
  const meant = /^\(Did you mean (.*)\?\)$/.exec(rest.join(' '))?.[1]
  const hint = meant === undefined ? 'popcorn-audit --help lists the commands and their flags' : `did you mean ${meant}?`
  return usage(codes[error.code] ?? 'USAGE_FLAG', first.replace(/^error: /, ''), hint)
}
