/** Audits many targets side by side: one that fails is that target's unknown, and the others go on. */
import pLimit from 'p-limit'
import type { Audit } from './model/audit.ts'
import { UserError } from './model/errors.ts'
import type { Target, TargetResult } from './model/fleet.ts'

/** Audits one target, and stores its reports: nothing of an audit is kept here, so that memory does not grow with the number of targets. */
export type AuditTarget = (target: Target) => Promise<Audit>

/** The results in the order of the targets, whatever the order in which they ended. Never throws for what one target throws. */
export function auditTargets(
  targets: readonly Target[],
  auditTarget: AuditTarget,
  { concurrency, onEnd = () => undefined }: { readonly concurrency: number; readonly onEnd?: (result: TargetResult) => void },
): Promise<readonly TargetResult[]> {
  const limit = pLimit(concurrency)
  const one = async (target: Target): Promise<TargetResult> => {
    const result = await auditTarget(target).then(
      audit => resultOf(target, audit),
      error => failureOf(target, error),
    )
    onEnd(result)
    return result
  }
  return Promise.all(targets.map(target => limit(() => one(target))))
}

/** 1 when any target deviates, else 3 when any is incomplete or failed, else 0. */
export function worstOf(results: readonly TargetResult[]): number {
  const codes = results.map(({ exitCode }) => exitCode)
  return codes.includes(1) ? 1 : codes.some(code => code !== 0) ? 3 : 0
}

function resultOf({ name }: Target, { source, architecture, verdict, exitCode, summary }: Audit): TargetResult {
  const { claims, deviates, unknown, waived, bySeverity } = summary
  const { account, region } = source
  return {
    name,
    account,
    region,
    environment: architecture.environment,
    verdict,
    exitCode,
    claims,
    deviates,
    unknown,
    waived,
    bySeverity,
    error: null,
  }
}

function failureOf({ name, account, region, environment }: Target, error: unknown): TargetResult {
  const nothing = { claims: 0, deviates: 0, unknown: 0, waived: 0, bySeverity: { critical: 0, high: 0, medium: 0, low: 0, info: 0 } }
  return { name, account, region, environment, verdict: 'failed', exitCode: 3, ...nothing, error: sentenceOf(error) }
}

/** What the user can mend, in its own words; anything else is a bug that one target met, said as such. */
function sentenceOf(error: unknown): string {
  if (error instanceof UserError) return error.problems.map(({ code, message }) => `${code}: ${message.en}`).join('; ')
  return `a bug in popcorn-audit: ${error instanceof Error ? error.message : String(error)}`
}
