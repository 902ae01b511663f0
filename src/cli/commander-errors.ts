/** Commander's errors in this program's own form. */
import type { Command, CommanderError } from 'commander'
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

/** `error: unknown option '--reprot'\n(Did you mean --report?)`, as commander 14 words it, becomes a problem with a hint. `command` is the one that was called. */
export function usageOf(error: CommanderError, command: Command | null): UserError {
  const [first = '', ...rest] = error.message.split('\n')
  const meant = /^\(Did you mean (.*)\?\)$/.exec(rest.join(' '))?.[1]
  const hint = meant === undefined ? next(error, command) : `did you mean ${meant}?`
  return usage(codes[error.code] ?? 'USAGE_FLAG', first.replace(/^error: /, ''), hint)
}

function next(error: CommanderError, command: Command | null): string {
  if (command === null) return 'popcorn-audit --help lists the commands'
  const names: string[] = []
  for (let one: Command | null = command; one !== null; one = one.parent) names.unshift(one.name())
  const takesEnv = command.options.some(({ long }) => long === '--env')
  const named = error.code === 'commander.excessArguments' && takesEnv ? 'an environment is named by a flag, --env NAME; ' : ''
  return `${named}${names.join(' ')} --help lists its arguments and flags`
}
