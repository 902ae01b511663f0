/** Flags that several commands share, and how a value becomes what it means. */
import { type Command, InvalidArgumentError, Option } from 'commander'
import { type Severity, severities } from '../model/audit.ts'
import { type Language, languages } from '../model/words.ts'

export interface SpecFlags {
  readonly spec: string
  readonly env?: string
  readonly overlay?: readonly string[]
}

export interface CommonFlags extends SpecFlags {
  readonly quiet?: true
  readonly verbose?: true
  /** Commander's reading of `--no-color`. */
  readonly color: boolean
  readonly lang?: Language
  /** ISO 8601. */
  readonly asOf?: string
}

export function withCommonFlags(command: Command): Command {
  return command
    .option('--spec <path>', 'the folder of the spec', 'spec')
    .option('--env <name>', 'the environment; may be left out where there is only one')
    .option('--overlay <name>', 'lay spec/overlays/NAME.yaml on top (repeatable)', collected)
    .option('--quiet', 'no progress and no warnings')
    .option('--verbose', 'also what is folded, and each finding behind a grouped line')
    .option('--no-color', 'no colours (also: NO_COLOR)')
    .addOption(langFlag())
    .option('--as-of <time>', 'the moment to judge for, ISO 8601', moment)
    .addOption(debugFlag())
}

/** Only looked for by main.ts, when a bug was met. */
export const debugFlag = () => new Option('--debug', 'when a bug is met, print where')

export const langFlag = () => new Option('--lang <language>', 'language of what people read; default from the locale').choices(languages)

export const failOnFlag = () =>
  new Option('--fail-on <severity>', 'the least severity that fails').choices([...severities, 'never']).default('low')

export function collected(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value]
}

function moment(value: string): string {
  const time = Date.parse(value)
  if (!/^\d{4}-\d{2}-\d{2}/.test(value) || Number.isNaN(time))
    throw new InvalidArgumentError('It must be a time like 2026-11-24T09:00:00Z.')
  return new Date(time).toISOString()
}

export function seconds(value: string): number {
  const number = Number(value)
  if (!(number > 0) || !Number.isFinite(number)) throw new InvalidArgumentError('It must be a number of seconds above 0.')
  return number
}

/** `90s`, `5m`, `1h`, or a number of seconds. */
export function duration(value: string): number {
  const [, number = '', unit = 's'] = /^(\d{1,6})([smh]?)$/.exec(value) ?? []
  const seconds = Number(number) * (unit === 'h' ? 3600 : unit === 'm' ? 60 : 1)
  if (!(seconds > 0)) throw new InvalidArgumentError('It must be a duration such as 90s, 5m or 1h.')
  return seconds
}

export function count(value: string): number {
  if (!/^[1-9]\d{0,5}$/.test(value)) throw new InvalidArgumentError('It must be a whole number of at least 1.')
  return Number(value)
}

/** `rds-sizing=high`, gathered into a map. Whether the rule exists is asked later. */
export function severityOf(value: string, before: Readonly<Record<string, Severity>> = {}): Readonly<Record<string, Severity>> {
  const [rule = '', level] = value.split('=')
  const severity = severities.find(one => one === level)
  if (rule === '' || severity === undefined)
    throw new InvalidArgumentError(`It must be RULE=LEVEL, with a level of ${severities.join(', ')}.`)
  return { ...before, [rule]: severity }
}

/** `internet,data`. */
export function openedOf(value: string): readonly ('internet' | 'data')[] {
  return value.split(',').map(one => {
    if (one !== 'internet' && one !== 'data') throw new InvalidArgumentError('It must be internet, data, or both with a comma.')
    return one
  })
}

/** What a name in AWS can begin with. */
export function nameOf(value: string): string {
  if (!/^[A-Za-z][A-Za-z0-9-]{0,63}$/.test(value)) throw new InvalidArgumentError('It must be letters, digits and hyphens, a letter first.')
  return value
}

/** `dev`, gathered: the name of a file in env/. */
export function environmentOf(value: string, before: readonly string[] = []): readonly string[] {
  if (!/^[A-Za-z0-9-]+$/.test(value)) throw new InvalidArgumentError('It must be letters, digits and hyphens.')
  return before.includes(value) ? before : [...before, value]
}

export function regionOf(value: string): string {
  if (!/^[a-z]{2}(-[a-z]+)+-\d+$/.test(value)) throw new InvalidArgumentError('It must be the name of a region, such as eu-west-1.')
  return value
}
