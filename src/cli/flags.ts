/** Flags that several commands share, and how a value becomes what it means. */
import { type Command, Option } from 'commander'
import { type Severity, severities } from '../model/audit.ts'
import { type Language, languages, type Words } from '../model/words.ts'
import { said } from '../text/said.ts'
import { usage } from './refusal.ts'

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

/** How a flag's value is read: refused with what the flag takes where nothing can be read from it. */
function taking<T>(flag: string, what: Words, read: (value: string) => T | undefined): (value: string) => T {
  return value => {
    const found = read(value)
    if (found !== undefined) return found
    throw usage('USAGE_FLAG', said('flag-takes', { flag, value: JSON.stringify(value), what }))
  }
}

const clock = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[+-]\d{2}:?\d{2})?)?$/i

/** UTC where it names no zone: the same on every machine. A day that the calendar has not is none, though JavaScript reads one. */
const moment = taking('--as-of', said('takes-time'), value => {
  const [, day = '', time = '00:00', zone = 'Z'] = clock.exec(value) ?? []
  if (!isDay(day)) return undefined
  const at = Date.parse(`${day}T${time}${zone.toUpperCase()}`)
  return Number.isNaN(at) ? undefined : new Date(at).toISOString()
})

function isDay(day: string): boolean {
  const at = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day)
}

/** In seconds: `90`, `2.5`, `90s`, `5m`, `1h`. */
export const seconds = taking('--timeout', said('takes-seconds'), value =>
  positive(/^\d{1,7}(\.\d{1,3})?$/.test(value) ? Number(value) : spanOf(value)),
)

/** In seconds: `90s`, `5m`, `1h`, or a number of them. */
export const duration = taking('--wait', said('takes-duration'), value => positive(spanOf(value)))

function spanOf(value: string): number {
  const [, number = '', unit = 's'] = /^(\d{1,6})([smh]?)$/.exec(value) ?? []
  return Number(number) * (unit === 'h' ? 3600 : unit === 'm' ? 60 : 1)
}

const positive = (number: number) => (number > 0 ? number : undefined)

export const count = taking('--concurrency', said('takes-count'), value => (/^[1-9]\d{0,5}$/.test(value) ? Number(value) : undefined))

const ruleLevel = taking('--severity', said('takes-severity', { levels: severities.join(', ') }), value => {
  const [, rule, level] = /^([^=]+)=([^=]+)$/.exec(value) ?? []
  const severity = severities.find(one => one === level)
  return rule === undefined || severity === undefined ? undefined : ([rule, severity] as const)
})

/** `rds-sizing=high`, gathered into a map. Whether the rule exists is asked later. */
export function severityOf(value: string, before: Readonly<Record<string, Severity>> = {}): Readonly<Record<string, Severity>> {
  const [rule, severity] = ruleLevel(value)
  return { ...before, [rule]: severity }
}

/** `internet,data`. */
export const openedOf = taking('--fail-on-opened', said('takes-opened'), value => {
  const parts = value.split(',')
  const known = parts.filter(one => one === 'internet' || one === 'data')
  return known.length === parts.length ? known : undefined
})

/** What a name in AWS can begin with. */
export const nameOf = taking('--name', said('takes-name'), value => (/^[A-Za-z][A-Za-z0-9-]{0,63}$/.test(value) ? value : undefined))

const environmentNamed = taking('--env', said('takes-environment'), value => (/^[A-Za-z0-9-]+$/.test(value) ? value : undefined))

/** `dev`, gathered: the name of a file in env/. */
export function environmentOf(value: string, before: readonly string[] = []): readonly string[] {
  const name = environmentNamed(value)
  return before.includes(name) ? before : [...before, name]
}

export const regionOf = taking('--region', said('takes-region'), value => (/^[a-z]{2}(-[a-z]+)+-\d+$/.test(value) ? value : undefined))

/** An empty value is a variable of the shell that was not set: no flag of any command means something by it. */
export function refuseEmpty(command: Command): void {
  for (const option of command.options) {
    if (!option.required) continue
    const { parseArg, long } = option
    option.argParser<unknown>((value, before) => {
      const flag = long ?? option.flags
      if (value === '') throw usage('USAGE_FLAG', said('flag-empty', { flag }), said('flag-empty-hint', { flag }))
      return parseArg === undefined ? value : parseArg(value, before)
    })
  }
  for (const inner of command.commands) refuseEmpty(inner)
}
