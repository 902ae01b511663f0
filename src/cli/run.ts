/** A command line to an exit code. */
import { inspect } from 'node:util'
import { type Command, CommanderError } from 'commander'
import { UserError } from '../model/errors.ts'
import { type Language, languages } from '../model/words.ts'
import { isAnswered, isHelpOnly, usageOf } from './commander-errors.ts'
import { versionIn } from './package-folder.ts'
import { problemsText } from './problem-text.ts'
import { program } from './program.ts'
import { languageOf } from './view.ts'
import type { World } from './world.ts'

/** Never throws. The codes are the contract's: what the user can mend is 2, a bug of this program 70. */
export async function run(args: readonly string[], world: World): Promise<number> {
  let code = 0
  let root: Command | null = null
  try {
    const onEnd = (ended: number) => {
      code = ended
    }
    root = program(versionIn(world.packageFolder), world, onEnd, languageIn(args))
    await root.parseAsync(args, { from: 'user' })
    return code
  } catch (error) {
    return failed(error, args, world, root)
  }
}

/** The `--lang` of a command line, before anything else of it is read. */
function languageIn(args: readonly string[]): Language | undefined {
  const [flag = '', after] = args.slice(args.findIndex(arg => /^--lang(=|$)/.test(arg)))
  const value = flag === '--lang' ? after : flag.replace(/^--lang=/, '')
  return languages.find(language => language === value)
}

/** The command that the first words name; null where they name none. */
function calledIn(root: Command | null, args: readonly string[]): Command | null {
  const inner = (command: Command | null | undefined, name: string | undefined) => command?.commands.find(one => one.name() === name)
  const first = inner(root, args[0])
  return inner(first, args[1]) ?? first ?? null
}

/** Says what went wrong on standard error. */
export function failed(error: unknown, args: readonly string[], world: World, root: Command | null = null): number {
  if (error instanceof CommanderError && isAnswered(error)) return 0
  if (error instanceof CommanderError && isHelpOnly(error)) return 2
  const lang = languageIn(args)
  const language = languageOf(lang === undefined ? {} : { lang }, world)
  const mendable = error instanceof CommanderError ? usageOf(error, calledIn(root, args), root, args) : error
  world.stderr.write(mendable instanceof UserError ? problemsText(mendable, language) : bugText(mendable, args.includes('--debug')))
  return mendable instanceof UserError ? 2 : 70
}

function bugText(error: unknown, debug: boolean): string {
  const message = error instanceof Error ? error.message : String(error)
  const next = debug ? inspect(error) : 'Run the same command with --debug, and report what it prints as an issue of this project.'
  return `This is a bug in popcorn-audit: ${message}\n${next}\n`
}
