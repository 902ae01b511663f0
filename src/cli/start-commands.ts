/** The commands with which somebody begins: `init`, and the completion of a shell. */
import { Argument, type Command, Option } from 'commander'
import type { Shell } from './commands/completion.ts'
import type { InitFlags } from './commands/init.ts'
import { debugFlag, environmentOf, langFlag, nameOf, regionOf } from './flags.ts'
import type { World } from './world.ts'

/** Takes the exit code of the command that was called. */
export type End = (code: number) => void

export function startCommands(root: Command, world: World, end: End): void {
  root
    .command('init [folder]')
    .description('write a small spec to start from; it overwrites nothing')
    .addOption(
      new Option('--example', 'instead: a whole architecture, and a recorded account to try it on').conflicts(['name', 'region', 'env']),
    )
    .option('--name <name>', 'of the architecture; default from the folder', nameOf)
    .option('--region <region>', 'AWS region; default AWS_REGION, else us-east-1', regionOf)
    .option('--env <name>', 'an environment (repeatable); dev by default', environmentOf)
    .addOption(langFlag())
    .addOption(debugFlag())
    .action(async (folder: string | undefined, flags: InitFlags) =>
      end(await (await import('./commands/init.ts')).run(folder ?? '.', flags, world)),
    )
  root
    .command('completion')
    .description('print the completion of a shell')
    .addArgument(new Argument('<shell>').choices(['bash', 'zsh', 'fish']))
    .addOption(langFlag())
    .action(async (shell: Shell) => end(await (await import('./commands/completion.ts')).script(shell, world)))
  root
    .command('__complete', { hidden: true })
    .argument('[words...]')
    .description('what may stand at the last word: asked by the scripts of `completion`, after `--`')
    .action(async (words: readonly string[]) => end(await (await import('./commands/completion.ts')).answer(root, words, world)))
}
