/** Commander's errors in this program's own form. */
import type { Command, CommanderError } from 'commander'
import type { UserError } from '../model/errors.ts'
import type { Words } from '../model/words.ts'
import { alike, said } from '../text/said.ts'
import { type UsageCode, usage } from './refusal.ts'

/** Help and version were asked for and are printed: no error at all. */
export const isAnswered = (error: CommanderError) => error.exitCode === 0

/** Help was printed because no command was given. */
export const isHelpOnly = (error: CommanderError) => error.code === 'commander.help'

/** Commander 14's own words, which are all that its errors hold, and what we say in their place. */
const forms: readonly (readonly [pattern: RegExp, code: UsageCode, says: (...found: readonly string[]) => Words])[] = [
  [/^unknown command '(.*)'$/, 'USAGE_UNKNOWN_COMMAND', (name = '') => said('unknown-command', { name })],
  [/^unknown option '(.*)'$/, 'USAGE_UNKNOWN_FLAG', (flag = '') => said('unknown-flag', { flag })],
  [/^missing required argument '(.*)'$/, 'USAGE_ARGUMENT', (name = '') => said('argument-missing', { name })],
  [
    /^too many arguments for '(.*)'. Expected ([0-9]+) arguments? but got ([0-9]+)/,
    'USAGE_ARGUMENT',
    (command = '', expected = '', given = '') => said('arguments-too-many', { command, expected, given }),
  ],
  [/^option '(.*)' argument missing$/, 'USAGE_FLAG', (flag = '') => said('flag-without-value', { flag })],
  [/^required option '(.*)' not specified$/, 'USAGE_FLAG', (flag = '') => said('flag-required', { flag })],
  [/^option '(.*)' cannot be used with option '(.*)'$/, 'USAGE_FLAG', (flag = '', other = '') => said('flag-conflict', { flag, other })],
  [
    /^option '(.*)' argument '(.*)' is invalid. Allowed choices are (.*)\.$/s,
    'USAGE_FLAG',
    (flag = '', value = '', choices = '') => said('choice-unknown', { flag, value, choices }),
  ],
  [
    /^command-argument value '(.*)' is invalid for argument '(.*)'. Allowed choices are (.*)\.$/s,
    'USAGE_FLAG',
    (value = '', flag = '', choices = '') => said('choice-unknown', { flag, value, choices }),
  ],
]

/**
 * `error: unknown option '--reprot'\n(Did you mean --report?)` becomes a problem with a hint. `command` is the one that was called, and
 * null where none was; `args` are the words of the command line.
 */
export function usageOf(error: CommanderError, command: Command | null, root: Command | null, args: readonly string[]): UserError {
  const [, message = '', meant] = /^(?:error: )?(.*?)(?:\n\(Did you mean (.*)\?\))?$/s.exec(error.message) ?? []
  const hint = meant === undefined ? next(error, command, root, args) : said('did-you-mean', { name: meant })
  for (const [pattern, code, says] of forms) {
    const found = pattern.exec(message)
    if (found !== null) return usage(code, says(...found.slice(1)), hint)
  }
  return usage('USAGE_FLAG', alike(message), hint)
}

function next(error: CommanderError, command: Command | null, root: Command | null, args: readonly string[]): Words {
  if (command === null) return misplaced(root, args) ?? said('help-of-program')
  const help = said('help-of-command', { command: nameOf(command) })
  const takesEnv = command.options.some(({ long }) => long === '--env')
  return error.code === 'commander.excessArguments' && takesEnv ? said('environment-by-flag', { next: help }) : help
}

/** A flag before the command, as some programs take it; null where no command takes it either. */
function misplaced(root: Command | null, args: readonly string[]): Words | null {
  const command = root?.commands.find(one => args.includes(one.name()))
  const [flag = ''] = args
  const [long] = flag.split('=')
  return command?.options.some(option => option.long === long) === true
    ? said('flag-after-command', { command: nameOf(command), flag })
    : null
}

/** `popcorn-audit spec check`. */
function nameOf(command: Command): string {
  return command.parent === null ? command.name() : `${nameOf(command.parent)} ${command.name()}`
}
