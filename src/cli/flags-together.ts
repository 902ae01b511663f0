/** Flags of `audit` that would be silently ignored beside, or without, another: each is refused by its name. */
import type { AuditFlags } from './audit-options.ts'
import type { Words } from '../model/words.ts'
import { said } from '../text/said.ts'
import { usage } from './refusal.ts'

/** A flag, and the one without which it means nothing. */
const needs = { sign: 'evidence', out: 'targets' } as const

/** What speaks of one audit, where `--targets` makes many; each target has its own `on`. */
const ofOneAudit = ['against', 'baseline', 'evidence', 'history', 'parameters', 'report', 'wait'] as const

/** Throws for the first that does not go with the rest. */
export function refuseIgnored(flags: AuditFlags): void {
  for (const [flag, other] of Object.entries(needs) as readonly [keyof typeof needs, 'evidence' | 'targets'][])
    if (flags[flag] !== undefined && flags[other] === undefined)
      throw usage('USAGE_FLAG', said('flag-alone', named(flag, other)), said('flag-alone-hint', named(flag, other)))
  if (flags.targets === undefined) return
  for (const flag of ofOneAudit)
    if (flags[flag] !== undefined) throw usage('USAGE_FLAG', said('flag-of-one', { flag: `--${flag}` }), instead(flag))
  if (flags.on !== 'live') throw usage('USAGE_FLAG', said('flag-of-one', { flag: '--on' }), said('targets-own-on'))
}

const named = (flag: string, other: string) => ({ flag: `--${flag}`, other: `--${other}` })

function instead(flag: (typeof ofOneAudit)[number]): Words {
  if (flag === 'baseline' || flag === 'history') return said('leave-out-diff', { flag: `--${flag}` })
  return said(flag === 'report' ? 'leave-out-report' : 'leave-out', { flag: `--${flag}` })
}
