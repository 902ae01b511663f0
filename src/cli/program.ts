/** The commands and their flags, as the contract has them. Each command's code is loaded when it is called: `--version` is quick. */
import { Command, Option } from 'commander'
import type { Language } from '../model/words.ts'
import type { AuditFlags } from './audit-options.ts'
import type { HistoryFlags } from './commands/diff.ts'
import type { ExplainFlags } from './commands/explain.ts'
import type { RecordFlags } from './commands/record.ts'
import type { RulesFlags } from './commands/rules.ts'
import type { CheckFlags, ShowFlags } from './commands/spec.ts'
import type { DiffFlags } from './commands/spec-diff.ts'
import {
  collected,
  count,
  debugFlag,
  duration,
  failOnFlag,
  langFlag,
  openedOf,
  refuseEmpty,
  seconds,
  severityOf,
  withCommonFlags,
} from './flags.ts'
import { inKorean } from './help-korean.ts'
import { flagsNotYet } from './not-yet.ts'
import { programMessages } from '../text/program-messages.ts'
import { type End, startCommands } from './start-commands.ts'
import { languageOf } from './view.ts'
import type { PolicyFormat } from '../source/policy-text.ts'
import type { World } from './world.ts'

/** `lang` is what the command line says of the language: help is printed before commander has read it. */
export function program(version: string, world: World, end: End, lang?: Language): Command {
  const language = languageOf(lang === undefined ? {} : { lang }, world)
  const root = new Command('popcorn-audit')
    .description('Compares an AWS account, or recorded evidence of one, with an architecture written as YAML.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .addOption(debugFlag())
    .addHelpText('after', `\n${programMessages['help-after'][language]}`)
    .configureOutput({
      writeOut: text => world.stdout.write(text),
      writeErr: text => world.stderr.write(text),
      outputError: () => undefined,
    })
    .exitOverride()
  auditCommand(root, version, world, end)
  recordCommand(root, version, world, end)
  specCommands(root, version, world, end)
  ruleCommands(root, version, world, end)
  otherCommands(root, world, end)
  startCommands(root, world, end)
  refuseEmpty(root)
  if (language === 'ko') inKorean(root)
  return root
}

function auditCommand(root: Command, version: string, world: World, end: End): void {
  const command = withCommonFlags(root.command('audit').description('hold an account, evidence or a template against the spec'))
  command
    .option('--on <source>', '`live`, or the PATH of a template, a cdk.out or an evidence folder', 'live')
    .option('--parameters <file>', 'values for the parameters of a template')
    .option('--against <cdk.out>', 'a template as a third witness: why each deviation is, and what the next deploy overwrites')
    .option('--report <format[=file]>', 'terminal (default), markdown, json, html, sarif, junit, github or asff; repeatable', collected)
    .addOption(failOnFlag())
    .option('--waivers <file>', 'waivers.yaml of the spec by default, where it is; `none` leaves it out')
    .option('--baseline <audit>', 'an older JSON audit: what is new since, what is fixed; the exit code stays')
    .option('--history <dir>', 'a folder of earlier JSON audits: since when a deviation is open, and the trend (html)')
    .option('--base <spec>', 'the spec before a proposed change: what the change plans does not fail')
    .option('--only <rule|type>', 'judge only this (repeatable); the run is then a partial one', collected)
    .option('--off <rule>', 'leave this rule out (repeatable); the run is then a partial one', collected)
    .option('--severity <rule=level>', 'another severity for a rule (repeatable)', severityOf)
    .option('--evidence <dir>', 'also store what was read')
    .option('--sign <keyfile>', 'sign that evidence with an Ed25519 private key (PEM)')
    .option('--verify <keyfile>', 'refuse evidence that this Ed25519 public key has not signed')
    .option('--targets <file>', 'audit every account of this file (account, role, region, spec); needs --out')
    .option('--out <dir>', 'with --targets: the folder for a report of each, and summary.json')
    .option('--wait <duration>', 'after a deploy: look again until nothing fails, or this time (90s, 5m) is up', duration)
  withLiveFlags(command)
  for (const flag of Object.keys(flagsNotYet)) command.addOption(new Option(flag).hideHelp())
  command.action(async (flags: AuditFlags) => end(await (await import('./commands/audit.ts')).run(flags, version, world)))
}

function withLiveFlags(command: Command): Command {
  return command
    .option('--timeout <duration>', 'for the whole run: seconds, or 90s, 5m, 1h', seconds)
    .option('--concurrency <n>', 'requests under way at once', count)
}

function recordCommand(root: Command, version: string, world: World, end: End): void {
  const command = withCommonFlags(root.command('record').description('read the account and store evidence, without judging'))
  command.requiredOption('--out <dir>', 'the folder for the evidence')
  command.option('--on <source>', '`live`, or the PATH of evidence to record again', 'live')
  command.option('--anonymize', 'in other names, accounts and addresses, with the spec in the same: DIR/spec')
  command.option('--anonymize-key <file>', 'the key of those names, at least 16 bytes; without it one is drawn and forgotten')
  command.option('--sign <keyfile>', 'sign the evidence with an Ed25519 private key (PEM)')
  withLiveFlags(command)
  command.action(async (flags: RecordFlags) => end(await (await import('./commands/record.ts')).run(flags, version, world)))
}

function specCommands(root: Command, version: string, world: World, end: End): void {
  const spec = root.command('spec').description('check, show or compare the spec; no AWS').helpCommand(false)
  const load = () => import('./commands/spec.ts')
  withCommonFlags(spec.command('check').description('validate the spec and review its design'))
    .addOption(failOnFlag())
    .option('--waivers <file>', 'waivers.yaml of the spec by default, where it is; `none` leaves it out')
    .option('--report <format[=file]>', 'terminal (default), markdown or json; repeatable', collected)
    .action(async (flags: CheckFlags) => end(await (await load()).check(flags, version, world)))
  withCommonFlags(spec.command('show').description('print the resolved spec'))
    .addOption(new Option('--format <format>', 'of the output').choices(['yaml', 'json']).default('yaml'))
    .action(async (flags: ShowFlags) => end(await (await load()).show(flags, world)))
  spec
    .command('schema')
    .description('print the JSON Schema of architecture.yaml and env/, for an editor')
    .addOption(langFlag())
    .action(async () => end((await load()).schema(world)))
  withCommonFlags(
    spec.command('diff [environments...]').description('what differs between two environments or two sources, and what traffic that opens'),
  )
    .option('--against <git-ref>', 'compare one environment with what it was at a git reference')
    .addOption(
      new Option('--fail-on-opened <what>', 'internet, data: end with 1 when a new way is opened from, or to, these').argParser(openedOf),
    )
    .action(async (environments: readonly string[], flags: DiffFlags) =>
      end(await (await import('./commands/spec-diff.ts')).run(environments, flags, world)),
    )
}

function ruleCommands(root: Command, version: string, world: World, end: End): void {
  withCommonFlags(root.command('rules').description('list the rules'))
    .addOption(new Option('--format <format>', 'of the output').choices(['text', 'markdown']).default('text'))
    .action(async (flags: RulesFlags) => end(await (await import('./commands/rules.ts')).run(flags, world)))
  withCommonFlags(
    root.command('explain <what...>').description('explain a RULE, a FINDING (--on), or the `path X Y` from one thing to another'),
  )
    .option('--on <source>', 'of a finding: a JSON audit or evidence; of a path: `spec` (default), `live`, or a PATH')
    .option('--port <port>', 'of a path: 443, udp/53; without it all of tcp')
    .action(async (what: readonly string[], flags: ExplainFlags) =>
      end(await (await import('./commands/explain.ts')).run(what, flags, version, world)),
    )
}

function otherCommands(root: Command, world: World, end: End): void {
  withCommonFlags(root.command('policy').description('print the least IAM policy for a live audit'))
    .addOption(
      new Option('--format <format>', 'the policy, or a role with it for another account: template, CDK construct')
        .choices(['json', 'cloudformation', 'cdk'])
        .default('json'),
    )
    .action(async (flags: { readonly format: PolicyFormat }) => end(await (await import('./commands/policy.ts')).run(flags, world)))
  withCommonFlags(root.command('diff <old> <new>').description('two JSON audits: what is new, fixed, still open; 1 if something new fails'))
    .addOption(failOnFlag())
    .action(async (older: string, newer: string, flags: HistoryFlags) =>
      end(await (await import('./commands/diff.ts')).run(older, newer, flags, world)),
    )
}
