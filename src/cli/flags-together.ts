/** Flags of `audit` that would be silently ignored beside, or without, another: each is refused by its name. */
import type { AuditFlags } from './audit-options.ts'
import { usage } from './refusal.ts'

/** A flag, and the one without which it means nothing. */
const needs = { sign: 'evidence', out: 'targets' } as const

/** What speaks of one audit, where `--targets` makes many; each target has its own `on`. */
const ofOneAudit = ['against', 'baseline', 'evidence', 'history', 'parameters', 'report', 'wait'] as const

/** Throws for the first that does not go with the rest. */
export function refuseIgnored(flags: AuditFlags): void {
  for (const [flag, other] of Object.entries(needs) as readonly [keyof typeof needs, 'evidence' | 'targets'][])
    if (flags[flag] !== undefined && flags[other] === undefined)
      throw usage('USAGE_FLAG', `--${flag} does nothing without --${other}`, `give --${other} too, or leave out --${flag}`)
  if (flags.targets === undefined) return
  for (const flag of ofOneAudit)
    if (flags[flag] !== undefined)
      throw usage('USAGE_FLAG', `--${flag} is of one audit, and --targets makes many`, `leave out --${flag}${instead(flag)}`)
  if (flags.on !== 'live')
    throw usage('USAGE_FLAG', '--on is of one audit, and --targets makes many', 'give each target of the file its own `on`')
}

function instead(flag: (typeof ofOneAudit)[number]): string {
  if (flag === 'baseline' || flag === 'history') return '; diff compares two of their JSON reports'
  return flag === 'report' ? '; --out DIR has a JSON and a markdown report of each' : ''
}
